/** The starter widget and its breaches, for tests of the checker. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import { check } from './check.ts';
import { type CheckerFacts, knownFrom } from './facts.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { WidgetParts } from './widget.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export const FACTS = JSON.parse(read('tests/golden/checker-facts.json')) as CheckerFacts;
export const KNOWN = knownFrom(PAGE_CONTRACT, FACTS);

export interface Breach {
  part: 'text' | 'name' | 'content' | 'copy';
  file: string;
  failing: string;
  repaired: string;
}

export const EXAMPLES = JSON.parse(read('tests/golden/rule-examples.json')) as Record<
  string,
  Breach
>;

type Files = Record<string, string | Uint8Array>;

const FOLDER = 'plugins/personal_page/widget/starter';

function starterFiles(): Files {
  const entries = readdirSync(path.join(ROOT, FOLDER), { recursive: true, withFileTypes: true });
  const files: Files = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const full = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(full);
    const name = path.relative(path.join(ROOT, FOLDER), full);
    files[name] = /\.(js|json)$/.test(name) ? bytes.toString('utf8') : new Uint8Array(bytes);
  }
  return files;
}

export const STARTER: Readonly<Files> = starterFiles();

export const textsIn = (files: Readonly<Files>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** The texts and the binary files of a widget, as the checker takes them. */
export function parted(files: Readonly<Files>): WidgetParts {
  const binaries = Object.fromEntries(
    Object.entries(files).filter(
      (entry): entry is [string, Uint8Array] => typeof entry[1] !== 'string',
    ),
  );
  return { texts: textsIn(files), binaries };
}

/** The starter as an example has it broken. */
export function broken({ part, file, failing, repaired }: Breach): Files {
  const content = STARTER[file]!;
  const others = Object.fromEntries(Object.entries(STARTER).filter(([name]) => name !== file));
  switch (part) {
    case 'text': {
      const text = String(content);
      if (!text.includes(repaired) && !text.includes(failing)) {
        throw new Error(`${file} of the starter has no ${repaired}`);
      }
      return { ...STARTER, [file]: text.replace(repaired, () => failing) };
    }
    case 'name':
      return { ...others, [failing]: content };
    case 'copy':
      return { ...STARTER, [failing]: content };
    case 'content': {
      const other = STARTER[failing]!;
      const bytes = typeof other === 'string' ? new TextEncoder().encode(other) : other;
      return { ...STARTER, [file]: bytes };
    }
  }
}

export const found = (files: Readonly<Files>): Finding[] => check(parted(files), KNOWN);

export const codesOf = (findings: readonly Finding[]): FindingCode[] => [
  ...new Set(findings.map(({ code }) => code)),
];

/** What is found in the starter with other code. */
export const foundInCode = (code: string): Finding[] =>
  found({ ...STARTER, 'personal_page.js': code });
