import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foundInCode, STARTER } from '../checker/checker.test-support.ts';
import { bundled, ENTRY } from '../bundler/bundler.test-support.ts';
import { moduleTypes } from '../bundler/module-types.ts';
import { CONTRACT } from '../contract/published.test-support.ts';
import type { Problem } from '../protocol/public.ts';
import { check, TYPES } from '../typescript/check.test-support.ts';
import { saidAlready } from './said-already.ts';

const FILE = 'personal_page.js';
const PLACED = { message: '', widget: FILE, docs: '', severity: 'warning' } as const;

interface Found {
  code: string;
  file: string;
  line: number;
  column: number;
}

/** What TypeScript says of files, with the language of its words. */
async function typesOf(files: Record<string, string>, language: 'ru' | 'en'): Promise<Problem[]> {
  const types = TYPES + moduleTypes(CONTRACT.modules);
  const { findings } = await check(files, { types, language });
  return findings.map(({ syntax, ...one }) => ({
    ...PLACED,
    ...one,
    severity: syntax ? 'error' : 'warning',
  }));
}

/** The lines and codes of what only TypeScript says. */
async function left(
  files: Record<string, string>,
  ours: readonly Found[],
  language: 'ru' | 'en' = 'en',
): Promise<string[]> {
  const problems = ours.map(({ code, file, line, column }) => {
    return { ...PLACED, code: code as Problem['code'], file, line, column };
  });
  const isSaid = saidAlready(problems);
  return (await typesOf(files, language))
    .filter((one) => !isSaid(one))
    .map(({ code, line }) => `${code}:${line}`);
}

const inCode = (code: string, language?: 'ru' | 'en'): Promise<string[]> =>
  left({ [FILE]: code }, foundInCode(code), language);

const STARTER_CODE = String(STARTER[FILE]);

/** The starter with a line of code in a callback. */
const withLine = (line: string): string =>
  STARTER_CODE.replace('let texts = TEXTS.en;', () => `let texts = TEXTS.en;\n${line}`);

test('a state that is read unchecked is said once, however it is read', async () => {
  for (const language of ['en', 'ru'] as const) {
    for (const line of [
      "methods.getState('lead').id;",
      "const state = methods.getState('lead'); state.id;",
      "const { id } = methods.getState('lead'); void id;",
    ]) {
      assert.deepEqual(await inCode(withLine(line), language), [], line);
    }
  }
});

test('what only TypeScript knows stays, in the same line as well', async () => {
  const line = "methods.getState('lead').id; el.hiden = 1; methods.getStat();";
  assert.deepEqual((await inCode(withLine(line))).length, 2);
  const later = "const state = methods.getState('lead');\nstate.id;";
  assert.deepEqual(
    (await inCode(withLine(later))).map((one) => one.split(':')[0]),
    ['TS18047'],
  );
});

test('names that both know to be wrong are said once', async () => {
  for (const [right, wrong] of [
    ["'dateformat'", "'dateformats'"],
    ['= constants.PUBLIC_STATE_ENTITIES;', '= constants.PUBLIC_STATE_ENTITES;'],
    ['getState(lead)', "getState('led')"],
    ["{ version: '1.0.0' }", "{ version: '1.0' }"],
  ] as const) {
    assert.ok(STARTER_CODE.includes(right), right);
    assert.deepEqual(await inCode(STARTER_CODE.replace(right, wrong)), [], wrong);
  }
});

test('code that cannot be read is said once a file, in the place that is known to the checker', async () => {
  for (const code of ['define(', 'const a: string = 1;', '`a\n\nb', '{"a": 1}', '/* a\n\n b']) {
    assert.deepEqual(await inCode(code), [], code);
  }
  const files = {
    [ENTRY]: "import './other.ts'; export default {",
    'src/other.ts': 'const a: = 1;',
  };
  const { findings } = bundled(files);
  assert.deepEqual(await left(files, findings), []);
  assert.deepEqual(await left(files, []), ['TS1005:1', 'TS1110:1']);
});

test('what source imports and nobody has is said once', async () => {
  const files = {
    [ENTRY]:
      "import './tilte.ts';\nimport day from 'dayjs';\nimport { nanoid } from 'nanoid';\nexport default { day, nanoid };\n",
    'src/title.ts': 'export const a = 1;',
  };
  assert.deepEqual(await left(files, bundled(files).findings), []);
});
