import type { Language } from '../../contract/contract.ts';
import type { BackendLine } from '../../protocol/backend.ts';
import type { Place } from '../../protocol/messages.ts';
import type { BackendFinding, PrintedLine } from '../../protocol/python.ts';
import { PythonClosed, PythonFrame } from './python-frame.ts';
import { runtimeFiles } from './runtime-files.ts';
import { ABSENT, type BackendStatus } from './status.ts';
import { BACKEND_STRINGS, type BackendStrings } from './strings.ts';

/** How long a request may take, in ms. */
const LIMIT = 10_000;

/** What is to answer, and how. */
export interface WantedBackend {
  source: string;
  /** For `os.environ`. */
  environment: Record<string, string>;
  /** Whether code that does not end is ended. */
  limited: boolean;
}

/** A cabinet that may ask the backend. */
export interface Cabinet {
  /** Says how it stands; a port comes along where the line is open. */
  tell(line: BackendLine, port?: MessagePort): void;
  /** The address of the simulated page. */
  page: string;
  /** Where it believes the backend to be. */
  origin: string;
  /** Whether its browser has never been at the backend. */
  fresh: boolean;
}

export interface InPageBackendOptions {
  mount: HTMLElement;
  assets: URL;
  /** The list of the files of Python; null where the site has none. */
  index: URL | null;
  language: Language;
  changed(status: BackendStatus): void;
  problem(finding: BackendFinding): void;
  printed(line: PrintedLine): void;
  suppressed(count: number): void;
}

/** The backend of a widget: downloads Python, starts it, has it load backend.py, and starts it again when it was ended. */
export class InPageBackend {
  readonly #options: InPageBackendOptions;
  #status: BackendStatus = ABSENT;
  #wanted: WantedBackend | null = null;
  #python: PythonFrame | null = null;
  #starting: Promise<PythonFrame> | null = null;
  #loading: Promise<void> = Promise.resolve();
  #cabinet: Cabinet | null = null;
  /** Whether the Python that runs, or starts, ends code that does not end. */
  #limited = true;
  #limit = LIMIT;

  constructor(options: InPageBackendOptions) {
    this.#options = options;
  }

  get #words(): BackendStrings {
    return BACKEND_STRINGS[this.#options.language];
  }

