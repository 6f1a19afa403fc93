/** A check of types without a browser: the parts come from the installed packages instead of the site. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { libs, messages, react } from '../../typescript-texts.mjs';
import { prepareCheck } from './check.ts';
import type { CheckAnswer, CheckAsk } from './messages.ts';
import type { Compiler, Supply } from './supply.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

export const TYPES = readFileSync(path.join(ROOT, 'tests/golden/amocrm-sdk.d.ts'), 'utf8');

const made = new Map<string, Promise<Record<string, string>>>();
const make = { libs, react, ru: () => messages('ru') };

/** The parts that were asked for. */
export const asked: string[] = [];

export const compiler = ts as unknown as Compiler;

const supply: Supply = {
  compiler: () => Promise.resolve(compiler),
  texts: (part) => {
    asked.push(part);
    const texts = made.get(part) ?? make[part]();
    made.set(part, texts);
    return texts;
  },
};

export async function check(
  files: Record<string, string>,
  change: Partial<CheckAsk> = {},
): Promise<CheckAnswer> {
  const ask: CheckAsk = { files, types: TYPES, widgetFile: 'personal_page.js', language: 'en' };
  return (await prepareCheck({ ...ask, ...change }, supply))();
}
