import { reasonOf } from '../protocol/reason.ts';
import { PythonClosed, PythonFrame, type PythonFrameOptions } from './python-frame.ts';
import type { PythonWorld } from './python-world.ts';
import type { Progress, Runtime } from './runtime-files.ts';
import { SparePython } from './spare-python.ts';
import type { BackendStatus } from './status.ts';
import type { PythonWords } from './words.ts';

/** How long a request may take where the runtime does not say, in ms. */
const LIMIT = 10_000;

export interface PythonProcessOptions extends Omit<
  PythonFrameOptions,
  'element' | 'runtime' | 'limit'
> {
  world: PythonWorld;
  /** The list of the files of Python; null where the site has none. */
  index: URL | null;
  words: PythonWords;
  /** How far Python is on its way. */
  progress(status: BackendStatus): void;
}

/**
 * The one Python of a backend: downloaded and started when it is first needed, and anew after it was ended. Another
 * one can wait beside it, so that a change of the backend need not wait for a start.
 */
export class PythonProcess {
  readonly #options: PythonProcessOptions;
  readonly #spare = new SparePython();
  #python: PythonFrame | null = null;
  #starting: Promise<PythonFrame> | null = null;
  /** Aborted when the Python that runs, or is on its way, is ended. */
  #life = new AbortController();
  /** Whether code that does not end is ended. */
  #limited = true;
  #limit = LIMIT;
  /** The files that Python was started from last. */
  #runtime: Runtime | null = null;

  constructor(options: PythonProcessOptions) {
    this.#options = options;
  }

  /** The Python that runs or has been told to start; null where there is none. */
  get python(): PythonFrame | null {
    return this.#python;
  }

  /** Whether code that does not end is ended in it. */
  get limited(): boolean {
    return this.#limited;
  }

  /** How long a load or a request may take, in ms. */
  get limit(): number {
    return this.#limit;
  }

  /** The Python that runs with these limits; one with others is ended. @throws Error with the reason why there is none */
  start(limited: boolean): Promise<PythonFrame> {
    if (limited !== this.#limited) {
      this.end();
    }
    this.#limited = limited;
    return (this.#starting ??= this.#start());
  }

  /** Ends the Python that runs, and leaves the one that waits. */
  renew(): void {
    this.#life.abort(new PythonClosed());
    this.#life = new AbortController();
    this.#python?.close();
    this.#python = null;
    this.#starting = null;
  }

  /** Ends the one that waits, too. */
  end(): void {
    this.renew();
    this.#spare.drop();
  }

  /** Has another Python wait, with the same limits. */
  prepare(): void {
    const runtime = this.#runtime;
    if (runtime) {
      this.#spare.prepare(() => this.#create(runtime));
    }
  }

  async #start(): Promise<PythonFrame> {
    const { words, progress } = this.#options;
    const { signal } = this.#life;
    const report = (status: BackendStatus): void => {
      if (!signal.aborted) {
        progress(status);
      }
    };
    const waiting = this.#spare.take();
    const spare = waiting && (await waiting);
    const runtime =
      spare?.runtime ??
      (await obtained(this.#options, (loaded, total) =>
        report({ state: 'downloading', loaded, total }),
      ));
    if (signal.aborted) {
      spare?.close();
      throw new PythonClosed();
    }
    this.#limit = runtime.limit ?? LIMIT;
    if (!spare?.running) {
      report({ state: 'starting' });
    }
    const python = spare ?? this.#create(runtime);
    this.#python = python;
    this.#runtime = runtime;
    await python.started.catch((error: unknown) => {
      throw error instanceof PythonClosed ? error : new Error(words.notStarted(String(error)));
    });
    return python;
  }

  /** Nothing is told of one that waits: it has nothing to say, and one that does is none to wait for. */
  #create(runtime: Runtime): PythonFrame {
    const { problem, printed, suppressed, overdue, lost, exhausted, answered, misused } =
      this.#options;
    const ofCurrent =
      <T extends unknown[]>(tell: (...told: T) => void) =>
      (...told: T): void => {
        if (this.#python === frame) {
          tell(...told);
        } else {
          this.#spare.drop(frame);
        }
      };
    const frame = new PythonFrame({
      element: this.#options.world.frame(),
      runtime,
      limit: this.#limited ? (runtime.limit ?? LIMIT) : null,
      problem: ofCurrent(problem),
      printed: ofCurrent(printed),
      suppressed: ofCurrent(suppressed),
      overdue: ofCurrent(overdue),
      lost: ofCurrent(lost),
      exhausted: ofCurrent(exhausted),
      answered: ofCurrent(answered),
      misused: ofCurrent(misused),
    });
    return frame;
  }
}

/** The files of Python, where the page can have them and make use of them. @throws Error with the reason why not */
async function obtained(
  { world, index, words }: Pick<PythonProcessOptions, 'world' | 'index' | 'words'>,
  progress: Progress,
): Promise<Runtime> {
  if (index === null) {
    throw new Error(words.noPython);
  }
  if (!world.capable) {
    throw new Error(words.noWebAssembly);
  }
  try {
    return await world.runtime(index, progress);
  } catch (error) {
    const reason = reasonOf(error);
    throw new Error(words.notDownloaded(reason), { cause: error });
  }
}
