import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EXAMPLES, FACTS } from '../checker/checker.test-support.ts';
import type { RuleId } from '../contract/names.ts';
import { bundled, ENTRY, type Files } from './bundler.test-support.ts';
import { MOST_FINDINGS } from './bundle.ts';
import { findEntry } from './find-entry.ts';
import { isWarning, placeOf } from './finding.ts';

/** A small widget with all that the repaired examples stand in. */
const around = (line: string): Files => ({
  [ENTRY]: line.endsWith('{')
    ? `${line} initLead() {}, registerWidgetsBarSlot() {} };\n`
    : `${line}\nexport default { ${/^import (?:\{ )?(\w+)/.exec(line)?.[1] ?? 'initLead() {}'} };\n`,
  'src/title.ts': 'export const title = "Lead";\n',
});

const codesOf = (files: Files): string[] => bundled(files).findings.map(({ code }) => code);

const rules = Object.keys(FACTS.rules).filter(
  (id) => FACTS.rules[id as RuleId]?.class === 'source',
);

void describe('each rule by its example', () => {
  for (const rule of rules.filter((id) => EXAMPLES[id]?.part === 'text')) {
    test(`the failing one breaks it, the repaired one is built: ${rule}`, () => {
      const { failing, repaired } = EXAMPLES[rule]!;
      assert.deepEqual(codesOf(around(failing)), [rule]);
      assert.deepEqual(codesOf(around(repaired)), []);
    });
  }
});

test('a warning of the contract leaves something to run', () => {
  for (const rule of rules) {
    const isMild = FACTS.rules[rule as RuleId]?.severity === 'warning';
    assert.equal(isWarning({ code: rule as never }), isMild, rule);
  }
});

/** What is found, as `line:column code parameters`. */
const found = (text: string, more: Files = {}): string[] =>
  bundled({ [ENTRY]: `export default {};\n${text}`, ...more }).findings.map(
    ({ line, column, code, params }) =>
      `${line}:${column} ${code.replace('source-', '')} ${Object.values(params).join(' | ')}`,
  );

void describe('what is found, with its place', () => {
  const cases: [string, string[], Files?][] = [
    ["import 'left-pad';", ['2:8 package left-pad']],
    ["export * from '@scope/part';", ['2:15 package @scope/part']],
    ["import fp from 'lodash/fp'; fp;", ['2:16 package lodash/fp']],
    ["const x = require('fs');", ['2:19 package fs']],
    ["void import('dayjs');", ['2:13 package dayjs']],
    ["import { Card } from '@/card'; Card;", ['2:22 package @/card']],
    [
      "import { card } from './Card'; card;",
      ['2:22 file-missing ./Card | `src/card.ts`'],
      { 'src/card.ts': 'export const card = 1;' },
    ],
    ["import './a/b';", ['2:8 file-missing ./a/b | —']],
    [
      "import ru from '../i18n/ru.json'; ru;",
      ['2:16 file-missing ../i18n/ru.json | —'],
      { 'i18n/ru.json': '{}' },
    ],
    [
      "import picture from './x.png'; picture;",
      ['2:21 file-missing ./x.png | `src/x.png`'],
      { 'src/x.png': '' },
    ],
    [
      "import cx, { type Argument, binding } from 'classnames'; binding; cx;",
      ['2:29 named-import binding | classnames'],
    ],
    ["export { produce } from 'immer.produce';", ['2:10 named-import produce | immer.produce']],
    ["import format, { masks } from 'dateformat'; format(masks);", []],
    ["import { default as id } from 'nanoid'; id;", []],
    ['new URL("x", import.meta.url);', ['2:14 form import.meta']],
    ['const a = await fetch("/x");', ['2:11 form await']],
    ['for await (const x of []) {}', ['2:1 form for await']],
    ['async () => { await 1; for await (const x of []) {} };', []],
    ["void import('https://cdn.example/x.js');", ['2:6 form import(…)']],
    ['const name = "x"; void import(name);', ['2:24 form import(…)']],
    ["import './x.css';", ["2:8 form import './x.css'"], { 'src/x.css': 'p {}' }],
    [
      "import data from './x.json'; data;",
      ["1:9 syntax ',' expected."],
      { 'src/x.json': '{"a": 1 "b": 2}' },
    ],
    ['let x: = 1;', ['2:8 syntax Type expected.']],
    [
      "import { y } from './y'; y;",
      ['1:8 syntax Type annotations can only be used in TypeScript files.'],
      { 'src/y.js': 'let y: number = 1; export { y };' },
    ],
  ];
  for (const [text, expected, more] of cases) {
    test(text, () => assert.deepEqual(found(text, more), expected));
  }
});

