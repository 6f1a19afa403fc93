import { squeezed } from '../playing/texts.ts';
import type { Text } from '../scenario.ts';

export interface TextSources {
  /** The files of the widget. */
  files: Readonly<Record<string, string>>;
  /** The language of the cabinet. */
  lang: string;
  /** Entities of the state, by their names. */
  state: Readonly<Partial<Record<string, unknown>>>;
}

/** Why a text may be another one the next time, and the pattern that would fit; null where that would fit anything. */
export interface Unsteady {
  text: string;
  /** Where in the state it comes from; null for a mere number. */
  path: string | null;
  like: string | null;
}

/** A shorter value is found in any text. */
const SHORTEST = 3;

/** Puts the texts that were seen into the words of a scenario. */
export class RecordedTexts {
  readonly #keys: ReadonlyMap<string, string | null>;
  readonly #values: readonly (readonly [value: string, path: string])[];

  constructor({ files, lang, state }: TextSources) {
    this.#keys = keysByText(files, lang);
    this.#values = valuesOf(state).sort(([a], [b]) => b.length - a.length);
  }

  /** The key of the widget's own text, where one alone has it in every language, or the text itself. */
  text(seen: string): Text {
    const key = this.#keys.get(seen);
    return key ? { i18n: key } : seen;
  }

  /** What of a text may change; null where nothing does, as far as one can see. */
  unsteady(seen: string): Unsteady | null {
    if (this.#keys.get(seen)) {
      return null;
    }
    const held = this.#values.find(([value]) => isPart(value, seen));
    const cut = (held ? seen.split(held[0]).join('*') : seen).replace(/\d+(?:[\s.,:/-]\d+)*/g, '*');
    if (!held && cut === seen) {
      return null;
    }
    const like = /[\p{L}]/u.test(cut) && !seen.includes('*') ? cut : null;
    return { text: seen, path: held?.[1] ?? null, like };
  }
}

/** Whether a value stands in a text as a word of its own. */
function isPart(value: string, text: string): boolean {
  const at = text.indexOf(value);
  const isLetter = (character: string | undefined): boolean =>
    /[\p{L}\p{N}]/u.test(character ?? '');
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + value.length]);
}

/** For each text of a language its key; null where several have it, or another language has no such key. */
function keysByText(files: TextSources['files'], lang: string): Map<string, string | null> {
  const tables = new Map(
    Object.entries(files).flatMap(([name, text]) => {
      const [, language] = /^i18n\/([a-z]+)\.json$/.exec(name) ?? [];
      return language === undefined ? [] : [[language, textsIn(text)] as const];
    }),
  );
  const keys = new Map<string, string | null>();
  for (const [key, text] of tables.get(lang) ?? []) {
    const isEverywhere = [...tables.values()].every((table) => table.has(key));
    const shown = squeezed(text);
    keys.set(shown, keys.has(shown) || !isEverywhere ? null : key);
  }
  return keys;
}

function textsIn(json: string): Map<string, string> {
  const found = new Map<string, string>();
  try {
    for (const [key, value] of leavesOf(JSON.parse(json) as unknown, [])) {
      if (typeof value === 'string') {
        found.set(key.join('.'), value);
      }
    }
  } catch {
    // The checker says what is wrong with the file; here it has no text.
  }
  return found;
}

function valuesOf(state: TextSources['state']): (readonly [string, string])[] {
  return leavesOf(state, []).flatMap(([path, value]) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return text.length < SHORTEST ? [] : [[text, path.join('.')] as const];
  });
}

function leavesOf(value: unknown, path: string[]): [path: string[], value: unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [[path, value]];
}
