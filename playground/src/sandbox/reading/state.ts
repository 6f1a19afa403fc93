import type { RawState } from '../../protocol/messages.ts';
import type { StateChange } from '../../protocol/public.ts';
import { isName, isObject, readAll } from './untrusted.ts';

/** Above what a frame sends: deeper, or more, the value as a whole is told. */
const MOST_CHANGES = 200;
const MOST_KEYS = 50;

const readKey = (key: unknown): string | null => (isName(key) ? key : null);

/** Reads what has changed of an entity; null if it is no such list. */
export function readPatch(value: unknown): StateChange[] | null {
  const changes = readAll(value, (item): StateChange | null => {
    const path = isObject(item) ? readAll(item['path'], readKey) : null;
    if (!isObject(item) || !path || path.length > MOST_KEYS) {
      return null;
    }
    return 'value' in item ? { path, value: item['value'] } : { path };
  });
  return changes && changes.length <= MOST_CHANGES ? changes : null;
}

/** Reads what an entity is now; null if it is no such thing. */
export function readState(read: unknown): RawState | null {
  if (!isObject(read) || !isName(read['entity']) || !('value' in read)) {
    return null;
  }
  const { entity, value } = read;
  return { entity: entity, value };
}
