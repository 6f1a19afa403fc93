import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import * as prettier from 'prettier';
import { parserFor } from './formattable.ts';
import { format } from './formatting.ts';

const KIT = path.join(import.meta.dirname, '../../../plugins/personal_page/widget');
const PROJECT = path.join(KIT, 'project');

/** What the command of Prettier makes of a file in a project that was exported. */
async function byTheCommand(file: string, text: string): Promise<string> {
  const filepath = path.join(PROJECT, 'widget', file);
  const options = await prettier.resolveConfig(filepath, { editorconfig: true, useCache: false });
  return prettier.format(text, { ...options, filepath });
}

const TEXTS: Record<string, string> = {
  'personal_page.js': `define(["amocrm-sdk"],function(init){const a={b:1,'c':[1,2]};return {initLead(p){return ()=>{}},registerWidgetsBarSlot(el){el.textContent="Привет, "+a.b}}})`,
  'module.mjs': 'export const x=1\nexport default async()=>{ await x }',
  'view.jsx': 'export const View=({name})=><div className="a"><b>{name}</b>{name&&<i/>}</div>',
  'types.ts':
    'export interface A<T extends string>{a:T;b?:number}\nenum B{C,D}\nlet x=y as unknown as A<"a">; abstract class C{private constructor(readonly a:number){}}',
  'view.tsx': 'export const f=<T,>(x:T):JSX.Element=><p>{String(x)}</p>',
  'manifest.json': '{"widget":{"name":"widget.name","locale":["ru","en"]},\n\n"locations":[]}',
  'scenarios/first.yaml':
    'scenario:   1\nsteps:\n    -   selectLead:  5\n    - expect: {slot: {text: "a"}}\n',
  'styles/widget.css': '.a{color:red;background:BLUE}\n@media (max-width:1px){.b{margin:0}}',
};

for (const [file, text] of Object.entries(TEXTS)) {
  test(`${file} is formatted as Prettier does it in a project`, async () => {
    const formatted = await format(file, text, 0);
    assert.ok('text' in formatted);
    assert.equal(formatted.text, await byTheCommand(file, text));
    assert.notEqual(formatted.text, text);
    assert.deepEqual(await format(file, formatted.text, 0), { text: formatted.text, cursor: 0 });
  });
}

test('the starter is formatted already', async () => {
  for (const file of ['personal_page.js', 'script.js', 'manifest.json', 'i18n/ru.json']) {
    const text = await readFile(path.join(KIT, 'starter', file), 'utf8');
    const formatted = await format(file, text, 0);
    assert.ok('text' in formatted && formatted.text === text, file);
  }
});

test('the cursor keeps its place', async () => {
  const text = 'const  a   =   { first:1,second:2 }';
  const formatted = await format('a.js', text, text.indexOf('second'));
  assert.ok('text' in formatted);
  assert.ok(formatted.text.slice(formatted.cursor).startsWith('second'));
});

test('a syntax error is told with its place', async () => {
  for (const [file, text, line, column] of [
    ['a.js', 'const a = 1;\nconst a b;\n', 2, 8],
    ['a.json', '{\n  "a": 1,,\n}', 2, 10],
    ['a.ts', 'let a: = 1', 1, 8],
    ['a.yaml', 'a: 1\n b: [', 1, 4],
    ['a.css', 'a { b: c\n', 1, 1],
  ] as const) {
    const formatted = await format(file, text, 0);
    assert.ok('fault' in formatted, file);
    const { fault } = formatted;
    assert.equal(fault.line, line, `${file}: ${JSON.stringify(fault)}`);
    assert.equal(fault.column, column, `${file}: ${JSON.stringify(fault)}`);
    assert.ok(fault.message && !/[\n>|]|\(\d/.test(fault.message), fault.message);
  }
});

test('Python and what nobody knows is not formatted', async () => {
  for (const file of ['backend.py', 'README.md', 'logo.png', 'jsonnet', 'a.json.bak']) {
    assert.equal(parserFor(file), null, file);
    await assert.rejects(format(file, '', 0));
  }
});
