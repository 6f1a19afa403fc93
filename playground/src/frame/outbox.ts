import { Limiter } from '../protocol/limiter.ts';
import { type FromFrame, MAX_MESSAGE, type Told } from '../protocol/messages.ts';

const BURST = 1500;
const PER_SECOND = 200;

/** Sends messages to the page: as JSON text, none longer than the page takes, not more than it reads. */
export class Outbox {
  readonly #send: (text: string) => void;
  readonly #now: () => number;
  readonly #limiter: Limiter;
  #suppressed = 0;

  constructor(send: (text: string) => void, now: () => number) {
    this.#send = send;
    this.#now = now;
    this.#limiter = new Limiter(BURST, PER_SECOND, now());
  }

  /** What the widget caused: may be left out when there is too much of it, and is then not even made. */
  tell(make: () => Told): void {
    if (!this.#limiter.allows(this.#now())) {
      if (this.#suppressed === 0) {
        setTimeout(() => {
          this.#tellSuppressed();
        }, 1000);
      }
      this.#suppressed += 1;
      return;
    }
    const message = make();
    const text = JSON.stringify(message);
    this.#send(text.length <= MAX_MESSAGE ? text : JSON.stringify(shortened(message)));
  }

  /** What the page waits for. */
  answer(message: FromFrame & { type: 'reply' | 'want' | 'tripped' }): void {
    const text = JSON.stringify(message);
    if (text.length <= MAX_MESSAGE) {
      this.#send(text);
    } else if (message.type === 'reply') {
      const error = { name: 'RangeError', message: 'the answer is too large' };
      this.#send(JSON.stringify({ ...message, outcome: { ok: false, error } }));
    }
  }

  #tellSuppressed(): void {
    this.#send(JSON.stringify({ type: 'suppressed', count: this.#suppressed } satisfies Told));
    this.#suppressed = 0;
  }
}

/** A line of the console keeps its beginning and loses its values. */
function shortened(message: Told): Told {
  if (message.type === 'console') {
    return {
      ...message,
      entry: { ...message.entry, text: message.entry.text.slice(0, 10_000), values: [] },
    };
  }
  return { type: 'suppressed', count: 1 };
}
