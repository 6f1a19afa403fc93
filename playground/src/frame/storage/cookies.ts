import { parseSetCookie } from '../../protocol/set-cookie.ts';
import type { StoredCookie } from '../../protocol/stored.ts';

/** So many cookies a browser takes of one page. */
const MOST = 180;

/** The cookies of the page, read and written as `document.cookie` is. */
export class CookieJar {
  readonly #now: () => number;
  readonly #host: string;
  #cookies: StoredCookie[];

  /** The page is the root of `host`. `now` in ms since 1970. */
  constructor(stored: readonly StoredCookie[], host: string, now: () => number) {
    this.#cookies = [...stored];
    this.#host = host;
    this.#now = now;
  }

  get cookies(): StoredCookie[] {
    const now = this.#now();
    this.#cookies = this.#cookies.filter(({ expires }) => expires === null || expires > now);
    return this.#cookies;
  }

  /** What the page sees: the cookies of its own path. */
  get text(): string {
    return this.cookies
      .filter(({ path }) => path === '/')
      .map(({ name, value }) => (name ? `${name}=${value}` : value))
      .join('; ');
  }

  /** Adds a cookie, replaces it, or removes it where it has expired. What a browser would not take is dropped. */
  set(line: string): void {
    const given = parseSetCookie(line, this.#now());
    if (!given || given.httpOnly || !this.#isOf(given.domain)) {
      return;
    }
    const { name, value, path, expires } = { ...given, path: given.path ?? '/' };
    const cookie: StoredCookie = { name, value, path, expires };
    const index = this.#cookies.findIndex((one) => one.name === name && one.path === path);
    if (index >= 0) {
      this.#cookies[index] = cookie;
    } else {
      this.#cookies = [...this.cookies, cookie].slice(-MOST);
    }
  }

  /** Whether the host of the page belongs to the domain. */
  #isOf(domain: string): boolean {
    return domain === '' || this.#host === domain || this.#host.endsWith(`.${domain}`);
  }
}
