import type { RawEvent } from '../../protocol/messages.ts';
import type { CabinetEvent } from '../../protocol/public.ts';

/** So many numbers of a frame are remembered: events that are older are in no list any more. */
const MOST = 5000;

type Numbers = Pick<CabinetEvent, 'seq' | 'call' | 'cause' | 'missed'>;

/**
 * Numbers the events: numbers of the frame would be the widget's to forge. What the frame says of events by its own
 * count becomes what the page says of them by their numbers; of one that the page has not got, nothing is said.
 */
export class Numbering {
  readonly #seqs = new Map<number, number>();
  #seq = 0;
  #last = 0;

  /** The number given last. */
  get last(): number {
    return this.#seq;
  }

  /** The number of an event on the page's own side. */
  next(): number {
    this.#seq += 1;
    return this.#seq;
  }

  /** The numbers of an event of a frame. The count of another frame begins anew. */
  number({ id, call, cause }: Pick<RawEvent, 'id' | 'call' | 'cause'>): Numbers {
    if (id <= this.#last) {
      this.#seqs.clear();
      this.#last = 0;
    }
    const missed = id - this.#last - 1;
    this.#last = id;
    const numbers: Numbers = { seq: this.next() };
    const began = call === undefined ? undefined : this.#seqs.get(call);
    const caused = cause === undefined ? undefined : this.#seqs.get(cause);
    this.#seqs.set(id, numbers.seq);
    if (this.#seqs.size > MOST) {
      this.#seqs.delete(this.#seqs.keys().next().value!);
    }
    return {
      ...numbers,
      ...(began !== undefined && { call: began }),
      ...(caused !== undefined && { cause: caused }),
      ...(missed > 0 && { missed }),
    };
  }

  clear(): void {
    this.#seqs.clear();
    this.#seq = 0;
    this.#last = 0;
  }
}
