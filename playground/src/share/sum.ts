/** A short text that differs for content that was damaged. It need not withstand forgery. */
export function sumOf(content: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of new TextEncoder().encode(JSON.stringify(content))) {
    hash = Math.imul(hash ^ character, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
