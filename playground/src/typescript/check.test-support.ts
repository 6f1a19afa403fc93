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

const TEXTS = { libs, react, ru: () => messages('ru') };

/** The parts that were asked for. */
export const asked: string[] = [];

const supply: Supply = {
  compiler: () => Promise.resolve(ts as Compiler),
  texts: (part) => {
    asked.push(part);
    return TEXTS[part]();
  },
};

export async function check(
  files: Record<string, string>,
  change: Partial<CheckAsk> = {},
): Promise<CheckAnswer> {
  const ask: CheckAsk = { files, types: TYPES, widgetFile: 'personal_page.js', language: 'en' };
  return (await prepareCheck({ ...ask, ...change }, supply))();
}
