import type { Ask, Outcome } from '../protocol/messages.ts';
import type { Offer } from '../protocol/offer.ts';
import { inPieces } from './pieces.ts';

/** So many offers are shown; of more the oldest go. */
const MOST = 5;

export interface OffersOptions {
  /** Asks the frame that made the offers. @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome>;
  changed(): void;
}

/** What the widgets hand over: the reader takes it, or lets it be. It goes with the frame that has its bytes. */
export class Offers {
  readonly #options: OffersOptions;
  #current: readonly Offer[] = [];

  constructor(options: OffersOptions) {
    this.#options = options;
  }

  /** The newest comes last. */
  get current(): readonly Offer[] {
    return this.#current;
  }

  /** A file takes the place of the one of its name, and a text for the clipboard that of the text before. */
  add(offer: Offer): void {
    const others = this.#current.filter(
      ({ kind, name }) => kind !== offer.kind || name !== offer.name,
    );
    this.#set([...others, offer].slice(-MOST));
  }

  dismiss(id: number): void {
    this.#set(this.#current.filter((offer) => offer.id !== id));
  }

  clear(): void {
    if (this.#current.length > 0) {
      this.#set([]);
    }
  }

  /**
   * The bytes of an offer. They may be other than the offer said: they come from code of strangers.
   *
   * @throws Error where the frame does not give them
   */
  take({ id, size, type }: Offer): Promise<Blob> {
    return inPieces(size, type, async (from) => {
      const outcome = await this.#options.ask({ kind: 'offered', id, from });
      return outcome.ok ? outcome.value : null;
    });
  }

  #set(offers: readonly Offer[]): void {
    this.#current = offers;
    this.#options.changed();
  }
}
