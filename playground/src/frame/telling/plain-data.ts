import { descriptorOf, isArray } from '../natives.ts';
import * as native from './natives-of-values.ts';
import { targetOf } from './proxies.ts';

const MAX_DEPTH = 20;
/** Above what fits into an answer. */
const MAX_VALUES = 20_000;

/**
 * Whether a value is data that JSON can say, without getters and proxies, whose code would run; null if it is not. In
 * an object, since a promise would follow the value if it had a method `then`.
 */
export function plainData(value: unknown): { value: unknown } | null {
  let left = MAX_VALUES;

  const isPlain = (one: unknown, depth: number): boolean => {
    left -= 1;
    if (one === null || typeof one === 'string' || typeof one === 'boolean') {
      return left >= 0;
    }
    if (typeof one === 'number') {
      return left >= 0 && one - one === 0;
    }
    if (typeof one !== 'object' || depth > MAX_DEPTH || left < 0 || targetOf(one)) {
      return false;
    }
    const isList = isArray(one);
    const prototype = native.getPrototypeOf(one);
    if (!isList && prototype !== native.ObjectPrototype && prototype !== null) {
      return false;
    }
    return native.visitAll(native.ownKeys(one), (key) => {
      const property = descriptorOf(one, key);
      return !property?.enumerable || ('value' in property && isPlain(property.value, depth + 1));
    });
  };

  try {
    return isPlain(value, 0) ? { value } : null;
  } catch {
    return null;
  }
}
