import { quoted } from './path.ts';
import type { Row } from './rows.ts';
import type { StateWords } from './words.ts';

/** A text longer than this is cut in a line; whole it is in the field that edits it. */
const LONG = 120;

/** A value in one line, as JavaScript writes it. */
export function lineOf(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  const text = typeof value === 'string' ? quoted(value) : JSON.stringify(value);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}

/** What a line says of a value that unfolds: how much is in it, and what it is called where it has a name. */
export function branchText({ held, value }: Row, words: StateWords): string {
  if (typeof value !== 'object' || value === null) {
    return '';
  }
  if (held.shape.kind !== 'object') {
    return words.items(Object.keys(value).length);
  }
  const { name, title, text } = value as Record<string, unknown>;
  const called = [name, title, text].find((one) => typeof one === 'string' && one !== '');
  return called === undefined ? '' : lineOf(called);
}
