/** A pair that both lists have, or what one of them has alone. */
export type Aligned<T> =
  | { kind: 'both'; before: T; after: T }
  | { kind: 'before'; before: T }
  | { kind: 'after'; after: T };

/**
 * Aligns two lists by the longest sequence of keys that both have, as Myers does it: step by step with one more
 * difference. Null where there are more differences than so many: what is that different is not worth aligning.
 */
export function aligned<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
  most: number,
): Aligned<T>[] | null {
  const [one, other] = [before.map(keyOf), after.map(keyOf)];
  const reached: Map<number, number>[] = [];
  let far = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits += 1) {
    reached.push(far);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(far, diagonal, edits);
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) {
        x += 1;
      }
      next.set(diagonal, x);
      if (x >= one.length && x - diagonal >= other.length) {
        return walkedBack(before, after, reached);
      }
    }
    far = next;
  }
  return null;
}

/** Where a step that removes or adds one item comes to on a diagonal. */
function startOn(far: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const below = far.get(diagonal + 1) ?? -1;
  const beside = far.get(diagonal - 1) ?? -1;
  return isDown(diagonal, edits, below, beside) ? below : beside + 1;
}

const isDown = (diagonal: number, edits: number, below: number, beside: number): boolean =>
  diagonal === -edits || (diagonal !== edits && beside < below);

function walkedBack<T>(
  before: readonly T[],
  after: readonly T[],
  reached: readonly ReadonlyMap<number, number>[],
): Aligned<T>[] {
  const found: Aligned<T>[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = reached.length - 1; edits >= 0; edits -= 1) {
    const far = reached[edits]!;
    const diagonal = x - y;
    const below = far.get(diagonal + 1) ?? -1;
    const beside = far.get(diagonal - 1) ?? -1;
    const down = isDown(diagonal, edits, below, beside);
    const fromX = down ? below : beside;
    const fromY = fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0 && !isStep(x, y, fromX, fromY, down)) {
      x -= 1;
      y -= 1;
      found.push({ kind: 'both', before: before[x]!, after: after[y]! });
    }
    if (edits > 0) {
      if (down) {
        y -= 1;
        found.push({ kind: 'after', after: after[y]! });
      } else {
        x -= 1;
        found.push({ kind: 'before', before: before[x]! });
      }
    }
  }
  return found.reverse();
}

/** Whether only the step that was taken first is left to walk back. */
const isStep = (x: number, y: number, fromX: number, fromY: number, down: boolean): boolean =>
  x === fromX + (down ? 0 : 1) && y === fromY + (down ? 1 : 0);
