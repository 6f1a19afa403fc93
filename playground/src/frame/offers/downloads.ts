import type { ObjectUrls } from './object-urls.ts';
import type { Offers } from './offers.ts';

type Link = HTMLAnchorElement | HTMLAreaElement;

/** The name of a file whose link gives none, as browsers have it. */
const NAMELESS = 'download';

/** What offers the file of a link with `download` that is followed; its `call` may hold the place of that. */
export function createDownloads(
  offers: Offers,
  urls: ObjectUrls,
): (link: Link, call: Error) => void {
  const fetchNow = fetch.bind(window);

  return ({ href, download }, call) => {
    const add = (blob: Blob): void => {
      offers.add('file', blob, { name: download || NAMELESS, call });
    };
    const blob = urls.blobOf(href.replace(/#.*$/s, ''));
    if (blob) {
      add(blob);
    } else {
      // What cannot be read, a browser does not save either, and does not say so.
      fetchNow(href)
        .then((answer) => answer.blob())
        .then(add, () => undefined);
    }
  };
}
