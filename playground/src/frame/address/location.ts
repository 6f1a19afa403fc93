import { domString } from '../dom-string.ts';
import type { Address } from './address.ts';
import { membersOf } from './members.ts';

/** Those whose change loads another document; the hash is a matter of its own. */
const PARTS = ['protocol', 'host', 'hostname', 'port', 'pathname', 'search'] as const;

const SCHEME = /^[a-z][a-z\d+.-]*(?::|$)/i;

/** A `Location` that shows the simulated address, and goes where that lets it. */
export function createLocation(address: Address): Location {
  const location = Object.create(Location.prototype) as Location;
  const { accessor, method } = membersOf(location, location, { configurable: false });
  const go = (to: unknown, replaces = false): void => {
    const text = domString(to);
    const url = address.resolve(text);
    if (!url) {
      throw new DOMException(`'${text}' is not a valid URL.`, 'SyntaxError');
    }
    address.go(url, replaces);
  };
  const setPart = (part: (typeof PARTS)[number], value: unknown): void => {
    const text = domString(value);
    const { url } = address;
    if (part === 'protocol' && !SCHEME.test(text)) {
      throw new DOMException(`'${text}' is an invalid protocol.`, 'SyntaxError');
    }
    url[part] = text;
    // A page of the web does not become one of another scheme.
    if (part !== 'protocol' || /^https?:?$/i.test(text)) {
      address.go(url);
    }
  };
  const setHash = (value: unknown): void => {
    const { url } = address;
    url.hash = domString(value);
    if (url.hash !== address.url.hash) {
      // An empty hash leaves its sign in the address.
      go(`${url.href}${url.hash === '' ? '#' : ''}`);
    }
  };

  accessor('href', () => address.href, go);
  accessor('origin', () => address.url.origin);
  for (const part of PARTS) {
    accessor(
      part,
      () => address.url[part],
      (value) => setPart(part, value),
    );
  }
  accessor('hash', () => address.url.hash, setHash);
  accessor('ancestorOrigins', () => NO_ANCESTORS);
  method('assign', (to) => go(to), 1);
  method('replace', (to) => go(to, true), 1);
  method('reload', () => address.reload());
  method('toString', () => address.href);
  Object.defineProperties(location, {
    valueOf: { value: Object.prototype.valueOf },
    [Symbol.toPrimitive]: { value: undefined },
  });
  return location;
}

/** The simulated page lies in no other. */
const NO_ANCESTORS = { length: 0, item: () => null, contains: () => false };
