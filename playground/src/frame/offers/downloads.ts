import type { ObjectUrls } from './object-urls.ts';
import type { Offers } from './offers.ts';

type Link = HTMLAnchorElement | HTMLAreaElement;

/** The name of a file whose link gives none, as browsers have it. */
const NAMELESS = 'download';

const isDownload = (node: unknown): node is Link =>
  (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) &&
  node.hasAttribute('download');

/**
 * Offers the files that a page would save: those of links with `download`, when they are clicked, whether by the
 * reader or by code, in the document or outside it.
 */
export function watchDownloads(offers: Offers, urls: ObjectUrls): void {
  const fetchNow = fetch.bind(window);

  const take = (link: Link, call: Error): void => {
    const { href, download } = link;
    const add = (blob: Blob): void => {
      offers.add('file', blob, { name: download || NAMELESS, call });
    };
    const blob = urls.blobOf(href.replace(/#.*$/s, ''));
    if (blob) {
      add(blob);
    } else if (/^(?:data|blob):/.test(href)) {
      // What cannot be read, a browser does not save either, and does not say so.
      fetchNow(href)
        .then((answer) => answer.blob())
        .then(add, () => undefined);
    }
  };

  window.addEventListener('click', (event) => {
    const link = event.composedPath().find(isDownload);
    if (link && !event.defaultPrevented) {
      take(link, new Error());
    }
  });

  /** What code clicks outside the document, the window does not hear of. */
  const watchClicks = <Owner extends object>(owner: Owner, method: keyof Owner): void => {
    const native = owner[method] as (this: unknown, ...parameters: unknown[]) => unknown;
    owner[method] = new Proxy(native, {
      apply(target, self: unknown, parameters: unknown[]) {
        if (!isDownload(self) || self.isConnected) {
          return Reflect.apply(target, self, parameters);
        }
        const call = new Error();
        let clicked: Event | null = null;
        const listener = (event: Event): void => {
          clicked = event;
        };
        self.addEventListener('click', listener);
        try {
          return Reflect.apply(target, self, parameters);
        } finally {
          self.removeEventListener('click', listener);
          if ((clicked as Event | null)?.defaultPrevented === false) {
            take(self, call);
          }
        }
      },
    }) as Owner[keyof Owner];
  };
  watchClicks(HTMLElement.prototype, 'click');
  watchClicks(EventTarget.prototype, 'dispatchEvent');
}
