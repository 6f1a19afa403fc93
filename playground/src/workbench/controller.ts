import type { TextChange } from '../archive/text.ts';
import type { Contract } from '../contract/contract.ts';
import type {
  CabinetEvent,
  LeadChoice,
  LogEntry,
  Problem,
  RunReport,
  Timings,
} from '../protocol/public.ts';
import { FrameClosed } from '../runner/frame-host.ts';
import { Session, type SessionOptions, type SessionStatus } from '../runner/session.ts';
import { ConsoleRows } from './console-rows.ts';
import type { Draft } from './drafts.ts';
import type { Scheme } from './scheme.ts';
import type { Strings } from './strings/strings.ts';

export type Files = Readonly<Record<string, string>>;

/** What is told above the panes until the reader closes it or does something else. */
export type Notice =
  | { kind: 'draft' }
  | { kind: 'reset' }
  | { kind: 'exported'; changed: Record<string, TextChange[]> }
  | { kind: 'failed'; reason: string };

/** What the shell tells its page as DOM events. */
export type Emit = (type: 'status' | 'event' | 'console' | 'problem', detail: unknown) => void;

export interface ControllerOptions {
  contract: Contract;
  strings: Strings;
  assets: URL;
  docs: URL;
  files: Files;
  initial: Files;
  lead: string | null;
  /** Where the reader's code is kept; `null` where a playground keeps none. */
  draft: Draft | null;
  useDraft: boolean;
  emit: Emit;
}

/** Owns the files, the draft and the session of one playground. Knows nothing of how it is shown. */
export class Controller {
  readonly contract: Contract;
  readonly strings: Strings;
  readonly console = new ConsoleRows();
  notice: Notice | null = null;
  timings: Timings | null = null;

