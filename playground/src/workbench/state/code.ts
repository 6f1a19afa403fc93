import { type Path, quoted, valueAt } from './path.ts';
import { heldAt, partsOf, shapeNow, type Typed, type Vocabulary } from './shape.ts';

const NAME = /^[A-Za-z_$][\w$]*$/;

/**
 * The code that reads a value of the state, e.g. `methods.getState('lead')?.contacts['2001']?.userId`: with `?.` after
 * what may be missing, which is everything under a key that the contract does not name.
 */
export function codeOf(
  entity: string,
  path: Path,
  root: { typed: Typed; value: unknown },
  vocabulary: Vocabulary,
): string {
  let code = `methods.getState(${quoted(entity)})`;
  let mayMiss = true;
  let { typed } = root;
  for (const [depth, key] of path.entries()) {
    const above = valueAt(root.value, path.slice(0, depth));
    const shape = shapeNow(heldAt(typed, vocabulary), typed, above);
    const isName = typeof key === 'string' && NAME.test(key);
    const inBrackets = typeof key === 'number' ? String(key) : quoted(key);
    code += (mayMiss ? '?.' : isName ? '.' : '') + (isName ? key : `[${inBrackets}]`);
    typed = partsOf(shape, above).find((part) => part.key === key)?.typed ?? typed;
    mayMiss = shape.kind !== 'object' || heldAt(typed, vocabulary).nullable;
  }
  return code;
}
