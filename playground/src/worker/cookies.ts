import { parseSetCookie } from '../protocol/set-cookie.ts';
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
    const cookie = taken(line, url, now);
    if (cookie && (relation !== 'cross-site' || cookie.crossSite)) {
      this.#cookies = this.#cookies.filter(
        ({ name, path }) => name !== cookie.name || path !== cookie.path,
      );
      this.#cookies.push(cookie);
    }
  }
}

/**
 * The cookie of a line, null where a browser refuses it. A page of another site gets only what says
 * `SameSite=None; Secure`: without a word of it, a cookie is `Lax`.
 */
function taken(line: string, url: URL, now: number): Cookie | null {
  const given = parseSetCookie(line, now);
  if (!given) {
    return null;
  }
  const { name, value, domain, secure, expires } = given;
  const crossSite = given.sameSite === 'none';
  const prefix = name.toLowerCase();
  const refused =
    (secure && !isSecure(url)) ||
    (crossSite && !secure) ||
    (domain !== '' && !domainMatches(url.hostname, domain)) ||
    (prefix.startsWith('__secure-') && !secure) ||
    (prefix.startsWith('__host-') && (!secure || domain !== '' || given.path !== '/'));
  return refused
    ? null
    : { name, value, path: given.path ?? defaultPath(url), secure, crossSite, expires };
}

const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';

const defaultPath = ({ pathname }: URL): string =>
  pathname.slice(0, pathname.lastIndexOf('/')) || '/';

const pathMatches = (path: string, cookie: string): boolean =>
  path === cookie || path.startsWith(cookie.endsWith('/') ? cookie : `${cookie}/`);