  /**
   * Resolves when this backend answers, or cannot. One that is unchanged and answers is left as it is: what it
   * keeps in memory outlives a run.
   */
  load(wanted: WantedBackend): Promise<void> {
    const unchanged = JSON.stringify(wanted) === JSON.stringify(this.#wanted);
    if (!unchanged || this.#status.state === 'failed') {
      if (wanted.limited !== this.#limited) {
        this.#end();
      }
      this.#wanted = wanted;
      this.#loading = this.#load(wanted);
    }
    return this.#loading;
  }

  /** Tries again what failed. */
  retry(): Promise<void> {
    return this.#wanted ? this.load(this.#wanted) : Promise.resolve();
  }

  /** From now on this cabinet asks, and no other. */
  connect(cabinet: Cabinet): void {
    this.#cabinet = cabinet;
    this.#tellCabinet();
  }

  /** The cabinet is at another address now. */
  visit(page: string): void {
    if (this.#cabinet) {
      this.#cabinet = { ...this.#cabinet, page };
      this.#python?.visit(page);
    }
  }

  /** There is no backend any more; Python waits for the next one. */
  leave(): void {
    this.#wanted = null;
    this.#set(ABSENT);
    this.#cabinet = null;
  }

  /** Ends Python; the next load starts it anew. */
  close(): void {
    this.leave();
    this.#end();
  }

  async #load(wanted: WantedBackend): Promise<void> {
    const overtaken = (): boolean => this.#wanted !== wanted;
    try {
      this.#limited = wanted.limited;
      this.#starting ??= this.#start(wanted.limited);
      const python = await this.#starting;
      if (overtaken()) {
        return;
      }
      this.#set({ state: 'loading' });
      const finding = await python.load(wanted.source, wanted.environment);
      if (overtaken()) {
        return;
      }
      if (finding) {
        this.#fail(finding);
      } else {
        this.#set({ state: 'ready' });
      }
    } catch (error) {
      // Whoever closed Python has said why.
      if (!overtaken() && !(error instanceof PythonClosed)) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#end();
        this.#fail(unavailable(reason));
      }
    }
  }

  async #start(limited: boolean): Promise<PythonFrame> {
    const { index, mount, assets, problem, printed, suppressed } = this.#options;
    const words = this.#words;
    if (index === null) {
      throw new Error(words.noPython);
    }
    if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
      throw new Error(words.noWebAssembly);
    }
    const runtime = await runtimeFiles(index)
      .load((loaded, total) => this.#set({ state: 'downloading', loaded, total }))
      .catch((error: unknown) => {
        throw new Error(
          words.notDownloaded(error instanceof Error ? error.message : String(error)),
        );
      });
    this.#limit = runtime.limit ?? LIMIT;
    this.#set({ state: 'starting' });
    const python = new PythonFrame({
      mount,
      assets,
      runtime,
      limit: limited ? this.#limit : null,
      problem,
      printed,
      suppressed,
      overdue: (place) => this.#overdue(place),
      lost: (reason) => this.#lost(reason),
      exhausted: () => this.#renew(),
    });
    this.#python = python;
    await python.started.catch((error: unknown) => {
      throw error instanceof PythonClosed ? error : new Error(words.notStarted(String(error)));
    });
    return python;
  }

  #overdue(place: Place | null): void {
    if (this.#status.state === 'starting') {
      this.#ended(unavailable(this.#words.notStarted('timeout')));
    } else {
      const value = String(this.#limit / 1000);
      this.#ended({ code: 'backend-unresponsive', params: { value }, place });
    }
  }

  /** Python is gone, or no good any more. */
  #lost(reason: string | null): void {
    const { ended, notStarted } = this.#words;
    const finding = unavailable(reason === null ? ended : notStarted(reason));
    this.#ended(finding, reason === null);
  }

  /** What has answered, answers again. What came to this end before it did, would come to it again. */
  #ended(finding: BackendFinding, again = this.#status.state === 'ready'): void {
    this.#end();
    if (!this.#wanted) {
      return;
    }
    if (again) {
      this.#options.problem(finding);
      this.#again();
    } else {
      this.#fail(finding);
    }
  }

  #renew(): void {
    this.#end();
    this.#again();
  }

  #again(): void {
    if (this.#wanted) {
      this.#set({ state: 'starting' });
      this.#loading = this.#load(this.#wanted);
    }
  }

  #fail(finding: BackendFinding): void {
    this.#set({ state: 'failed', code: finding.code });
    this.#options.problem(finding);
  }

  #end(): void {
    this.#python?.close();
    this.#python = null;
    this.#starting = null;
  }

  #set(status: BackendStatus): void {
    const { state } = this.#status;
    this.#status = status;
    this.#options.changed(status);
    if (status.state !== state) {
      this.#tellCabinet();
    }
  }

  #tellCabinet(): void {
    if (!this.#cabinet) {
      return;
    }
    const { page, origin, fresh } = this.#cabinet;
    const { state } = this.#status;
    if (state === 'ready' && this.#python) {
      this.#cabinet.tell('open', this.#python.serve(page, origin, fresh));
      // Its cookies outlive a reload of backend.py.
      this.#cabinet = { ...this.#cabinet, fresh: false };
    } else {
      this.#cabinet.tell(state === 'absent' ? state : state === 'failed' ? 'closed' : 'starting');
    }
  }
}

const unavailable = (reason: string): BackendFinding => ({
  code: 'backend-unavailable',
  params: { reason },
  place: null,
});
