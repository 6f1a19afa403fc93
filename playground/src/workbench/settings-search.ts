/** A part of the settings that is found or not: a section, or one of many switches in it. */
export interface Part {
  /** All that is written in it, its own parts included. */
  text: string;
  /** What is written above its parts, which all of them are found by. */
  title: string;
  parts: readonly Part[];
  show(shown: boolean): void;
}

/** Shows the parts in which every word of the query occurs, and says how many those are. */
export function search(parts: readonly Part[], query: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return shown(parts, words);
}

function shown(parts: readonly Part[], words: readonly string[]): number {
  let count = 0;
  for (const part of parts) {
    const whole = part.parts.length === 0 || has(part.title, words);
    const inside = shown(part.parts, whole ? [] : words);
    const found = whole ? Number(has(part.text, words)) : inside;
    part.show(found > 0);
    count += found;
  }
  return count;
}

function has(text: string, words: readonly string[]): boolean {
  const searched = plain(text);
  return words.every((word) => searched.includes(word));
}

/** As readers type it: they write е for ё, and letters of either case. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
