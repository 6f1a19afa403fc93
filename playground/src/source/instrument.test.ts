import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import type { Identifier } from 'acorn';
import { instrumentText } from './instrument-text.ts';
import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';
import { walk } from './walk.ts';

function instrumented(source: string) {
  const parsed = parseScript(source);
  assert.ok(parsed.ok, source);
  const result = instrument(source, parsed.program, 'guard');
  assert.ok(parseScript(result.text).ok, result.text);
  return result;
}

/** The value of a script, and how often it called the guard. */
function run(source: string): { value: unknown; calls: number } {
  let calls = 0;
  const guard = (): void => {
    calls += 1;
  };
  const value: unknown = vm.runInNewContext(instrumented(source).text, { guard });
  return { value: JSON.parse(JSON.stringify(value ?? null)), calls };
}

/** The identifiers of a script with their places. */
function namesIn(source: string): { name: string; line: number; at: number }[] {
  const names: { name: string; line: number; at: number }[] = [];
  const parsed = parseScript(source);
  assert.ok(parsed.ok);
  walk(parsed.program, (node) => {
    if (node.type === 'Identifier' && node.loc) {
      const { line, column } = node.loc.start;
      names.push({ name: (node as Identifier).name, line, at: column + 1 });
    }
  });
  return names;
}

/** Each with its value and the number of loop turns and calls of functions in it. */
const PROGRAMS: [source: string, value: unknown, calls: number][] = [
  ['let n = 0; while (n < 3) n++; n', 3, 3],
  ['let n = 0; while (n < 3)\n  n++\nn', 3, 3],
  ['let n = 0; do n++; while (n < 3); n', 3, 3],
  ['let n = 0; do n++\nwhile (n < 3)\nn', 3, 3],
  ['let n = 0; for (; n < 3; n++); n', 3, 3],
  ['let n = 0; for (const i of [1, 2]) for (const k in { a: 1, b: 2 }) n += i; n', 6, 6],
  ['let n = 0; a: for (;;) b: for (;;) { if (++n < 3) continue a; break a } n', 3, 6],
  ['let f = null; for (let i = 0; i < 2; i++) f = () => i\nf()', 1, 3],
  ['const f = (a, b) => ({ a, b }); f(1, 2)', { a: 1, b: 2 }, 1],
  ['const f = (a) => (b) => (c) => a + b + c; f(1)(2)(3)', 6, 3],
  ['[3, 1, 2].map((n) => n * 2)', [6, 2, 4], 3],
  ["(function () { 'use strict'\nreturn this === undefined })()", true, 1],
  ["(() => { 'use strict'; return typeof this })()", 'object', 1],
  [
    'class A { get x() { return 1 } static y = (() => 2)() } class B extends A { constructor() { super() } } new B().x + A.y',
    3,
    4,
  ],
  ['const g = function* () { while (true) yield 1 }; const [a, b] = g(); a + b', 2, 3],
  ['const o = { f() { return this.n }, n: 4 }; o.f()', 4, 1],
  ['(function f(n) { return n === 0 ? arguments.length : f(n - 1) })(2)', 1, 3],
  ['if (true) function f() { return 5 }\nf()', 5, 1],
  [
    'class A { a = 1; b; static c = (2, 3) } const { a, b } = new A(); [a, b, A.c]',
    [1, null, 3],
    2,
  ],
  [
    'class A { f = () => 1; static g = class {}; h = function () {} } A.g.name + new A().h.name',
    'gh',
    0,
  ],
  ['class A { static b = class extends Object { [1 + 1] = 3 } } new A.b()[2]', 3, 3],
  ['let n = 0; class A { static {} static { n = 1 } } n', 1, 1],
];

test('a guarded script does what it did, and calls the guard at each turn and entry', () => {
  for (const [source, value, calls] of PROGRAMS) {
    assert.deepEqual(run(source), { value, calls }, source);
  }
});

test('lines stay as they are', () => {
  for (const [source] of PROGRAMS) {
    assert.equal(instrumented(source).text.split('\n').length, source.split('\n').length);
  }
});

test('every name keeps its place through the columns', () => {
  for (const [source] of PROGRAMS) {
    const { text, column } = instrumented(source);
    const written = namesIn(source).map(({ name, line, at }) => ({ name, line, at }));
    const taken = namesIn(text)
      .filter(({ name }) => name !== 'guard')
      .map(({ name, line, at }) => ({ name, line, at: column(line, at) }));
    assert.deepEqual(taken, written, source);
  }
});

test('the place of what follows a guard is that of the script as written', () => {
  const { text, column } = instrumented('while (x) { y() } z()');
  assert.equal(column(1, text.indexOf('z()') + 1), 19);
  assert.equal(column(1, text.indexOf('y()') + 1), 13);
  assert.equal(column(1, text.indexOf('x') + 1), 8);
  assert.equal(column(1, text.indexOf('guard') + 3), 12);
});

test('what is evaluated goes through the guard, and still sees the names around it', () => {
  for (const [source, value] of [
    ['(() => { const n = 2; return eval("n + 1") })()', 3],
    ['(0, eval)("1 + 1")', 2],
    ['globalThis.eval("1 + 1", 5)', 2],
    ['eval(eval("\'7\'"))', 7],
    ['eval(() => 1)()', 1],
    ['eval()', undefined],
    ['eval(...["3"])', 3],
  ] as const) {
    const seen: unknown[] = [];
    const guard = Object.assign(() => undefined, {
      text(code: unknown) {
        seen.push(code);
        return code;
      },
    });
    assert.equal(vm.runInNewContext(instrumented(source).text, { guard }), value, source);
    assert.equal(seen.length, source.match(/eval\b\)?\((?!\)|\.)/g)?.length ?? 0, source);
  }
});

test('a method of the widget that is called `eval` is its own affair', () => {
  const source = 'const math = { eval(x) { return x } }; math.eval("1 + 1")';
  assert.equal(run(source).value, '1 + 1');
});

test('the address of an import goes through the guard, with nothing else of the call', () => {
  assert.equal(
    instrumented('import(a + "b", { with: c })').text,
    'import(guard.address(a + "b"), { with: c })',
  );
});

test('text that does not parse is left to the browser', () => {
  assert.equal(instrumentText('for (;;', 'guard'), 'for (;;');
  assert.equal(instrumentText('for (;;) f()', 'guard'), 'for (;;) {guard();f()}');
});
