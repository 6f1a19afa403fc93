import { reasonOf } from '../protocol/reason.ts';
import type { Language } from '../contract/contract.ts';
import type { Place } from '../protocol/messages.ts';
import type { BackendFault, BackendFinding, PrintedLine } from '../protocol/python.ts';
import { type AskingCabinet, CabinetLine } from './cabinet-line.ts';
import { PythonClosed } from './python-frame.ts';
import { PythonProcess } from './python-process.ts';
import type { PythonWorld } from './python-world.ts';
import { Restarts } from './restarts.ts';
import { worded } from './rule-words.ts';
import { ABSENT, type BackendStatus } from './status.ts';
import { PYTHON_WORDS } from './words.ts';

/** What is to answer, and how. */
export interface WantedBackend {
  source: string;
  /** For `os.environ`. */
  environment: Record<string, string>;
  /** Whether code that does not end is ended. */
  limited: boolean;
}

export interface InPageBackendOptions {
  world: PythonWorld;
  /** The list of the files of Python; null where the site has none. */
  index: URL | null;
  language: Language;
  changed(status: BackendStatus): void;
  problem(fault: BackendFault, place: Place | null): void;
  printed(line: PrintedLine): void;
  suppressed(count: number): void;
  /** What made Python unavailable is mended. */
  recovered(): void;
}

/**
 * The backend of a widget: has Python load backend.py, and start again when it was ended. A Python loads one
 * backend.py only: its code can change whatever the next one would run in.
 */
export class InPageBackend {
  readonly #options: InPageBackendOptions;
  readonly #process: PythonProcess;
  readonly #line = new CabinetLine();
  readonly #restarts = new Restarts();
  #wanted: WantedBackend | null = null;
  /** Whether the Python that runs was given a backend.py. */
  #used = false;
  #status: BackendStatus = ABSENT;
  #loading: Promise<void> = Promise.resolve();
  /** Counts loads: a later one overtakes those before it. */
  #turn = 0;

  constructor(options: InPageBackendOptions) {
    this.#options = options;
    const { world, index, language } = options;
    const words = PYTHON_WORDS[language];
    this.#process = new PythonProcess({
      world,
      index,
      words,
      progress: (status) => {
        if (this.#wanted) {
          this.#set(status);
        }
      },
      problem: (finding) => this.#report(finding),
      printed: (line) => options.printed(line),
      suppressed: (count) => options.suppressed(count),
      answered: () => this.#restarts.answered(),
      overdue: (place) => {
        const value = String(this.#process.limit / 1000);
        this.#ended(
          this.#status.state === 'starting'
            ? unavailable(words.notStarted('timeout'))
            : { code: 'backend-unresponsive', params: { value }, place, rule: null },
        );
      },
      lost: (reason) => {
        const gone = reason === null;
        this.#ended(unavailable(gone ? words.ended : words.broken(reason)), gone);
      },
      exhausted: () => this.#ended(unavailable(words.exhausted)),
      misused: () => this.#ended(unavailable(words.misused), false),
    });
  }

  /**
   * Resolves when this backend answers, or cannot. One that is unchanged and answers is left as it is: what it
   * keeps in memory outlives a run.
   */
  load(wanted: WantedBackend): Promise<void> {
    this.#restarts.begin();
    const unchanged = JSON.stringify(wanted) === JSON.stringify(this.#wanted);
    if (!unchanged || this.#status.state === 'failed') {
      this.#renew();
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
    this.#line.tell(this.#status, this.#process.python);
  }

  /** The cabinet is at another address now. */
  visit(page: string): void {
    this.#line.visit(page, this.#process.python);
  }

  /** There is no backend any more. Its Python is ended; one that has run nothing waits for the next backend. */
  leave(): void {
    this.#turn += 1;
    this.#wanted = null;
    this.#renew();
    this.#set(ABSENT);
    this.#line.connect(null);
  }

  /** Ends Python, also one that waits, and whatever is on the way to it; the next load starts it anew. */
  close(): void {
    this.leave();
    this.#end();
  }

  async #load(wanted: WantedBackend): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const overtaken = (): boolean => turn !== this.#turn;
    try {
      const python = await this.#process.start(wanted.limited);
      if (overtaken()) {
        return;
      }
      this.#used = true;
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
      this.#process.prepare();
    } catch (error) {
      // Whoever closed Python has said why.
      if (!overtaken() && !(error instanceof PythonClosed)) {
        const reason = reasonOf(error);
        this.#end();
        this.#fail(unavailable(reason));
      }
    }
  }

  /** What was loaded, is loaded again, if it may. What came to this end before it was, would come to it again. */
  #ended(finding: BackendFinding, again = this.#status.state === 'ready'): void {
    this.#end();
    if (!this.#wanted) {
      return;
    }
    if (again && this.#restarts.allow()) {
      this.#report(finding);
      this.#set({ state: 'starting' });
      this.#loading = this.#load(this.#wanted);
    } else {
      this.#fail(finding);
    }
  }

  #fail(finding: BackendFinding): void {
    this.#set({ state: 'failed', code: finding.code });
    this.#report(finding);
  }

  #report(finding: BackendFinding): void {
    this.#options.problem(worded(finding, this.#options.language), finding.place);
  }

  /** Ends the Python that was given a backend.py; one that starts goes on. */
  #renew(): void {
    if (this.#used) {
      this.#process.renew();
      this.#used = false;
    }
  }

  #end(): void {
    this.#process.end();
    this.#used = false;
  }

  #set(status: BackendStatus): void {
    const { state } = this.#status;
    this.#status = status;
    this.#options.changed(status);
    if (status.state !== state) {
      this.#line.tell(status, this.#process.python);
    }
  }
}

const unavailable = (reason: string): BackendFinding => ({
  code: 'backend-unavailable',
  params: { reason },
  place: null,
  rule: null,
});
