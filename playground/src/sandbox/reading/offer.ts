import { LARGEST_OFFER, type Offer, OFFER_KINDS } from '../../protocol/offer.ts';
import { isOneOf } from '../../protocol/one-of.ts';
import { readPlace } from './place.ts';
import { isCount, isName, isObject } from './untrusted.ts';

/** Reads what a widget offers; null if it is no offer. */
export function readOffer(value: unknown): Offer | null {
  if (!isObject(value)) {
    return null;
  }
  const { id, kind, name, type, size, beginning, widget } = value;
  const place = readPlace(value['place']);
  const valid =
    isCount(id) &&
    isOneOf(kind, OFFER_KINDS) &&
    isName(name) &&
    isName(type) &&
    isCount(size) &&
    size <= LARGEST_OFFER &&
    isName(beginning) &&
    isName(widget);
  return valid ? { id, kind, name, type, size, beginning, widget, ...(place && { place }) } : null;
}
