/** FNV-1a over numbers, of 32 bits. It tells apart what was damaged or differs; it does not withstand forgery. */
export function fnv1a(units: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const unit of units) {
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
