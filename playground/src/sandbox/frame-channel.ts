import type { BackendLine } from '../protocol/backend.ts';
import type {
  Ask,
  FromFrame,
  Leaving,
  Outcome,
  Place,
  Scheme,
  ToFrame,
  Told,
  TripCause,
  Want,
} from '../protocol/messages.ts';
import { Gate } from './gate.ts';

/**
 * How long an answer may take, in ms; null where a widget or the reader decides that. A frame that only shows that it
 * is alive must not keep the page waiting.
 */
const PATIENCE: Readonly<Record<Ask['kind'], number | null>> = {
  ping: null,
  enter: null,
  start: null,
  selectLead: null,
  prepare: 30_000,
  evaluate: 60_000,
  getState: 5000,
  setState: 5000,
  setPanel: 5000,
  slotText: 5000,
  act: 10_000,
  // A server may have to be waited for.
  pass: 60_000,
  // A reader may take any time to point at something.
  inspect: null,
  record: null,
  stored: 2000,
  offered: 10_000,
};

export interface FrameEvents {
  told(message: Told): void;
  /** Answers what the frame wants; null when it cannot have it. */
  want(want: Want): Promise<string | null>;
  /** Code of the frame was ended, at this place. */
  tripped(cause: TripCause, place: Place | null): void;
  /** The frame goes on posting much more than the page reads. */
  flooded(): void;
  /** Another document takes the place of the frame's. */
  lost(to: Leaving): void;
  /** The focus came to the frame, and the reader did not bring it. */
  strayed(): void;
}

/** The frame was closed before it answered. */
export class FrameClosed extends Error {
  override name = 'FrameClosed';
}

/** The frame is there, but has not answered in time. */
export class FrameSilent extends Error {
  override name = 'FrameSilent';
}

interface Waiting {
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
  clock: ReturnType<typeof setTimeout> | undefined;
}

/** The page's end of the channel to one frame: asks are matched with their replies, floods are cut off. */
export class FrameChannel {
  readonly #events: FrameEvents;
  readonly #channel = new MessageChannel();
  readonly #gate = new Gate(performance.now());
  readonly #waiting = new Map<number, Waiting>();
  #asks = 0;
  #suppressed = 0;
  #flood: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #leaving: Leaving | null = null;

  constructor(events: FrameEvents) {
    this.#events = events;
    this.#channel.port1.onmessage = (message) => {
      this.#receive(message);
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

  /** @throws FrameClosed, FrameSilent */
  ask(ask: Ask): Promise<Outcome> {
    this.#asks += 1;
    const id = this.#asks;
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new FrameClosed());
        return;
      }
      const patience = PATIENCE[ask.kind];
      const clock =
        patience === null
          ? undefined
          : setTimeout(() => {
              this.#waiting.delete(id);
              reject(new FrameSilent());
            }, patience);
      this.#waiting.set(id, { resolve, reject, clock });
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
      clearTimeout(waiting.clock);
      waiting.reject(new FrameClosed());
    }
    this.#waiting.clear();
  }

  #post(message: ToFrame): void {
    this.#channel.port1.postMessage(message);
  }

  #receive(event: MessageEvent<unknown>): void {
    // What was posted before the port was closed may still arrive.
    if (this.#closed) {
      return;
    }
    const message = this.#gate.pass(event, (id) => this.#waiting.has(id), performance.now());
    if (message === 'left out') {
      this.#suppress();
      if (this.#gate.flooded) {
        this.#events.flooded();
      }
    } else if (message !== null) {
      this.#hear(message);
    }
  }

  #hear(message: FromFrame): void {
    switch (message.type) {
      case 'reply': {
        const waiting = this.#waiting.get(message.id);
        clearTimeout(waiting?.clock);
        waiting?.resolve(message.outcome);
        this.#waiting.delete(message.id);
        return;
      }
      case 'tripped':
        this.#events.tripped(message.cause, message.place);
        return;
      case 'strayed':
        this.#events.strayed();
        return;
      case 'leaving': {
        const { value, place } = message;
        this.#leaving = { value, place };
        // Without a place it is no widget's: a command of the reader is answered as long as the frame can.
        if (place) {
          this.#events.lost(this.#leaving);
        }
        return;
      }
      case 'want':
        void this.#events.want(message.want).then((text) => {
          this.#post({ type: 'give', id: message.id, text });
        });
        return;
      default:
        this.#events.told(message);
    }
  }

  #suppress(): void {
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      this.#flood = setTimeout(() => {
        this.#events.told({ type: 'suppressed', count: this.#suppressed, unread: true });
        this.#suppressed = 0;
      }, 1000);
    }
  }
}
