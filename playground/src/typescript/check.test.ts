import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asked, check } from './check.test-support.ts';
import type { CheckAnswer } from './messages.ts';

/** A widget whose `initLead` has this body. */
const widget = (
  body: string,
  ids = "'amocrm-sdk'",
  modules = 'init',
) => `define([${ids}], (${modules}) => {
  const { methods, constants } = init({ version: '1.0.0' });
  const { lead } = constants.PUBLIC_STATE_ENTITIES;
  return {
    initLead() {
      ${body}
    },
    registerWidgetsBarSlot(el) { el.textContent = ''; },
  };
});
`;

const places = ({ findings }: CheckAnswer) =>
  findings.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

test('a widget without a fault has no finding, and is said to be checked', async () => {
  const answer = await check({ 'personal_page.js': widget('methods.getState(lead)?.id;') });
  assert.deepEqual(answer, { findings: [], count: 0, checked: ['personal_page.js'] });
});

test('a state that may be null is found where it is read', async () => {
  const { findings } = await check({ 'personal_page.js': widget('methods.getState(lead).id;') });
  assert.deepEqual(findings, [
    {
      code: 'TS2531',
      syntax: false,
      message: "Object is possibly 'null'.",
      file: 'personal_page.js',
      line: 6,
      column: 7,
    },
  ]);
});

test('a change of the text changes what is found', async () => {
  const wrong = { 'personal_page.js': widget('methods.getStat(lead);') };
  assert.deepEqual(places(await check(wrong)), ['TS2551 personal_page.js:6:15']);
  const right = { 'personal_page.js': widget('methods.getState(lead);') };
  assert.deepEqual(places(await check(right)), []);
  assert.deepEqual(places(await check(wrong)), ['TS2551 personal_page.js:6:15']);
});

test('the messages are in the language of the page', async () => {
  const files = { 'personal_page.js': widget('methods.getState(lead).id;') };
  const [ru] = (await check(files, { language: 'ru' })).findings;
  assert.equal(ru!.message, 'Возможно, объект равен null.');
  const [en] = (await check(files, { language: 'en' })).findings;
  assert.equal(en!.message, "Object is possibly 'null'.");
});

test('the types of React come with the import of it, and not without', async () => {
  asked.length = 0;
  const plain = { 'personal_page.js': widget('') };
  assert.deepEqual(places(await check(plain)), []);
  assert.deepEqual(asked, ['libs']);
  const files = {
    'personal_page.js': widget("react.createElemnt('p');", "'amocrm-sdk', 'react'", 'init, react'),
  };
  assert.deepEqual(places(await check(files)), ['TS2551 personal_page.js:6:13']);
  assert.ok(asked.includes('react'));
});

test('code that cannot be read has its syntax errors alone', async () => {
  const { findings } = await check({ 'personal_page.js': `${widget('methods.nothing();')}(` });
  assert.deepEqual(
    findings.map(({ code, syntax }) => [code, syntax]),
    [['TS1109', true]],
  );
});

test('sources are checked, and scripts of other places are not', async () => {
  const files = {
    'personal_page.js': widget(''),
    'script.js':
      "define(['jquery'], function ($) { return function () { this.callbacks = {}; }; });",
    'src/part.ts': 'export const part: string = 1;',
    'types.ts': 'export const other: string = 2;',
    'manifest.json': '{',
  };
  const answer = await check(files);
  assert.deepEqual(places(answer), ['TS2322 src/part.ts:1:14', 'TS2322 types.ts:1:14']);
  assert.deepEqual(answer.checked, ['personal_page.js', 'src/part.ts', 'types.ts']);
});

test('what is written beside the source of a file is not looked at, and source of any ending is', async () => {
  const wrong = { 'personal_page.js': 'const text = "a"; text.b;' };
  for (const end of ['tsx', 'ts', 'jsx', 'js', 'mjs']) {
    const entry = `src/personal_page.${end}`;
    const { checked, findings } = await check({ ...wrong, [entry]: 'const a = 1; a.b;' });
    assert.deepEqual([checked, findings.length], [[entry], 1]);
  }
  const { checked } = await check({ ...wrong, 'src/part.mts': '', 'src/old.cjs': '' });
  assert.deepEqual(checked, ['personal_page.js', 'src/part.mts', 'src/old.cjs']);
});

test('an unknown module is one finding, and the others keep their types', async () => {
  const body = 'methods.getState(lead).id; $.anything; lodsh.anything;';
  const files = {
    'personal_page.js': widget(body, "'amocrm-sdk', 'jquery', 'lodsh'", 'init, $, lodsh'),
  };
  assert.deepEqual(places(await check(files)), [
    'TS2820 personal_page.js:1:33',
    'TS2531 personal_page.js:6:7',
  ]);
});

test('names that mean something else elsewhere are names of files', async () => {
  const files = {
    'personal_page.js': widget(''),
    'src/__proto__.ts': 'export const part: string = 1;',
    'constructor.ts': 'export const part: string = 1;',
  };
  assert.deepEqual(places(await check(files)), [
    'TS2322 src/__proto__.ts:1:14',
    'TS2322 constructor.ts:1:14',
  ]);
});

test('of very many findings the first are told, and how many there are', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => `const a${index}: string = ${index};`);
  const { findings, count } = await check({ 'many.ts': lines.join('\n') });
  assert.equal(count, 300);
  assert.deepEqual([findings.length, findings[0]!.line, findings.at(-1)!.line], [200, 1, 200]);
});

test('lines are those of the editor, for which a line separator is a character', async () => {
  const text = '/* a\u2028b */\r\n// c\r// d\nconst none = null; none.field;';
  assert.deepEqual(places(await check({ 'personal_page.js': text })), [
    'TS18047 personal_page.js:4:20',
  ]);
});

test('names that are no paths, and references that lead elsewhere, lead to nothing', async () => {
  const wrong = 'const text: string = 1;';
  const answer = await check({
    'personal_page.js': `/// <reference path="/libs/other.d.ts" />\n${widget('')}`,
    '../out.ts': wrong,
    'a//b.ts': wrong,
    './c.ts': wrong,
    '/d.ts': wrong,
    'e:/f g.ts': wrong,
  });
  assert.deepEqual(places(answer), ['TS6053 personal_page.js:1:22', 'TS2322 e:/f g.ts:1:7']);
});

test('code that is nested deeper than the compiler goes is a failure, and no harm to what follows', async () => {
  const deep = { 'personal_page.js': `let a = ${'['.repeat(50_000)}` };
  await assert.rejects(check(deep), RangeError);
  assert.deepEqual(places(await check({ 'personal_page.js': widget('') })), []);
});
