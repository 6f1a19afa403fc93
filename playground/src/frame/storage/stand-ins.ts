import type { Setup } from '../../protocol/messages.ts';
import { MAX_STORED, type Stored } from '../../protocol/stored.ts';
import { jsonText } from '../../protocol/json-text.ts';
import { domString } from '../dom-string.ts';
import { CookieJar } from './cookies.ts';
import { createAreas } from './web-storage.ts';

/**
 * Puts storages and cookies that live in memory where the browser refuses its own to a frame without an
 * origin. The returned function gives their contents, up to the size that one message takes.
 */
export function standIn(setup: Pick<Setup, 'stored' | 'accounts' | 'lead'>): () => Stored {
  const { stored } = setup;
  const createArea = createAreas(Storage.prototype);
  const local = createArea(stored.local);
  const session = createArea(stored.session);
  const jar = new CookieJar(stored.cookies, hostOf(setup), () => Date.now());
  define(window, 'localStorage', () => local.storage);
  define(window, 'sessionStorage', () => session.storage);
  define(
    Document.prototype,
    'cookie',
    () => jar.text,
    (line) => {
      jar.set(domString(line));
    },
  );
  return () => {
    let left = MAX_STORED;
    const fits = (item: unknown): boolean => {
      left -= jsonText(item).length + 1;
      return left >= 0;
    };
    return {
      cookies: jar.cookies.filter(fits),
      session: session.items().filter(fits),
      local: local.items().filter(fits),
    };
  };
}

/** The host of the simulated page: cookies are those of the account that has the lead. */
function hostOf({ accounts, lead }: Pick<Setup, 'accounts' | 'lead'>): string {
  const home = accounts.find(({ leads }) => leads.some(({ id }) => id === lead));
  return new URL(home?.address ?? 'https://account.example').hostname;
}

function define(
  place: object,
  name: string,
  get: () => unknown,
  set?: (value: unknown) => void,
): void {
  Object.defineProperty(place, name, {
    get,
    ...(set && { set }),
    enumerable: true,
    configurable: true,
  });
}
