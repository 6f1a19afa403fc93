import type { Inspect } from '../../protocol/inspection.ts';
import { OFFER_PIECE } from '../../protocol/offer.ts';
import { changed } from './changes.ts';
import { mark } from './marking.ts';
import { describeChildren, nodeOf } from './nodes.ts';
import { pictureOf } from './picture.ts';
import { endPick, pick } from './pointing.ts';
import { stylesOf } from './styles.ts';

/** The picture that was drawn last. */
let picture = new Blob();

/** Answers what the page asks of the slots. */
export async function inspect(asked: Inspect): Promise<unknown> {
  switch (asked.what) {
    case 'children': {
      const node = asked.of === null ? null : nodeOf(asked.of);
      return node || asked.of === null ? describeChildren(node, asked.from) : [];
    }
    case 'styles': {
      const node = nodeOf(asked.of);
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? stylesOf(element) : null;
    }
    case 'mark':
      mark(asked.node === null ? null : nodeOf(asked.node));
      return null;
    case 'pick':
      return pick();
    case 'endPick':
      endPick();
      return null;
    case 'changed':
      return changed();
    case 'picture': {
      const node = asked.of === null ? document.body : nodeOf(asked.of);
      picture = node instanceof Element ? await pictureOf(node) : new Blob();
      return picture.size;
    }
    case 'piece':
      return base64Of(picture.slice(asked.from, asked.from + OFFER_PIECE));
  }
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
