import type { FromFrame, ToFrame, Want } from '../protocol/messages.ts';
import { CONNECT } from '../protocol/messages.ts';
import { waiting } from './busy.ts';

/** Waits for the one message that carries the port; only the parent may send it. */
export function receivePort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source === window.parent && event.data === CONNECT && port) {
        window.removeEventListener('message', listen);
        event.stopImmediatePropagation();
        resolve(port);
      }
    };
    window.addEventListener('message', listen);
  });
}

/** What the frame asked the page for and still waits for. */
export class Wants {
  readonly #send: (message: FromFrame & { type: 'want' }) => void;
  readonly #waiting = new Map<number, (text: string | null) => void>();
  #ids = 0;

  constructor(send: (message: FromFrame & { type: 'want' }) => void) {
    this.#send = send;
  }

  ask(want: Want): Promise<string | null> {
    this.#ids += 1;
    const id = this.#ids;
    const come = waiting();
    return new Promise((resolve) => {
      this.#waiting.set(id, (text) => {
        come();
        resolve(text);
      });
      this.#send({ type: 'want', id, want });
    });
  }

  give({ id, text }: ToFrame & { type: 'give' }): void {
    this.#waiting.get(id)?.(text);
    this.#waiting.delete(id);
  }
}
