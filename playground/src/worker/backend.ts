import { type Application, BackendError } from './application.ts';
import type { Deadline } from './deadline.ts';
import type { MemoryLimit } from './memory.ts';
import type { Outlet } from './outlet.ts';
import { NoAnswer, type ServerAnswer, type ServerRequest } from './server.ts';

/** What `wsgiref` says when an application throws. */
const SORRY = 'A server error occurred.  Please contact the administrator.';

export interface BackendOptions {
  application: Pick<Application, 'load' | 'handle'>;
  deadline: Pick<Deadline, 'begin' | 'end' | 'passed'>;
  memory: Pick<MemoryLimit, 'begin' | 'reached'>;
  outlet: Pick<Outlet, 'tell' | 'print' | 'report' | 'tellBroken'>;
}

/** Runs backend.py as the widget's server, within its time and its memory, and tells the page what becomes of it. */
export class Backend {
  readonly #options: BackendOptions;
  /** Whether there is a backend.py that could be loaded. */
  #loaded = false;
  /** Whether it has answered since it was loaded. */
  #answered = false;

  constructor(options: BackendOptions) {
    this.#options = options;
  }

  /** Puts this backend.py in the place of the one before, also where it cannot be loaded. */
  load(source: string, environment: Record<string, string>): void {
    const { application, outlet } = this.#options;
    this.#loaded = false;
    this.#answered = false;
    try {
      this.#timed(() => {
        application.load(source, environment);
      });
      this.#loaded = true;
      outlet.tell({ type: 'loaded' });
    } catch (error) {
      if (error instanceof BackendError) {
        outlet.tell({ type: 'refused', finding: error.finding });
      } else if (!(error instanceof NoAnswer)) {
        outlet.tellBroken(error);
      }
    }
  }

  /** @throws NoAnswer where there is no backend.py, or it took too long, or Python itself broke */
  answer(request: ServerRequest): ServerAnswer {
    const { application, outlet } = this.#options;
    if (!this.#loaded) {
      throw new NoAnswer();
    }
    try {
      const answer = this.#timed(() => application.handle(request));
      if (!this.#answered) {
        this.#answered = true;
        outlet.tell({ type: 'answered' });
      }
      return answer;
    } catch (error) {
      if (error instanceof BackendError) {
        outlet.report(error.finding);
        return sorry();
      }
      if (!(error instanceof NoAnswer)) {
        outlet.tellBroken(error);
      }
      throw new NoAnswer();
    }
  }

  /** Whether the last call of it wanted more memory than there is. */
  get exhausted(): boolean {
    return this.#options.memory.reached;
  }

  /** Runs code of backend.py for as long as it may take. @throws BackendError @throws NoAnswer where that was too long */
  #timed<T>(work: () => T): T {
    const { deadline, memory, outlet } = this.#options;
    deadline.begin();
    memory.begin();
    try {
      return work();
    } catch (error) {
      if (error instanceof BackendError && error.traceback !== '') {
        const line = error.finding.place?.line ?? null;
        outlet.print({ level: 'error', text: error.traceback, line });
      }
      if (error instanceof BackendError && deadline.passed) {
        outlet.tell({ type: 'overdue', place: error.finding.place });
        throw new NoAnswer();
      }
      throw error;
    } finally {
      deadline.end();
    }
  }
}

function sorry(): ServerAnswer {
  return {
    status: 500,
    reason: 'Internal Server Error',
    headers: [
      ['content-type', 'text/plain'],
      ['content-length', String(SORRY.length)],
    ],
    body: new TextEncoder().encode(SORRY),
    broken: true,
  };
}
