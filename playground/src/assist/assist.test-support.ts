/** Places in texts, marked by `|`, and what the contract of the tests says of them. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { EditorFacts } from './facts.ts';
import { Meanings } from './script/meanings.ts';
import { Vocabulary } from './vocabulary.ts';

const GOLDEN = path.join(import.meta.dirname, '../../../tests/golden');

export const golden = (name: string): string => readFileSync(path.join(GOLDEN, name), 'utf8');

/** In English; summaries are left out of the file. */
export const FACTS = JSON.parse(golden('editor-facts.json')) as EditorFacts;
export const VOCABULARY = new Vocabulary(PAGE_CONTRACT, FACTS);

/** The script without its mark, and where that stood. */
export function marked(text: string): { text: string; at: number } {
  const at = text.indexOf('|');
  if (at < 0) {
    throw new Error(`no place is marked: ${text}`);
  }
  return { text: text.slice(0, at) + text.slice(at + 1), at };
}

export function meaningsOf(text: string): Meanings {
  const tree = javascriptLanguage.parser.parse(text);
  return new Meanings({ tree, slice: (from, to) => text.slice(from, to) }, VOCABULARY);
}
