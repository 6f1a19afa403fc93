import type { BackendRequest, HeaderList } from '../protocol/backend.ts';
import { isSafeMethod } from './safelist.ts';
import { relation } from './site.ts';

/** Who makes the request. */
export interface Client {
  /** The address of the simulated page. */
  page: URL;
  userAgent: string;
  /** What it prefers, as `ru-RU,ru`. */
  languages: string;
}

/** Only the browser sets these headers: https://fetch.spec.whatwg.org/#forbidden-request-header */
const FORBIDDEN =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method|private-network)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/;

/** What the widget's code asked to send, as far as a browser lets it. */
export const ownHeaders = (headers: HeaderList): HeaderList =>
  headers.filter(([name]) => !FORBIDDEN.test(name));

/** What a browser adds, before cookies. */
export function browserHeaders(
  { method, headers, body, mode }: Pick<BackendRequest, 'method' | 'headers' | 'body' | 'mode'>,
  url: URL,
  { page, userAgent, languages }: Client,
): HeaderList {
  const own = new Set(headers.map(([name]) => name));
  const site = relation(page, url);
  const reading = method === 'GET' || method === 'HEAD';
  const crossOrigin = site !== 'same-origin';
  const sized =
    body.byteLength > 0 || (isSafeMethod(method) ? method === 'POST' : method === 'PUT');
  const added: [string, string | null][] = [
    ['host', url.host],
    ['connection', 'keep-alive'],
    ['content-length', sized ? String(body.byteLength) : null],
    ['user-agent', userAgent],
    ['accept', '*/*'],
    ['accept-language', languages],
    ['accept-encoding', 'gzip, deflate, br'],
    ['origin', (crossOrigin && mode === 'cors') || !reading ? page.origin : null],
    ['referer', referrer(page, url)],
    ['sec-fetch-site', site],
    ['sec-fetch-mode', mode],
    ['sec-fetch-dest', 'empty'],
  ];
  return added.flatMap(([name, value]): HeaderList =>
    value === null || own.has(name) ? [] : [[name, value]],
  );
}

/** The default policy of browsers: `strict-origin-when-cross-origin`. */
function referrer(page: URL, url: URL): string | null {
  if (page.protocol === 'https:' && url.protocol === 'http:' && url.hostname !== 'localhost') {
    return null;
  }
  return page.origin === url.origin
    ? `${page.origin}${page.pathname}${page.search}`
    : `${page.origin}/`;
}
