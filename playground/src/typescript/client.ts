/** The page's end of the worker with TypeScript, of which a page has one. */

import { reasonOf } from '../protocol/reason.ts';
import type { Answer, Ask, FromWorker, Kind, ToWorker } from './messages.ts';

/** Why there is no answer. */
export class TypeScriptError extends Error {
  /**
   * `load`: TypeScript did not come; asking again tries again. `work`: it failed on these files. `late`: it did not
   * come to an end with them.
   */
  readonly reason: 'load' | 'work' | 'late';

  constructor(reason: TypeScriptError['reason'], message: string) {
    super(message);
    this.name = 'TypeScriptError';
    this.reason = reason;
  }
}

/** The part of a `Worker` that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How far the loading of TypeScript is: a share between 0 and 1; null before it and after it. */
export type Loading = number | null;

interface Request {
  message: ToWorker;
  resolve(answer: never): void;
  reject(error: unknown): void;
}

/** The work on one request may take this long, in ms, once all that it needs is there. */
export const PATIENCE = 30_000;

export class TypeScriptClient {
  loading: Loading = null;
  readonly #start: () => WorkerLike;
  readonly #patience: number;
  readonly #listeners = new Set<() => void>();
  #worker: WorkerLike | undefined;
  #lastId = 0;
  /** In the order of their coming; the worker has the first of them. */
  #requests: Request[] = [];
  #deadline: ReturnType<typeof setTimeout> | undefined;

  /** @param start starts the worker */
  constructor(start: () => WorkerLike, patience = PATIENCE) {
    this.#start = start;
    this.#patience = patience;
  }

  /** Calls `listener` whenever `loading` changes; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Asks the worker. Whoever has a newer question aborts the `signal` of the older one: its answer is dropped, and
   * nothing is done for it if it still waits for its turn.
   *
   * @throws TypeScriptError; the reason of `signal`
   */
  request<K extends Kind>(kind: K, ask: Ask<K>, signal?: AbortSignal): Promise<Answer<K>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.#lastId += 1;
      const message = { id: this.#lastId, kind, ask } as ToWorker;
      const request: Request = { message, resolve, reject };
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

  /** Ends the worker, which is started anew when it is asked next. */
  #end(error: TypeScriptError): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#setLoading(null);
    if (error.reason === 'load') {
      // What waits would only wait for the same once more.
      const waiting = this.#requests.splice(1);
      waiting.forEach((request) => request.reject(error));
    }
    this.#finish((request) => request.reject(error));
  }

  /** Gives the worker the next request. */
  #send(): void {
    const [request] = this.#requests;
    if (!request) {
      return;
    }
    try {
      this.#worker ??= this.#started();
      this.#worker.postMessage(request.message);
    } catch (error) {
      // A page of another site may not start the worker of this one.
      this.#end(new TypeScriptError('load', reasonOf(error)));
    }
  }

  #started(): WorkerLike {
    const worker = this.#start();
    this.#setLoading(0);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#end(new TypeScriptError('load', event.message || ''));
    };
    return worker;
  }

  #hear(message: FromWorker): void {
    switch (message.type) {
      case 'loading':
        this.#setLoading(Math.min(1, message.received / message.size));
        break;
      case 'started':
        this.#setLoading(null);
        this.#deadline = setTimeout(
          () => this.#end(new TypeScriptError('late', '')),
          this.#patience,
        );
        break;
      case 'answer':
        this.#finish((request) => request.resolve(message.answer as never));
        break;
      case 'failed':
        // A file that did not come is kept as such by the worker, and a compiler that failed may be in any state.
        this.#end(new TypeScriptError(message.at, message.message));
    }
  }

  /** Settles the request that the worker has, and goes on to the next one. */
  #finish(settle: (request: Request) => void): void {
    clearTimeout(this.#deadline);
    const request = this.#requests.shift();
    if (request) {
      settle(request);
    }
    this.#send();
  }

  #setLoading(loading: Loading): void {
    if (this.loading !== loading) {
      this.loading = loading;
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }
}

declare const TYPESCRIPT_WORKER: string;

const clients = new Map<string, TypeScriptClient>();

/** The client of this page, below the folder of the built assets; nothing is loaded until it is asked for something. */
export function typescriptAt(assets: URL): TypeScriptClient {
  const worker = new URL(TYPESCRIPT_WORKER, assets);
  const client =
    clients.get(worker.href) ?? new TypeScriptClient(() => new Worker(worker, { type: 'module' }));
  clients.set(worker.href, client);
  return client;
}
