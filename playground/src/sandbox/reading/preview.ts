import { type Preview, PREVIEW_KINDS } from '../../protocol/public.ts';
import { isOneOf } from '../../protocol/one-of.ts';
import { isName, isObject, isText, readAll } from './untrusted.ts';

const MAX_DEPTH = 8;

/** A preview, or null if it is none. */
export function readPreview(value: unknown, depth = 0): Preview | null {
  if (!isObject(value) || depth > MAX_DEPTH) {
    return null;
  }
  const { kind, text, entries } = value;
  if (!isOneOf(kind, PREVIEW_KINDS) || !isText(text)) {
    return null;
  }
  if (entries === undefined) {
    return { kind, text };
  }
  const read = readAll(entries, (entry) => {
    const inner = isObject(entry) ? readPreview(entry['value'], depth + 1) : null;
    return isObject(entry) && isName(entry['key']) && inner
      ? { key: entry['key'], value: inner }
      : null;
  });
  return read && { kind, text, entries: read };
}
