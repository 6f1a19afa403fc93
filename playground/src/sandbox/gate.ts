import { Limiter } from '../protocol/limiter.ts';
import { type FromFrame, MAX_MESSAGE } from '../protocol/messages.ts';
import { readMessage } from './reading/message.ts';

/** Above what the frame itself lets through; only a frame that got round its own limit meets these. */
const MESSAGES = { burst: 3000, perSecond: 400 };
/** In UTF-16 units: to read a text takes time for its length, however many there are. */
const UNITS = { burst: 1_500_000, perSecond: 500_000 };

/** So many over the limit are no accident, but an attempt on the page. */
const FLOOD = 20_000;
const FLOOD_OF_UNITS = 20_000_000;
/** Our own code posts nothing but text. To build anything else takes the browser time for its size. */
const MOST_STRANGE = 20;

const STRAYED = '{"type":"strayed"}';
/** The frame writes the type first, and then the number. */
const REPLY = /^\{"type":"reply","id":(\d{1,15}),/;
const TRIPPED = '{"type":"tripped",';

/** `null`: nothing that the page takes. `'left out'`: too much of it. */
export type Passed = FromFrame | 'left out' | null;

/** Decides what is read at all of what a frame posts: it costs the page little until that is known. */
export class Gate {
  readonly #messages: Limiter;
  readonly #units: Limiter;
  #tripped = false;
  #leftOut = 0;
  #unitsLeftOut = 0;
  #strange = 0;

  constructor(now: number) {
    this.#messages = new Limiter(MESSAGES.burst, MESSAGES.perSecond, now);
    this.#units = new Limiter(UNITS.burst, UNITS.perSecond, now);
  }

  /** Whether the frame goes on although nearly all is left out. */
  get flooded(): boolean {
    return (
      this.#leftOut > FLOOD || this.#unitsLeftOut > FLOOD_OF_UNITS || this.#strange > MOST_STRANGE
    );
  }

  /**
   * @param message Its data are built when they are asked for, and are counted before.
   * @param awaits Whether a reply of this number is waited for.
   */
  pass(message: { readonly data: unknown }, awaits: (id: number) => boolean, now: number): Passed {
    const counted = this.#messages.allows(now);
    const { data } = message;
    if (typeof data !== 'string' || data.length > MAX_MESSAGE) {
      this.#strange += 1;
      return this.flooded ? 'left out' : null;
    }
    if (data === STRAYED) {
      return { type: 'strayed' };
    }
    const [, id] = REPLY.exec(data) ?? [];
    if (id !== undefined && awaits(Number(id))) {
      return readMessage(data);
    }
    // The first one ends the frame, and is read in a flood, too.
    if (data.startsWith(TRIPPED) && !this.#tripped) {
      this.#tripped = true;
      return readMessage(data);
    }
    if (!counted || !this.#units.allows(now, data.length)) {
      this.#leftOut += 1;
      this.#unitsLeftOut += data.length;
      return 'left out';
    }
    if (id !== undefined) {
      return null;
    }
    // One that does not begin as ours do would get round what is waited for.
    const read = readMessage(data);
    return read?.type === 'reply' || read?.type === 'tripped' ? null : read;
  }
}
