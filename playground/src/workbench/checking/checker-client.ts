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
/** A megabyte of minified code takes half a second. */
const LONGEST = 20_000;

interface Waiting {
  resolve(answer: string): void;
  reject(error: Error): void;
  clock: ReturnType<typeof setTimeout>;
}

/** Asks the checker in a worker; where that is lost, in another one, and then in the page. */
export class CheckerClient {
  readonly #options: ClientOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: CheckWorker | null = null;
  #asked = 0;
  /** How many workers were lost since the last answer. */
  #lost = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** @throws CheckTooLong */
  async ask(asked: Asked): Promise<{ answer: CheckAnswer; way: Way }> {
    let way: Way = 'usual';
    while (this.#lost < TRIES) {
      try {
        const answer = await this.#askWorker(asked);
        this.#lost = 0;
        return { answer: JSON.parse(answer) as CheckAnswer, way };
      } catch (error) {
        if (!(error instanceof WorkerLost)) {
          throw error;
        }
        way = 'again';
      }
    }
    const checkWidget = await this.#options.load();
    return { answer: JSON.parse(checkWidget(requestText(asked))) as CheckAnswer, way: 'here' };
  }

  #askWorker(asked: Asked): Promise<string> {
    const worker = this.#running();
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<string>((resolve, reject) => {
      const { longest = LONGEST } = this.#options;
      const clock = setTimeout(() => this.#end(new CheckTooLong()), longest);
      this.#waiting.set(id, { resolve, reject, clock });
      worker.postMessage({ id, asked });
    });
  }

  /** The worker, which is started when it is needed. @throws WorkerLost */
  #running(): CheckWorker {
    try {
      this.#worker ??= this.#options.start();
    } catch (error) {
      this.#lost += 1;
      throw new WorkerLost(String(error));
    }
    this.#worker.onmessage = ({ data: { id, answer } }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      clearTimeout(waiting?.clock);
      waiting?.resolve(answer);
    };
    this.#worker.onerror = (event) => {
      // Whoever asked hears of it.
      event.preventDefault();
      this.#lost += 1;
      this.#end(new WorkerLost(event.message));
    };
    return this.#worker;
  }

  /** Ends the worker, and what was asked of it. */
  #end(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { clock, reject } of waiting) {
      clearTimeout(clock);
      reject(error);
    }
  }
}
