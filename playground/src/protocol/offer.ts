/** What a widget hands to the person before it: files to save, and texts for the clipboard. */

import type { Place } from './public.ts';

export const OFFER_KINDS = ['file', 'clipboard'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** Something that the frame keeps back and the reader may take. Its bytes stay in the frame until then. */
export interface Offer {
  /** Counts from 1 in each frame. */
  id: number;
  kind: OfferKind;
  /** Of the file; empty for the clipboard. */
  name: string;
  /** The media type, e.g. `text/csv`. */
  type: string;
  /** In bytes. */
  size: number;
  /** How a text begins; empty for what is none. */
  beginning: string;
  widget: string;
  place?: Place;
}

/** The frame answers with this many bytes at most, which as base64 fit into a message. */
export const OFFER_PIECE = 30_000;

/** Larger offers are not kept, in bytes. */
export const LARGEST_OFFER = 50_000_000;
