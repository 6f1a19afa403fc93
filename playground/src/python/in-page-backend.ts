import type { Language } from '../contract/contract.ts';
import type { Place } from '../protocol/messages.ts';
import type { BackendFinding, PrintedLine } from '../protocol/python.ts';
import { type AskingCabinet, CabinetLine } from './cabinet-line.ts';
import { PythonClosed, PythonFrame } from './python-frame.ts';
import { Restarts } from './restarts.ts';
import { type Progress, type Runtime, runtimeFiles } from './runtime-files.ts';
import { ABSENT, type BackendStatus } from './status.ts';
import { PYTHON_WORDS, type PythonWords } from './words.ts';

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
  /** What made Python unavailable is mended. */
  recovered(): void;
}

/** The backend of a widget: downloads Python, starts it, has it load backend.py, and starts it again when it was ended. */
export class InPageBackend {
  readonly #options: InPageBackendOptions;
  readonly #line = new CabinetLine();
  readonly #restarts = new Restarts();
  #status: BackendStatus = ABSENT;
  #wanted: WantedBackend | null = null;
  /** What Python was given to load; null where it has loaded nothing. */
  #given: WantedBackend | null = null;
  #python: PythonFrame | null = null;
  #starting: Promise<PythonFrame> | null = null;
  /** Aborted when the Python that runs, or is on its way, is ended. */
  #life = new AbortController();
  #loading: Promise<void> = Promise.resolve();
  /** Counts loads: a later one overtakes those before it. */
  #turn = 0;
  /** Whether the Python that runs, or starts, ends code that does not end. */
  #limited = true;
  #limit = LIMIT;

  constructor(options: InPageBackendOptions) {
    this.#options = options;
  }

  get #words(): PythonWords {
    return PYTHON_WORDS[this.#options.language];
  }

  /**
   * Resolves when this backend answers, or cannot. One that is unchanged and answers is left as it is: what it
   * keeps in memory outlives a run.
   */
  load(wanted: WantedBackend): Promise<void> {
    this.#restarts.begin();
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
  async retry(): Promise<void> {
    if (this.#wanted) {
      await this.load(this.#wanted);
    }
    if (this.#status.state === 'ready') {
      this.#options.recovered();
    }
  }

  /** From now on this cabinet asks, and no other. */
  connect(cabinet: AskingCabinet): void {
    this.#line.connect(cabinet);
    this.#line.tell(this.#status, this.#python);
  }

  /** The cabinet is at another address now. */
  visit(page: string): void {
    this.#line.visit(page, this.#python);
  }

  /** There is no backend any more; Python waits for the next one. */
  leave(): void {
    this.#turn += 1;
    this.#wanted = null;
    this.#set(ABSENT);
    this.#line.connect(null);
  }

  /** Ends Python, and whatever is on the way to it; the next load starts it anew. */
  close(): void {
    this.leave();
    this.#end();
  }

  async #load(wanted: WantedBackend): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const overtaken = (): boolean => turn !== this.#turn;
    try {
      const idle = !this.#outdated || (await this.#python?.idle());
      if (overtaken()) {
        return;
      }
      if (!idle) {
        this.#end();
      }
      this.#limited = wanted.limited;
      this.#starting ??= this.#start(wanted.limited);
      const python = await this.#starting;
      if (overtaken()) {
        return;
      }
      this.#given = wanted;
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
    const { signal } = this.#life;
    const progress = (status: BackendStatus): void => {
      if (this.#wanted && !signal.aborted) {
        this.#set(status);
      }
    };
    const runtime = await obtained(index, words, (loaded, total) => {
      progress({ state: 'downloading', loaded, total });
    });
    signal.throwIfAborted();
    this.#limit = runtime.limit ?? LIMIT;
    progress({ state: 'starting' });
    const python = new PythonFrame({
      mount,
      assets,
      runtime,
      limit: limited ? this.#limit : null,
      problem: (finding) => this.#current(() => problem(finding)),
      printed: (line) => this.#current(() => printed(line)),
      suppressed: (count) => this.#current(() => suppressed(count)),
      overdue: (place) => this.#overdue(place),
      lost: (reason) => this.#lost(reason),
      exhausted: () => this.#ended(unavailable(words.exhausted)),
      answered: () => this.#current(() => this.#restarts.answered()),
      misused: () => this.#ended(unavailable(words.misused), false),
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
      this.#ended({ code: 'backend-unresponsive', params: { value }, place, rule: null });
    }
  }

  /** Python is gone, or no good any more. */
  #lost(reason: string | null): void {
    const { ended, notStarted } = this.#words;
    const finding = unavailable(reason === null ? ended : notStarted(reason));
    this.#ended(finding, reason === null);
  }

  /** What was loaded, is loaded again, if it may. What came to this end before it was, would come to it again. */
  #ended(finding: BackendFinding, again = this.#status.state === 'ready'): void {
    const outdated = this.#outdated;
    this.#end();
    if (!this.#wanted || outdated) {
      return;
    }
    if (again && this.#restarts.allow()) {
      this.#options.problem(finding);
      this.#set({ state: 'starting' });
      this.#loading = this.#load(this.#wanted);
    } else {
      this.#fail(finding);
    }
  }

  /** Whether Python is at a backend that is wanted no longer: what becomes of that, is no news. */
  get #outdated(): boolean {
    return this.#given !== null && this.#given !== this.#wanted;
  }

  #current(tell: () => void): void {
    if (!this.#outdated) {
      tell();
    }
  }

  #fail(finding: BackendFinding): void {
    this.#set({ state: 'failed', code: finding.code });
    this.#options.problem(finding);
  }

  #end(): void {
    this.#life.abort(new PythonClosed());
    this.#life = new AbortController();
    this.#python?.close();
    this.#python = null;
    this.#starting = null;
    this.#given = null;
  }

  #set(status: BackendStatus): void {
    const { state } = this.#status;
    this.#status = status;
    this.#options.changed(status);
    if (status.state !== state) {
      this.#line.tell(status, this.#python);
    }
  }
}

/** The files of Python, where the page can have them and make use of them. @throws Error with the reason why not */
async function obtained(
  index: URL | null,
  words: PythonWords,
  progress: Progress,
): Promise<Runtime> {
  if (index === null) {
    throw new Error(words.noPython);
  }
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new Error(words.noWebAssembly);
  }
  try {
    return await runtimeFiles(index).load(progress);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(words.notDownloaded(reason), { cause: error });
  }
}

const unavailable = (reason: string): BackendFinding => ({
  code: 'backend-unavailable',
  params: { reason },
  place: null,
  rule: null,
});
