import type { StoredCookie } from '../../protocol/stored.ts';

/** What a browser takes of one cookie and of one page. */
const LONGEST = 4096;
const MOST = 180;

interface Attributes {
  path: string;
  domain: string;
  expires: number | null;
  httpOnly: boolean;
}

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
    const [pair = '', ...rest] = line.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = pair.slice(equals + 1).trim();
    const { path, domain, expires, httpOnly } = attributesOf(rest, this.#now());
    const empty = name === '' && value === '';
    if (empty || httpOnly || name.length + value.length > LONGEST || hasControls(pair)) {
      return;
    }
    if (domain && this.#host !== domain && !this.#host.endsWith(`.${domain}`)) {
      return;
    }
    const cookie: StoredCookie = { name, value, path, expires };
    const index = this.#cookies.findIndex((one) => one.name === name && one.path === path);
    if (index >= 0) {
      this.#cookies[index] = cookie;
    } else {
      this.#cookies = [...this.cookies, cookie].slice(-MOST);
    }
  }
}

function attributesOf(parts: readonly string[], now: number): Attributes {
  const found: Attributes = { path: '/', domain: '', expires: null, httpOnly: false };
  let maxAge: number | null = null;
  for (const part of parts) {
    const [name = '', ...values] = part.split('=');
    const value = values.join('=').trim();
    switch (name.trim().toLowerCase()) {
      case 'path':
        found.path = value.startsWith('/') ? value : '/';
        break;
      case 'domain':
        found.domain = value.replace(/^\./, '').toLowerCase();
        break;
      case 'expires':
        found.expires = Number.isNaN(Date.parse(value)) ? found.expires : Date.parse(value);
        break;
      case 'max-age':
        maxAge = /^-?\d+$/.test(value) ? Number(value) : maxAge;
        break;
      case 'httponly':
        found.httpOnly = true;
    }
  }
  return { ...found, expires: maxAge === null ? found.expires : now + maxAge * 1000 };
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const hasControls = (text: string): boolean => /[\u0000-\u0008\u000a-\u001f\u007f]/.test(text);
