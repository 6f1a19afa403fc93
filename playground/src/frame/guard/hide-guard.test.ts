import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardMarks } from '../../protocol/guard-marks.ts';
import { instrumentText } from '../../source/instrument-text.ts';
import { without } from './hide-guard.ts';

const SOURCES = [
  'function f(a, b = g(), { [h()]: c = i() } = {}) { for (;;) x(); return () => 1 }',
  "function f() { 'use asm'\n while (a) { b } do c(); while (d) }",
  'class A extends B { static { ; c() } d = e(); f = class { [g()] = h() }; get i() { return 1 } }',
  'async (x) => { with (y) z(); with (a) { b } eval(c); eval(...d); import(e + f); return /r/ }',
  'function f(a) { "use strict"; return a }',
  '() => (() => ({ a: () => (1, 2) }))',
  'function* f() { yield* g(); a: for (const b of c) for (d in e) continue a }',
  'function f() { ;g();;h() }',
];

test('what was written into a function is taken out of its text again', () => {
  for (const source of SOURCES) {
    const text = instrumentText(`(${source})`, 'guard7');
    assert.notEqual(text, `(${source})`);
    assert.equal(without(text, guardMarks('guard7').pattern), `(${source})`);
  }
});
