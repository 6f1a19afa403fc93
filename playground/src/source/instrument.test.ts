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
  ['const f = (a, b = a + 1, c = 2) => [a, b, c]; f(1)', [1, 2, 2], 2],
  ['const f = (a, b = a) => b; f(1)', 1, 1],
  [
    'function f({ [`${"x"}y`]: a = [2] + 1, ...rest } = { b: 3 }) { return [a, rest] } f()',
    ['21', { b: 3 }],
    4,
  ],
  ['const f = ([a = 1 + 1, ...[b = (() => 3)()]]) => a + b; f([])', 5, 4],
  [
    'const f = (g = () => 1, h = class {}, i = function () {}) => [g.name, h.name, i.name]; f()',
    ['g', 'h', 'i'],
    1,
  ],
  ['const f = (g = class extends Object { [1 + 1] = 3 }) => new g()[2]; f()', 3, 3],
  [
    '[(a, b = 1 + 1) => 0, function (a, b, c = f()) {}, (...a) => 0, ({ a = 1 + 1 }) => 0].map((f) => f.length)',
    [1, 2, 0, 1],
    4,
  ],
  [
    'const o = { set x(v = 1 + 1) { this.y = v }, get x() { return this.y } }; o.x = undefined; o.x',
    2,
    3,
  ],
  ['function f(a = arguments.length + 1) { return a } f()', 1, 2],
  ['const f = (a, b = /x/) => b.test(a); f("x")', true, 1],
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
      texts(codes: unknown[]) {
        seen.push(codes[0]);
        return codes;
      },
    });
    assert.equal(vm.runInNewContext(instrumented(source).text, { guard }), value, source);
    assert.equal(seen.length, source.match(/eval\b\)?\((?!\))/g)?.length ?? 0, source);
  }
});

test('a method of the widget that is called `eval` is its own affair', () => {
  const source = 'const math = { eval(x) { return x } }; math.eval("1 + 1")';
  assert.equal(run(source).value, '1 + 1');
});

test('the address of an import goes through the guard, with nothing else of the call', () => {
  assert.equal(
    instrumented('import(a + "b", { with: c })').text,
    'import(guard.address(a + "b"/*guard*/), { with: c })',
  );
});

test('text that does not parse is left to the browser', () => {
  assert.equal(instrumentText('for (;;', 'guard'), 'for (;;');
  assert.equal(instrumentText('for (;;) f()', 'guard'), 'for (;;) {/*guard*/guard();f()/*guard*/}');
});

/** Runs a script with a guard as a frame has it. */
function runInFrame(source: string): { value: unknown; calls: number } {
  let calls = 0;
  const context = vm.createContext({
    tick: () => {
      calls += 1;
    },
  });
  vm.runInContext(
    `{ const guard = Object.freeze(() => tick());
    for (const holder of [globalThis, Object.getPrototypeOf(async function* () {})]) {
      Object.defineProperty(holder, 'guard', { value: guard });
    } }`,
    context,
  );
  const value: unknown = vm.runInContext(instrumented(source).text, context);
  return { value: JSON.parse(JSON.stringify(value ?? null)), calls };
}

test('no object of a `with` stands in front of the guard', () => {
  for (const [source, value, calls] of [
    ['const o = { n: 0, guard() {} }; with (o) while (n < 3) n++\no.n', 3, 3],
    ['const o = { n: 0 }; with (o) { o.guard = () => 0; for (; n < 3; n++); } o.n', 3, 3],
    ['let f; with ({ guard: 1 }) f = () => 2\nf()', 2, 1],
    ['with ({ guard: 1 }) with ({ guard: 2 }) { var x = 0; do x++; while (x < 2) } x', 2, 2],
    ['with ([3, 4]) { function f() { return length } } f()', 2, 1],
    ['a: for (;;) with ({}) break a\n5', 5, 1],
    ['const o = { n: 1, f() { return this.n } }; let r; with (o) { r = f() } r', 1, 1],
  ] as const) {
    assert.deepEqual(runInFrame(source), { value, calls }, source);
  }
});

test('what a script calls like the guard gets another name', () => {
  for (const [source, value, calls] of [
    ['(function (guard) { let n = 0; while (n < 3) n++; return guard })(4)', 4, 4],
    ['let n = 0; { const guard = 1; for (; n < 3; n++); n += guard } n', 4, 3],
    ['try { throw 1 } catch (guard) { for (let n = 0; n < 2; n++); guard }', 1, 2],
    ['function guard() { return 7 } guard(1)', 7, 1],
    ['const f = ({ gu\\u0061rd = 1 + 1 }) => 1; f({})', 1, 2],
    ['class guard { static x = guard.name.length }; guard.x', 6, 1],
  ] as const) {
    assert.deepEqual(runInFrame(source), { value, calls }, source);
  }
});

test('calls of the guard in a text, as the text of a function may hold them, stay what they are', () => {
  assert.equal(runInFrame('guard(); 1').calls, 1);
  assert.match(instrumented('eval(guard.text(x))').text, /guard\.text\(guard\.text\(x/);
});
