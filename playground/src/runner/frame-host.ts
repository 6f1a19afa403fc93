import { Limiter } from '../protocol/limiter.ts';
import {
  type Ask,
  CONNECT,
  type FromFrame,
  type Outcome,
  type Scheme,
  type ToFrame,
  type Want,
} from '../protocol/messages.ts';
import { readMessage } from './read-message.ts';

/** The name by which the one visible cabinet is found. */
const FRAME_NAME = 'personal-page-cabinet';

/** Above what the frame itself lets through; only a frame that got round its own limit meets this one. */
const BURST = 3000;
const PER_SECOND = 400;

export interface FrameEvents {
  message(message: Exclude<FromFrame, { type: 'reply' | 'want' }>): void;
  /** Answers what the frame wants; null when it cannot have it. */
  want(want: Want): Promise<string | null>;
  /** The frame went to another page. */
  lost(): void;
}

/** The frame was closed before it answered. */
export class FrameClosed extends Error {
  override name = 'FrameClosed';
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** One sandboxed frame and the channel to it; lives for one load of the simulated page. */
export class FrameHost {
  readonly #element: HTMLIFrameElement;
  readonly #events: FrameEvents;
  readonly #channel = new MessageChannel();
  readonly #limiter = new Limiter(BURST, PER_SECOND, performance.now());
  readonly #waiting = new Map<number, Waiting>();
  readonly #closing = new AbortController();
  #asks = 0;
  #suppressed = 0;

  constructor(document_: string, title: string, events: FrameEvents) {
    this.#events = events;
    this.#element = document.createElement('iframe');
    this.#element.name = FRAME_NAME;
    this.#element.title = title;
    this.#element.setAttribute('sandbox', 'allow-scripts');
    this.#element.style.cssText = 'display:block;width:100%;height:100%;border:0';
    this.#element.srcdoc = document_;
    this.#channel.port1.onmessage = ({ data }) => {
      this.#receive(data);
    };
  }

  /** Puts the frame into `mount` and resolves when it has the port. @throws FrameClosed */
  async open(mount: HTMLElement): Promise<void> {
    const { signal } = this.#closing;
    await new Promise<void>((resolve, reject) => {
      const refuse = (): void => {
        reject(new FrameClosed());
      };
      if (signal.aborted) {
        refuse();
        return;
      }
      signal.addEventListener('abort', refuse, { once: true });
      this.#element.addEventListener(
        'load',
        () => {
          signal.removeEventListener('abort', refuse);
          resolve();
        },
        { once: true, signal },
      );
      mount.append(this.#element);
    });
    this.#element.contentWindow?.postMessage(CONNECT, '*', [this.#channel.port2]);
    // A frame loads once; whatever loads after that is not the cabinet.
    this.#element.addEventListener(
      'load',
      () => {
        this.#events.lost();
      },
      { signal },
    );
  }

  /** Asks the frame. @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome> {
    this.#asks += 1;
    const id = this.#asks;
    return new Promise((resolve, reject) => {
      if (this.#closing.signal.aborted) {
        reject(new FrameClosed());
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#post({ type: 'ask', id, ask });
    });
  }

  setScheme(scheme: Scheme): void {
    this.#post({ type: 'scheme', scheme });
  }

  close(): void {
    this.#closing.abort();
    this.#channel.port1.close();
    this.#element.remove();
    for (const waiting of this.#waiting.values()) {
      waiting.reject(new FrameClosed());
    }
    this.#waiting.clear();
  }

  #post(message: ToFrame): void {
    this.#channel.port1.postMessage(message);
  }

  #receive(data: unknown): void {
    if (this.#closing.signal.aborted) {
      return;
    }
    const message = readMessage(data);
    if (message === null) {
      return;
    }
    if (message.type === 'reply') {
      this.#waiting.get(message.id)?.resolve(message.outcome);
      this.#waiting.delete(message.id);
    } else if (!this.#limiter.allows(performance.now())) {
      this.#suppress();
    } else if (message.type === 'want') {
      void this.#events.want(message.want).then((text) => {
        this.#post({ type: 'give', id: message.id, text });
      });
    } else {
      this.#events.message(message);
    }
  }

  #suppress(): void {
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      const timer = setTimeout(() => {
        this.#events.message({ type: 'suppressed', count: this.#suppressed });
        this.#suppressed = 0;
      }, 1000);
      this.#closing.signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    }
  }
}
