import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asWritten } from './as-written.ts';
import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';

const SOURCES = [
  '() => 1',
  '(a) => b => ({ a, b })',
  "async (a) => ')' + a + `(${a}`",
  'function f(a) { return a }',
  '(code) => eval(code)',
  "(name) => import(name + ')')",
];
for (const source of SOURCES) {
  test(`the guard leaves ${source} as it was written`, () => {
    const parsed = parseScript(`(${source})`);
    const { text } = parsed.ok ? instrument(`(${source})`, parsed.program, 'g1') : assert.fail();
    assert.match(text, /g1/);
    assert.equal(asWritten(text, 'g1'), `(${source})`);
  });
}

test('a source that breaks off stays as far as it goes', () => {
  assert.equal(asWritten("() => (g1(),f('x", 'g1'), "() => f('x");
});
