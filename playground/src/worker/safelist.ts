/** Which requests need no leave: https://fetch.spec.whatwg.org/#cors-safelisted-request-header */

import type { HeaderList } from '../protocol/backend.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

const CONTENT_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

/** A value longer than this, or all of them together, needs leave. */
const LONGEST = 128;
const LONGEST_TOGETHER = 1024;

// eslint-disable-next-line no-control-regex -- those are the bytes that the standard names
const UNSAFE = /[\u0000-\u0008\u000a-\u001f"():<>?@[\\\]{}\u007f]/;
const LANGUAGE = /^[\dA-Za-z *,\-.;=]*$/;
const RANGE = /^bytes=\d+-\d*$/;

export const isSafeMethod = (method: string): boolean => METHODS.has(method);

/** The names of the headers for which a preflight has to ask, sorted. */
export function unsafeNames(headers: HeaderList): string[] {
  const safe = headers.filter(([name, value]) => isSafe(name, value));
  const together = safe.reduce((sum, [, value]) => sum + value.length, 0);
  const unsafe =
    together > LONGEST_TOGETHER ? headers : headers.filter((one) => !safe.includes(one));
  return [...new Set(unsafe.map(([name]) => name))].sort();
}

function isSafe(name: string, value: string): boolean {
  if (value.length > LONGEST) {
    return false;
  }
  switch (name) {
    case 'accept':
      return !UNSAFE.test(value);
    case 'accept-language':
    case 'content-language':
      return LANGUAGE.test(value);
    case 'content-type':
      return !UNSAFE.test(value) && CONTENT_TYPES.has(essence(value));
    case 'range':
      return RANGE.test(value);
    default:
      return false;
  }
}

/** `text/plain` of `text/plain; charset=utf-8`. */
const essence = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase();
