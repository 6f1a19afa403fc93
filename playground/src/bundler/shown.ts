/** How many names are said at once. */
const MOST = 3;

/** A few names for a sentence. */
export function shown(names: readonly string[]): string {
  const some = names.slice(0, MOST).map((name) => `\`${name}\``);
  return names.length === 0 ? '—' : [...some, ...(names.length > MOST ? ['…'] : [])].join(', ');
}
