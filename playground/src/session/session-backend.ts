import type { Contract } from '../contract/contract.ts';
import { BACKEND_FILE, type PrintedLine } from '../protocol/python.ts';
import type { AskingCabinet } from '../python/cabinet-line.ts';
import type { InPageBackend, WantedBackend } from '../python/in-page-backend.ts';
import { ABSENT, type BackendStatus } from '../python/status.ts';
import type { World } from './world.ts';
import type { Journal } from './journal/journal.ts';

/** Who is told what becomes of a backend. */
export interface BackendListener {
  journal: Journal;
  changed(status: BackendStatus): void;
}

/**
 * The backend of a session: fetched with all that belongs to it when there first is a backend.py. Sessions that
 * follow one another can share it, since Python takes long to start.
 */
export class SessionBackend {
  readonly #contract: Contract;
  readonly #world: Pick<World, 'backend'>;
  #status: BackendStatus = ABSENT;
  #backend: InPageBackend | null = null;
  #creating: Promise<InPageBackend> | null = null;
  #listener: BackendListener | null = null;
  /** Aborted when what is on its way to the backend is not to arrive there. */
  #turn = new AbortController();
  /** Other code may hold up the process of Python: its silence is no fault of this backend. */
  beside = false;

  constructor(contract: Contract, world: Pick<World, 'backend'>) {
    this.#contract = contract;
    this.#world = world;
  }

  get status(): BackendStatus {
    return this.#status;
  }

  /** From now on this listener is told, and no other. */
  listen(listener: BackendListener): void {
    this.#listener = listener;
  }

  /** Resolves when the backend of these files answers, or cannot; what is wrong with it, the journal says. */
  async load(
    files: Readonly<Record<string, string>>,
    wanted: Omit<WantedBackend, 'source'>,
  ): Promise<void> {
    const source = files[BACKEND_FILE] ?? '';
    if (source.trim() === '') {
      // None waits for a backend that these files do not have.
      this.close();
      return;
    }
    const { signal } = this.#renew();
    this.#creating ??= this.#create();
    this.#backend = await this.#creating;
    if (!signal.aborted) {
      await this.#backend.load({ source, ...wanted });
    }
  }

  retry(): Promise<void> {
    return this.#backend?.retry() ?? Promise.resolve();
  }

  connect(cabinet: AskingCabinet): void {
    this.#backend?.connect(cabinet);
  }

  visit(page: string): void {
    this.#backend?.visit(page);
  }

  /** There is no backend any more, but there may be one soon: a Python that has run nothing waits for it. */
  leave(): void {
    this.#renew();
    this.#backend?.leave();
  }

  /** Ends Python; the next load starts it anew. */
  close(): void {
    this.#renew();
    this.#backend?.close();
  }

  #renew(): AbortController {
    this.#turn.abort();
    this.#turn = new AbortController();
    return this.#turn;
  }

  #create(): Promise<InPageBackend> {
    const { python, header } = this.#contract;
    return this.#world.backend({
      index: python,
      changed: (status) => {
        this.#status = status;
        this.#listener?.changed(status);
      },
      problem: (fault, place) => {
        if (this.beside && fault.code === 'backend-unresponsive') {
          return;
        }
        const widget = header.widgetFile;
        this.#listener?.journal.addFinding({ ...fault, widget, ...(place && { place }) });
      },
      printed: (line) => {
        this.#print(line);
      },
      suppressed: (count) => {
        this.#listener?.journal.addSuppressed(BACKEND_FILE, count);
      },
      recovered: () => {
        this.#listener?.journal.withdraw('backend-unavailable');
      },
    });
  }

  #print({ level, text, line }: PrintedLine): void {
    const journal = this.#listener?.journal;
    journal?.receive({
      type: 'console',
      entry: {
        level,
        method: 'log',
        at: journal.elapsed,
        widget: this.#contract.header.widgetFile,
        // As it is: a text on its own may hold directives.
        parameters: ['%s', text].map((one) => ({ kind: 'string', text: one })),
        depth: 0,
        file: BACKEND_FILE,
        ...(line !== null && { line, column: 1 }),
      },
    });
  }
}
