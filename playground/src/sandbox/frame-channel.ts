import type { BackendLine } from '../protocol/backend.ts';
import { Limiter } from '../protocol/limiter.ts';
import type {
  Ask,
  Leaving,
  Outcome,
  Place,
  Scheme,
  ToFrame,
  Told,
  TripCause,
  Want,
} from '../protocol/messages.ts';
import { readMessage } from './reading/message.ts';

/** Above what the frame itself lets through; only a frame that got round its own limit meets this one. */
const BURST = 3000;
const PER_SECOND = 400;

export interface FrameEvents {
  told(message: Told): void;
  /** Answers what the frame wants; null when it cannot have it. */
  want(want: Want): Promise<string | null>;
  /** Code of the frame was ended, at this place. */
  tripped(cause: TripCause, place: Place | null): void;
  /** The focus came to the frame, and the reader did not bring it. */
  strayed(): void;
}

/** The frame was closed before it answered. */
export class FrameClosed extends Error {
  override name = 'FrameClosed';
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/** The page's end of the channel to one frame: asks are matched with their replies, floods are cut off. */
export class FrameChannel {
  readonly #events: FrameEvents;
  readonly #channel = new MessageChannel();
  readonly #limiter = new Limiter(BURST, PER_SECOND, performance.now());
  readonly #waiting = new Map<number, Waiting>();
  #asks = 0;
  #suppressed = 0;
  #flood: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #leaving: Leaving | null = null;

  constructor(events: FrameEvents) {
    this.#events = events;
    this.#channel.port1.onmessage = ({ data }) => {
      this.#receive(data);
    };
  }

  /** What the frame said last of another document that takes its place. */
  get leaving(): Leaving | null {
    return this.#leaving;
  }

  /** The frame's end, to be handed over once. */
  get farEnd(): MessagePort {
    return this.#channel.port2;
  }

  /** @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome> {
    this.#asks += 1;
    const id = this.#asks;
    return new Promise((resolve, reject) => {
      if (this.#closed) {
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

  /** The reader is in the frame, although they have not pointed there just now. */
  tellFocus(type: 'entered' | 'resumed'): void {
    this.#post({ type });
  }

  /** How it stands with the backend; the port is the frame's from now on. */
  tellBackend(line: BackendLine, port: MessagePort | undefined): void {
    this.#channel.port1.postMessage(
      { type: 'backend', line } satisfies ToFrame,
      port ? [port] : [],
    );
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#flood);
    this.#channel.port1.close();
    for (const waiting of this.#waiting.values()) {
      waiting.reject(new FrameClosed());
    }
    this.#waiting.clear();
  }

  #post(message: ToFrame): void {
    this.#channel.port1.postMessage(message);
  }

  #receive(data: unknown): void {
    // A message that was posted before the port was closed may still arrive.
    const message = this.#closed ? null : readMessage(data);
    if (message === null) {
      return;
    }
    if (message.type === 'reply') {
      this.#waiting.get(message.id)?.resolve(message.outcome);
      this.#waiting.delete(message.id);
    } else if (message.type === 'tripped') {
      this.#events.tripped(message.cause, message.place);
    } else if (!this.#limiter.allows(performance.now())) {
      this.#suppress();
    } else if (message.type === 'leaving') {
      const { value, place } = message;
      this.#leaving = { value, place };
    } else if (message.type === 'strayed') {
      this.#events.strayed();
    } else if (message.type === 'want') {
      void this.#events.want(message.want).then((text) => {
        this.#post({ type: 'give', id: message.id, text });
      });
    } else {
      this.#events.told(message);
    }
  }

  #suppress(): void {
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      this.#flood = setTimeout(() => {
        this.#events.told({ type: 'suppressed', count: this.#suppressed });
        this.#suppressed = 0;
      }, 1000);
    }
  }
}
