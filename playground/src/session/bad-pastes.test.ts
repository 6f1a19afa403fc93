import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import type { ProblemCode } from '../contract/names.ts';
import { simulatedIn } from './session.test-support.ts';

const CALLBACKS = "{ initLead() {}, registerWidgetsBarSlot(el) { el.textContent = 'ready' } }";
const GOOD = `define([], function () { return ${CALLBACKS} })`;

const PASTES: Record<string, [text: string, code: ProblemCode, place?: [number, number]]> = {
  nothing: ['', 'empty'],
  'white space': ['  \n\t\n', 'empty'],
  prose: ['Please write me a widget\nthat shows the lead.', 'not-a-widget', [1, 1]],
  HTML: ['<!doctype html>\n<div>Hello</div>', 'not-a-widget', [1, 1]],
  'a syntax error': ['define([], function () {\n  return { initLead( {} }\n})', 'syntax', [2, 25]],
  'an ES module': [`import $ from 'jquery'\nexport default ${CALLBACKS}`, 'es-module', [1, 1]],
  'a script without define': ["console.debug('hello')", 'not-amd'],
  'a factory that throws': [
    "define([], function () {\n  throw new Error('no luck')\n})",
    'factory-threw',
    [2, 9],
  ],
  'an object without callbacks': [
    'define([], function () { return {} })',
    'missing-callback',
    [1, 33],
  ],
  'callbacks with a slip in their names': [
    'define([], () => ({ initlead() {}, registerWidgetBarSlot() {} }))',
    'misnamed-callback',
    [1, 19],
  ],
  'a factory that returns nothing': ['define([], function () {})', 'no-callbacks'],
  'an unknown module': [
    `define([\n  'underscore'\n], function () { return ${CALLBACKS} })`,
    'unknown-module',
    [2, 3],
  ],
};

void describe('text that is no widget', { concurrency: true }, () => {
  for (const [name, [text, code, place]] of Object.entries(PASTES)) {
    test(`gives one clear problem, and the next good text runs: ${name}`, async (context) => {
      const { session, codes, run } = simulatedIn(context);
      const { status, problems } = await run(text);
      assert.equal(status, 'failed');
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
      );
      const [problem] = problems;
      assert.equal(problem?.severity, 'error');
      assert.equal(
        problem.docs,
        `https://docs.example/en/${PAGE_CONTRACT.problems[code]?.page ?? ''}`,
      );
      if (place) {
        assert.deepEqual([problem.line, problem.column], place);
      }
      assert.equal((await run(GOOD)).status, 'mounted');
      assert.deepEqual(codes(), []);
      assert.equal(await session.cabinet.slotText(), 'ready');
    });
  }
});