test('a file that says nothing of its value is no entry, and one that does not parse is only that', () => {
  const last = (text: string): string[] => codesOf({ [ENTRY]: text });
  assert.deepEqual(last('export const a = 1;'), ['source-default-export']);
  assert.deepEqual(last('define([], () => ({}));'), ['source-default-export']);
  assert.deepEqual(last('const a = {};\nexport { a as default };'), []);
  assert.deepEqual(last("export { title as default } from './title';"), ['source-file-missing']);
  assert.deepEqual([...new Set(last('const ('))], ['source-syntax']);
});

test('a file is not offered in the place of one that it imports itself', () => {
  const [finding] = bundled({ [ENTRY]: "import './card';\nexport default {};" }).findings;
  assert.deepEqual(finding?.params, { name: './card', value: '—' });
});

test('the entry is the file in src/ that is called like the widget', () => {
  const widget = 'personal_page.js';
  const said = (names: string[]): [string | null, string[]] => {
    const files = Object.fromEntries(names.map((name) => [name, '']));
    const { file, findings } = findEntry(files, widget);
    return [file, findings.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`)];
  };
  const name = 'src/personal_page.tsx';
  assert.deepEqual(said(['src/personal_page.jsx', 'src/a.ts']), ['src/personal_page.jsx', []]);
  assert.deepEqual(said([widget, 'src/index.tsx', 'src/types.d.ts']), [
    null,
    [`source-entry ${name} \`src/index.tsx\``],
  ]);
  assert.deepEqual(said([widget, 'src/readme.md', 'src/types.d.ts', 'src/plain.js']), [null, []]);
  assert.deepEqual(said(['src/personal_page.ts', name]), [
    name,
    [`source-entry ${name} \`${name}\`, \`src/personal_page.ts\``],
  ]);
  assert.deepEqual(said([widget, name]), [name, [`source-over-file ${widget} ${name}`]]);
});

test('hostile source ends in a finding or in a bundle, never in an exception', () => {
  for (const text of [
    `export default ${'['.repeat(100_000)}`,
    `export default ${'a.'.repeat(20_000)}b;`,
    'export default {}; '.repeat(1000),
    '\0\uFEFF\u2028export default {};',
    `export default {};//${'x'.repeat(2_000_000)}`,
  ]) {
    const { built, findings } = bundled({ [ENTRY]: text });
    assert.equal(built === null, findings.length > 0);
  }
  const strange =
    "import x from './__proto__'; import y from './constructor'; export default [x, y];";
  assert.deepEqual(codesOf({ [ENTRY]: strange }), ['source-file-missing', 'source-file-missing']);
});

test('lines end as in an editor', () => {
  const text = 'a\r\nb\rc\nd\u2028e';
  assert.deepEqual(placeOf(text, text.indexOf('c')), { line: 3, column: 1 });
  assert.deepEqual(placeOf(text, text.indexOf('e')), { line: 4, column: 3 });
});

void describe('JSON is data that is read strictly, and never code', () => {
  const cases: [string, string][] = [
    ['{a: 1}', '1:2 syntax String literal with double quotes expected.'],
    ["{'a': 1}", '1:2 syntax String literal with double quotes expected.'],
    ['{"a":\n f()}', '2:2 syntax Property value can only be'],
    ['{"a": [`x`]}', '1:8 syntax '],
    ['{"a": 1} // why', '1:10 syntax JSON: // why'],
    ['{"a": [1, 2,\n ]}', '1:12 syntax JSON: ,'],
    ['[0x10]', '1:3 syntax JSON: x10]'],
    ['["\\x41"]', '1:2 syntax JSON: "\\x41"]'],
  ];
  for (const [json, expected] of cases) {
    test(json, () => {
      const [first = ''] = found("import data from './x.json'; data;", { 'src/x.json': json });
      assert.ok(first.startsWith(expected), first);
    });
  }
});

test('a file with nothing in it, or one too deep, is no JSON', () => {
  for (const json of ['', ' \n', '['.repeat(100_000), '"a']) {
    const files = { [ENTRY]: "import x from './x.json'; export default [x];", 'src/x.json': json };
    assert.deepEqual([...new Set(codesOf(files))], ['source-syntax']);
  }
});

test('names of a module that are texts are no form to look for', () => {
  for (const name of ['a(', '(a+)+$', '[', '$', 'a.b']) {
    const text = `import { "${name}" as x } from 'lodash'; export default [x, "_1.${'a'.repeat(60)}"];`;
    assert.ok(bundled({ [ENTRY]: text }).findings.length <= 1, name);
  }
});

test('of many findings the first are told, with the number of all', () => {
  const files = { [ENTRY]: `${'void import.meta;\n'.repeat(5_000)}export default {};` };
  const { findings, count } = bundled(files);
  assert.equal(count, 5_000);
  assert.deepEqual(
    findings.map(({ line }) => line),
    Array.from({ length: MOST_FINDINGS }, (_, at) => at + 1),
  );
});
