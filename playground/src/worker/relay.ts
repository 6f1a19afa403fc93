import type { ToBackend } from '../protocol/backend.ts';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import type { ToPython } from '../protocol/python.ts';
import { readAnswer } from './read-answer.ts';

/**
 * Stands between Python and those who hear it, in a thread of its own. A browser builds what a message holds when
 * that is asked for, and nothing says before how much it is: millions of objects keep whoever asks busy for seconds.
 * Here they keep nobody busy, and what is not what Python says goes no further.
 */
export class Relay {
  readonly #page: MessagePort;
  readonly #python: MessagePort;
  #cabinet: MessagePort | null = null;
  #ofCabinet: MessagePort | null = null;

  constructor(page: MessagePort, python: MessagePort) {
    this.#page = page;
    this.#python = python;
    page.onmessage = ({ data, ports: [cabinet] }: MessageEvent<ToPython>) => {
      python.postMessage(data, cabinet ? [this.#serve(cabinet)] : []);
    };
    python.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.length <= MAX_MESSAGE) {
        page.postMessage(data);
      } else {
        this.#misused();
      }
    };
  }

  /** Takes the line to a cabinet, in place of the one before, and returns Python's end of another one. */
  #serve(cabinet: MessagePort): MessagePort {
    this.#cabinet?.close();
    this.#ofCabinet?.close();
    const { port1, port2 } = new MessageChannel();
    this.#cabinet = cabinet;
    this.#ofCabinet = port1;
    cabinet.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.postMessage(data, bodyOf(data));
    };
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const answer = readAnswer(data);
      if (answer) {
        const { reply } = answer;
        cabinet.postMessage(answer, reply.type === 'response' ? [reply.response.body] : []);
      } else {
        this.#misused();
      }
    };
    return port2;
  }

  /** Tells the page so by what Python itself never says, and no more. */
  #misused(): void {
    this.#page.postMessage(null);
    for (const port of [this.#page, this.#python, this.#cabinet, this.#ofCabinet]) {
      port?.close();
    }
  }
}

/** The body of what may be a request: it is handed on, not copied. */
function bodyOf(data: unknown): Transferable[] {
  const body = (data as Partial<ToBackend> | null)?.request?.body;
  return body instanceof ArrayBuffer ? [body] : [];
}
