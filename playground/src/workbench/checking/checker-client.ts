import type { CheckAnswer, CheckWidget } from '../../checker/alone.ts';
import { type Asked, requestText } from './request.ts';

/** What of a worker is needed here. */
export interface CheckWorker {
  postMessage(question: { id: number; asked: Asked }): void;
  onmessage: ((event: MessageEvent<{ id: number; answer: string }>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface ClientOptions {
  /** Starts a worker; throws where the browser lets none be started. */
  start(): CheckWorker;
  /** Loads the checker into the page itself, for when no worker stays alive. */
  load(): Promise<CheckWidget>;
  /** How long a check may take, in ms. */
  longest?: number;
}

/** How an answer came about: as usual, by a second worker, or in the page itself. */
export type Way = 'usual' | 'again' | 'here';

/** A worker that could not be loaded, or has died. */
class WorkerLost extends Error {}

/** A check that was ended since it took too long. */
export class CheckTooLong extends Error {}

/** So many workers are lost in a row before none is started any more. */
const TRIES = 2;
/** The work on one check may take this long, in ms. A megabyte of minified code takes half a second. */
export const LONGEST = 20_000;

interface Request {
  id: number;
  asked: Asked;
  resolve(answer: string): void;
  reject(error: unknown): void;
}

/** Asks the checker in a worker; where that is lost, in another one, and then in the page. */
export class CheckerClient {
  readonly #options: ClientOptions;
  /** In the order of their coming; the worker has the first of them. */
  #requests: Request[] = [];
  #worker: CheckWorker | null = null;
  #clock: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  /** How many workers were lost since the last answer. */
  #lost = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * Whoever has a newer question aborts the `signal` of the older one: its answer is dropped, and nothing is done for
   * it if it still waits for its turn.
   *
   * @throws CheckTooLong; the reason of `signal`
   */
  async ask(asked: Asked, signal?: AbortSignal): Promise<{ answer: CheckAnswer; way: Way }> {
    let way: Way = 'usual';
    while (this.#lost < TRIES) {
      try {
        const answer = await this.#askWorker(asked, signal);
        return { answer: JSON.parse(answer) as CheckAnswer, way };
      } catch (error) {
        if (!(error instanceof WorkerLost)) {
          throw error;
        }
        way = 'again';
      }
    }
    const checkWidget = await this.#options.load();
    signal?.throwIfAborted();
    return { answer: JSON.parse(checkWidget(requestText(asked))) as CheckAnswer, way: 'here' };
  }

  #askWorker(asked: Asked, signal?: AbortSignal): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      signal?.throwIfAborted();
      this.#lastId += 1;
      const request: Request = { id: this.#lastId, asked, resolve, reject };
      this.#requests.push(request);
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
        // The worker cannot be stopped in the middle of its work, so the first one keeps its place.
        this.#requests = this.#requests.filter((one, at) => at === 0 || one !== request);
      });
      if (this.#requests.length === 1) {
        this.#send();
      }
    });
  }

  /** Gives the worker, which is started when it is needed, the next question. */
  #send(): void {
    const [request] = this.#requests;
    if (!request) {
      return;
    }
    try {
      this.#worker ??= this.#started();
    } catch (error) {
      this.#lose(String(error));
      return;
    }
    this.#clock = setTimeout(() => {
      this.#end();
      this.#finish((late) => late.reject(new CheckTooLong()));
    }, this.#options.longest ?? LONGEST);
    this.#worker.postMessage({ id: request.id, asked: request.asked });
  }

  #started(): CheckWorker {
    const worker = this.#options.start();
    worker.onmessage = ({ data: { id, answer } }) => {
      if (id === this.#requests[0]?.id) {
        this.#lost = 0;
        this.#finish((request) => request.resolve(answer));
      }
    };
    worker.onerror = (event) => {
      // Whoever asked hears of it.
      event.preventDefault();
      this.#lose(event.message);
    };
    return worker;
  }

  /** Settles the question that the worker has, and goes on to the next one. */
  #finish(settle: (request: Request) => void): void {
    clearTimeout(this.#clock);
    const request = this.#requests.shift();
    if (request) {
      settle(request);
    }
    this.#send();
  }

  /** Ends a worker that is of no use; all that was asked of it is asked again. */
  #lose(message: string): void {
    this.#lost += 1;
    this.#end();
    for (const { reject } of this.#requests.splice(0)) {
      reject(new WorkerLost(message));
    }
  }

  #end(): void {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
