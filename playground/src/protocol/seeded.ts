/** Numbers from 0 to 1 that look random and are the same for the same seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A UUID of version 4, of such numbers. */
export function seededUuid(draw: () => number): string {
  const digits = Array.from({ length: 32 }, (_, index) =>
    index === 12 ? '4' : Math.floor(index === 16 ? 8 + draw() * 4 : draw() * 16).toString(16),
  ).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
