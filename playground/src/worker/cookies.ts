import type { Relation } from './site.ts';

interface Cookie {
  name: string;
  value: string;
  path: string;
  secure: boolean;
  crossSite: boolean;
  /** Ms since 1970; null for one that lasts as long as the browser. */
  expires: number | null;
}

const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && domain.includes('.'));

/** The cookies that the simulated browser holds for the one server there is. */
export class CookieJar {
  #cookies: Cookie[] = [];

  /** The header of a request; null where there are none to send. */
  header(url: URL, relation: Relation, now: number): string | null {
    this.#cookies = this.#cookies.filter(({ expires }) => expires === null || expires > now);
    const sent = this.#cookies
      .filter(
        (cookie) =>
          (relation !== 'cross-site' || cookie.crossSite) &&
          (!cookie.secure || isSecure(url)) &&
          pathMatches(url.pathname, cookie.path),
      )
      .sort((a, b) => b.path.length - a.path.length);
    return sent.length > 0
      ? sent.map(({ name, value }) => (name ? `${name}=${value}` : value)).join('; ')
      : null;
  }

  /** Takes what a `Set-Cookie` says, unless a browser would not. */
  set(line: string, url: URL, relation: Relation, now: number): void {
    const cookie = parsed(line, url, now);
    if (cookie && (relation !== 'cross-site' || cookie.crossSite)) {
      this.#cookies = this.#cookies.filter(
        ({ name, path }) => name !== cookie.name || path !== cookie.path,
      );
      this.#cookies.push(cookie);
    }
  }
}

/** A page of another site gets only what says `SameSite=None; Secure`: without a word of it, a cookie is `Lax`. */
function parsed(line: string, url: URL, now: number): Cookie | null {
  const [pair = '', ...rest] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, Math.max(0, at)).trim();
  const value = pair.slice(at + 1).trim();
  const attributes = new Map(
    rest.map((part) => {
      const [key = '', ...values] = part.split('=');
      return [key.trim().toLowerCase(), values.join('=').trim()] as const;
    }),
  );
  const secure = attributes.has('secure');
  const none = attributes.get('samesite')?.toLowerCase() === 'none';
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() ?? '';
  const given = attributes.get('path') ?? '';
  const path = given.startsWith('/') ? given : defaultPath(url);
  const strictest = name.toLowerCase().startsWith('__host-');
  const refused =
    name + value === '' ||
    (secure && !isSecure(url)) ||
    (none && !secure) ||
    (domain !== '' && !domainMatches(url.hostname, domain)) ||
    (name.toLowerCase().startsWith('__secure-') && !secure) ||
    (strictest && (!secure || domain !== '' || given !== '/'));
  return refused
    ? null
    : { name, value, path, secure, crossSite: none, expires: expiry(attributes, now) };
}

function expiry(attributes: ReadonlyMap<string, string>, now: number): number | null {
  const age = attributes.get('max-age') ?? '';
  if (/^-?\d+$/.test(age)) {
    return now + Number(age) * 1000;
  }
  const date = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(date) ? null : date;
}

const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';

const defaultPath = ({ pathname }: URL): string =>
  pathname.slice(0, pathname.lastIndexOf('/')) || '/';

const pathMatches = (path: string, cookie: string): boolean =>
  path === cookie || path.startsWith(cookie.endsWith('/') ? cookie : `${cookie}/`);
