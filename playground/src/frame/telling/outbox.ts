import type { Described } from '../../protocol/described.ts';
import { later, slice } from '../natives.ts';
import { Limiter } from '../../protocol/limiter.ts';
import { type FromFrame, MAX_MESSAGE, type Told } from '../../protocol/messages.ts';
import { jsonText } from '../../protocol/json-text.ts';

/**
 * How many messages of a kind pass at once, and how many a second after that. Each kind has its own share,
 * so that lines of the console never cost the reader a problem or a step of the widget's life. Together
 * they stay below what the page takes.
 */
export const LIMITS = {
  /** Lines of the console. */
  line: { burst: 300, perSecond: 50 },
  /** Events that code may cause in a loop: what is read, changed and delivered. */
  data: { burst: 300, perSecond: 50 },
  /** Steps of the life of widgets and of the cabinet. */
  life: { burst: 300, perSecond: 50 },
  problem: { burst: 100, perSecond: 10 },
} as const;

export type ToldKind = keyof typeof LIMITS;

/** The first account of what was left out comes after this time, each further one after twice the time, in ms. */
const FIRST_ACCOUNT = 1000;
const LATEST_ACCOUNT = 64_000;

/** Sends messages to the page: as JSON text, none longer than the page takes, not more than it reads. */
export class Outbox {
  readonly #send: (text: string) => void;
  readonly #now: () => number;
  readonly #later: typeof later;
  readonly #limiters: Record<ToldKind, Limiter>;
  /** Is called where something was left out, after there was room again. */
  caughtUp: () => void = () => undefined;
  #suppressed = 0;
  #untilAccount = FIRST_ACCOUNT;

  /** @param wait Calls work after so many ms. */
  constructor(send: (text: string) => void, now: () => number, wait = later) {
    this.#send = send;
    this.#now = now;
    this.#later = wait;
    const limiter = ({ burst, perSecond }: { burst: number; perSecond: number }) =>
      new Limiter(burst, perSecond, now());
    this.#limiters = {
      line: limiter(LIMITS.line),
      data: limiter(LIMITS.data),
      life: limiter(LIMITS.life),
      problem: limiter(LIMITS.problem),
    };
  }

  /**
   * What the widget caused: left out when there is too much of its kind, and then not even made.
   *
   * @returns whether all of it has gone out
   */
  tell(kind: ToldKind, make: () => Told): boolean {
    if (!this.#limiters[kind].allows(this.#now())) {
      this.leaveOut();
      return false;
    }
    const message = make();
    const text = jsonText(message);
    const fits = text.length <= MAX_MESSAGE;
    this.#send(fits ? text : jsonText(shortened(message)));
    return fits;
  }

  /** What the page waits for. */
  answer(message: FromFrame & { type: 'reply' | 'want' | 'tripped' | 'leaving' }): void {
    const text = jsonText(message);
    if (text.length <= MAX_MESSAGE) {
      this.#send(text);
    } else if (message.type === 'reply') {
      const error = { name: 'RangeError', message: 'the answer is too large' };
      this.#send(jsonText({ ...message, outcome: { ok: false, error } }));
    }
  }

  /** Something was not told. */
  leaveOut(): void {
    this.#suppressed += 1;
    if (this.#suppressed === 1) {
      this.#later(() => {
        const count = this.#suppressed;
        this.#suppressed = 0;
        this.#send(jsonText({ type: 'suppressed', count } satisfies Told));
        this.caughtUp();
      }, this.#untilAccount);
      this.#untilAccount =
        this.#untilAccount < LATEST_ACCOUNT ? 2 * this.#untilAccount : LATEST_ACCOUNT;
    }
  }
}

/** A line of the console keeps the beginnings of its values and loses what is in them. */
function shortened(message: Told): Told {
  if (message.type === 'console') {
    return {
      ...message,
      entry: {
        ...message.entry,
        parameters: message.entry.parameters.slice(0, 50).map(withoutContents),
      },
    };
  }
  return { type: 'suppressed', count: 1 };
}

const withoutContents = ({ kind, text, size }: Described): Described => ({
  kind,
  text: slice(text, 0, 1000),
  ...(size !== undefined && { size }),
  more: 1,
});
