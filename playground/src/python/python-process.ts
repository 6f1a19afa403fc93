import { PythonClosed, PythonFrame, type PythonFrameOptions } from './python-frame.ts';
import type { PythonWorld } from './python-world.ts';
import type { Progress, Runtime } from './runtime-files.ts';
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

/** The one Python of a backend: downloaded and started when it is first needed, and anew after it was ended. */
export class PythonProcess {
  readonly #options: PythonProcessOptions;
  #python: PythonFrame | null = null;
  #starting: Promise<PythonFrame> | null = null;
  /** Aborted when the Python that runs, or is on its way, is ended. */
  #life = new AbortController();
  /** Whether code that does not end is ended. */
  #limited = true;
  #limit = LIMIT;

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

  end(): void {
    this.#life.abort(new PythonClosed());
    this.#life = new AbortController();
    this.#python?.close();
    this.#python = null;
    this.#starting = null;
  }

  async #start(): Promise<PythonFrame> {
    const { world, words, progress } = this.#options;
    const { signal } = this.#life;
    const report = (status: BackendStatus): void => {
      if (!signal.aborted) {
        progress(status);
      }
    };
    const runtime = await obtained(this.#options, (loaded, total) =>
      report({ state: 'downloading', loaded, total }),
    );
    signal.throwIfAborted();
    this.#limit = runtime.limit ?? LIMIT;
    report({ state: 'starting' });
    const limit = this.#limited ? this.#limit : null;
    this.#python = new PythonFrame({
      ...this.#options,
      element: world.frame(),
      runtime,
      limit,
    });
    const python = this.#python;
    await python.started.catch((error: unknown) => {
      throw error instanceof PythonClosed ? error : new Error(words.notStarted(String(error)));
    });
    return python;
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(words.notDownloaded(reason), { cause: error });
  }
}
