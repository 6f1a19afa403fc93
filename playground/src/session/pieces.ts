import { OFFER_PIECE } from '../protocol/offer.ts';

/**
 * Bytes that a frame has, fetched piece by piece, each as base64. They may be other than it said: they come from code
 * of strangers.
 *
 * @throws Error where it does not give them
 */
export async function inPieces(
  size: number,
  type: string,
  piece: (from: number) => Promise<unknown>,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < size; from += OFFER_PIECE) {
    const text = await piece(from);
    if (typeof text !== 'string' || text === '') {
      throw new Error('the widget no longer offers it');
    }
    const bytes = atob(text).slice(0, Math.min(OFFER_PIECE, size - from));
    pieces.push(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
  }
  return new Blob(pieces, { type });
}
