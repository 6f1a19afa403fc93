import { DESCRIBED_KINDS, type Described } from '../../protocol/described.ts';
import { isOneOf } from '../../protocol/one-of.ts';
import { isCount, isName, isObject, isText, readAll } from './untrusted.ts';

const MAX_DEPTH = 8;
/** Above what a frame sends; of all values of a message together. */
const MAX_NODES = 4000;

/** Reads values as a frame describes them, all of one message. */
export function describedReader(): (value: unknown) => Described | null {
  let nodes = 0;

  const read = (value: unknown, depth: number): Described | null => {
    nodes += 1;
    if (!isObject(value) || depth > MAX_DEPTH || nodes > MAX_NODES) {
      return null;
    }
    const { kind, text, size, own, inner, more, stack } = value;
    if (!isOneOf(kind, DESCRIBED_KINDS) || !isText(text)) {
      return null;
    }
    const found: Described = { kind, text };
    if (isCount(size)) {
      found.size = size;
    }
    if (isText(stack)) {
      found.stack = stack;
    }
    if (more === 1) {
      found.more = 1;
    }
    if (own !== undefined) {
      const properties = readAll(own, (item) => {
        const [key, property] = Array.isArray(item) ? (item as unknown[]) : [];
        const described = read(property, depth + 1);
        return isName(key) && described ? ([key, described] as [string, Described]) : null;
      });
      if (!properties) return null;
      found.own = properties;
    }
    if (inner !== undefined) {
      const members = readAll(inner, (item) => readAll(item, (member) => read(member, depth + 1)));
      if (!members) return null;
      found.inner = members.filter((member) => member.length > 0);
    }
    return found;
  };
  return (value) => read(value, 0);
}
