import { isObject } from '../../sandbox/reading/untrusted.ts';
import { readJson } from '../../source/read-json.ts';

export type Claims = Readonly<Record<string, unknown>>;

export type ReadClaims =
  | { ok: true; claims: Claims }
  | { ok: false; fault: 'json'; line: number; column: number }
  | { ok: false; fault: 'object' };

/** Reads the claims that a reader wrote: a JSON object. */
export function readClaims(text: string): ReadClaims {
  const read = readJson(text);
  if (!read.ok) {
    return { ok: false, fault: 'json', line: read.line, column: read.column };
  }
  return isObject(read.value) ? { ok: true, claims: read.value } : { ok: false, fault: 'object' };
}

/** Lays the reader's claims over others; null takes one away. */
export const withClaims = (claims: Claims, own: Claims): Record<string, unknown> =>
  Object.fromEntries(Object.entries({ ...claims, ...own }).filter(([, value]) => value !== null));