  readonly #options: ControllerOptions;
  readonly #draft: Draft | null;
  readonly #listeners = new Set<() => void>();
  #session: Session | undefined;
  #files: Files;
  /** The files before the last reset, for its undo. */
  #beforeReset: Files | undefined;
  /** The files of the last run. */
  #ran: Files | undefined;
  #lead: string | undefined;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.contract = options.contract;
    this.strings = options.strings;
    this.#draft = options.draft;
    this.#lead = options.lead ?? undefined;
    this.#files = Object.freeze({ ...options.files });
    const draft = options.useDraft ? this.#draft?.load() : null;
    if (draft && !sameFiles(draft, options.initial)) {
      this.#files = Object.freeze(draft);
      this.notice = { kind: 'draft' };
    }
  }

  get files(): Files {
    return this.#files;
  }

  get status(): SessionStatus {
    return this.#session?.status ?? 'idle';
  }

  get leads(): readonly LeadChoice[] {
    return this.#session?.leads ?? [];
  }

  get lead(): string {
    return this.#session?.lead ?? '';
  }

  get events(): readonly CabinetEvent[] {
    return this.#session?.events ?? [];
  }

  get logged(): readonly LogEntry[] {
    return this.#session?.console ?? [];
  }

  get problems(): readonly Problem[] {
    return this.#session?.problems ?? [];
  }

  /** Whether the code is no longer what was run last. */
  get changedSinceRun(): boolean {
    return this.#ran !== undefined && !sameFiles(this.#ran, this.#files);
  }

  get hasRun(): boolean {
    return this.#ran !== undefined;
  }

  /** Gives the cabinet its place in the document. */
  attach(place: Pick<SessionOptions, 'mount' | 'scheme' | 'confirmOrigin'>): void {
    const { contract, assets, docs } = this.#options;
    const session = new Session({ ...place, contract, assets, docs, language: contract.language });
    this.#session = session;
    session.subscribe((change) => {
      switch (change.type) {
        case 'status':
          this.#options.emit('status', { status: change.status });
          break;
        case 'event':
          this.#options.emit('event', change.event);
          break;
        case 'console':
          this.console.push({ kind: 'log', entry: change.entry });
          this.#options.emit('console', change.entry);
          break;
        case 'problem':
          this.#options.emit('problem', change.problem);
          break;
        case 'cleared':
          if (session.console.length === 0) {
            this.console.clear();
          }
          break;
        case 'lead':
          this.#lead = change.id;
          break;
      }
      this.#tell();
    });
  }

  /** Calls `listener` after every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setFiles(files: Files): void {
    this.#files = Object.freeze({ ...files });
    this.#tell();
  }

  /** Takes what the reader typed. */
  edit(file: string, text: string): void {
    this.#files = Object.freeze({ ...this.#files, [file]: text });
    this.#draft?.saveSoon(this.#files);
    if (this.notice?.kind === 'reset') {
      this.notice = null;
    }
    this.#tell();
  }

  /** Shows the cabinet before anything was run. */
  async open(): Promise<void> {
    try {
      await this.#attached.open();
    } catch (error) {
      // A run that came meanwhile has taken its place.
      if (!(error instanceof FrameClosed)) {
        throw error;
      }
    }
  }

  async run(): Promise<RunReport> {
    const session = this.#attached;
    if (!sameFiles(this.#files, this.#options.initial) || this.#draft?.load()) {
      this.#draft?.save(this.#files);
    }
    this.#ran = this.#files;
    this.notice = null;
    this.timings = null;
    const lead = this.#lead;
    const report = await session.run({ ...this.#files }, lead === undefined ? {} : { lead });
    this.timings = report.timings;
    this.#tell();
    return report;
  }

  async stop(): Promise<void> {
    await this.#attached.stop();
  }

  /** Restores the initial files and the cabinet; the draft stays. */
  async reset(): Promise<void> {
    this.#beforeReset = this.#files;
    this.#draft?.flush();
    this.#files = this.#options.initial;
    this.#ran = undefined;
    this.#lead = this.#options.lead ?? undefined;
    this.timings = null;
    this.notice = sameFiles(this.#beforeReset, this.#files) ? null : { kind: 'reset' };
    const lead = this.#lead;
    await this.#attached.reset(lead === undefined ? {} : { lead });
  }

  undoReset(): void {
    if (this.#beforeReset) {
      this.#files = this.#beforeReset;
      this.#beforeReset = undefined;
      this.closeNotice();
    }
  }

  closeNotice(): void {
    this.notice = null;
    this.#tell();
  }

  async selectLead(id: string): Promise<RunReport> {
    return this.#attached.selectLead(id);
  }

  async reload(): Promise<RunReport> {
    const report = await this.#attached.reload();
    this.timings = report.timings;
    this.#tell();
    return report;
  }

  async getState(entity: string): Promise<unknown> {
    return this.#attached.getState(entity);
  }

  async setState(entity: string, patch: unknown): Promise<void> {
    await this.#attached.setState(entity, patch);
  }

  async evaluate(source: string): Promise<unknown> {
    return this.#attached.evaluate(source);
  }

  /** Evaluates a line of the console's input and shows it there with its answer. */
  async command(source: string): Promise<void> {
    this.console.push({ kind: 'command', source });
    this.#tell();
    try {
      const preview = await this.#attached.inspect(source);
      this.console.push({ kind: 'result', preview });
    } catch (error) {
      this.console.push({ kind: 'failure', text: messageOf(error) });
    }
    this.#tell();
  }

  clearConsole(): void {
    this.#attached.clearConsole();
  }

  setScheme(scheme: Scheme): void {
    this.#session?.setScheme(scheme);
  }

  /** `widget.zip` of the editor's files laid over the starter. */
  async exportWidget(): Promise<Blob> {
    const { exportWidget } = await import('../archive/export.ts');
    const { bytes, changed } = await exportWidget(this.#options.assets, this.#files);
    this.notice = { kind: 'exported', changed };
    this.#tell();
    return new Blob([bytes], { type: 'application/zip' });
  }

  /** Shows why something the reader asked for did not work. */
  fail(error: unknown): void {
    this.notice = { kind: 'failed', reason: messageOf(error) };
    this.#tell();
  }

  /** Saves what still waits to be saved; the page may be about to go. */
  keepDraft(): void {
    this.#draft?.flush();
  }

  dispose(): void {
    this.keepDraft();
    this.#listeners.clear();
    this.#session?.dispose();
  }

  get #attached(): Session {
    if (!this.#session) {
      throw new Error('the cabinet has no place in the document yet');
    }
    return this.#session;
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function sameFiles(a: Files, b: Files): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message
    ? `${error.name}: ${error.message}`
    : String(error);
}
