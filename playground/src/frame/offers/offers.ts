import { LARGEST_OFFER, type Offer, OFFER_PIECE, type OfferKind } from '../../protocol/offer.ts';
import { uncurried } from '../natives.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Whose } from '../whose.ts';

/** So many offers are kept; of more the oldest go. */
const MOST = 20;

/** The beginning of a text that is shown, in UTF-16 units. */
const BEGINNING = 200;

// Taken before a widget can put its own in their place.
const slice = uncurried<Blob, [from: number, to: number], Blob>(Blob.prototype.slice);
const bytesOf = uncurried<Blob, [], Promise<ArrayBuffer>>(Blob.prototype.arrayBuffer);
const encode = btoa;
const characters = String.fromCharCode;

/** What the widgets have handed over, for the reader to take out of the frame. */
export class Offers {
  readonly #reporter: Reporter;
  readonly #whose: Whose;
  readonly #kept = new Map<number, Blob>();
  #count = 0;

  constructor(reporter: Reporter, whose: Whose) {
    this.#reporter = reporter;
    this.#whose = whose;
  }

  /** Keeps a Blob and tells the page of it. `call` holds the place at which the widget asked for this. */
  add(kind: OfferKind, blob: Blob, { name = '', text = '', call }: OfferDetails): void {
    const place = this.#whose.placeOf(call);
    const widget = this.#whose.ofPlaceOrLast(place);
    if (blob.size > LARGEST_OFFER) {
      this.#reporter.tellProblem(
        { code: 'offer-too-large', params: { name: name || 'clipboard' } },
        widget,
        place,
      );
      return;
    }
    this.#count += 1;
    this.#kept.set(this.#count, blob);
    const oldest = this.#count - MOST;
    this.#kept.delete(oldest);
    const offer: Offer = {
      id: this.#count,
      kind,
      name: name.slice(0, BEGINNING),
      type: blob.type,
      size: blob.size,
      beginning: text.slice(0, BEGINNING),
      widget,
      ...(place && { place }),
    };
    this.#reporter.offer(offer);
  }

  /** A piece of what was offered, as base64; null where it is kept no more. */
  async piece(id: number, from: number): Promise<string | null> {
    const blob = this.#kept.get(id);
    if (!blob) {
      return null;
    }
    const bytes = new Uint8Array(await bytesOf(slice(blob, from, from + OFFER_PIECE)));
    let text = '';
    for (const byte of bytes) {
      text += characters(byte);
    }
    return encode(text);
  }
}

export interface OfferDetails {
  name?: string;
  text?: string;
  call: Error;
}
