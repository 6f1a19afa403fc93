import type { BackendRequest, HeaderList } from '../protocol/backend.ts';
import { listOf } from './headers.ts';

const ALWAYS: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

const NEVER: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/** The headers that code of the page sees, whatever its origin. */
export const readable = (headers: HeaderList): HeaderList =>
  headers.filter(([name]) => !NEVER.has(name));

/** The headers that a page of another origin sees. */
export function exposed(
  headers: HeaderList,
  credentials: BackendRequest['credentials'],
): HeaderList {
  const named = listOf(headers, 'access-control-expose-headers').map((name) => name.toLowerCase());
  const all = credentials !== 'include' && named.includes('*');
  return readable(headers).filter(([name]) => all || ALWAYS.has(name) || named.includes(name));
}
