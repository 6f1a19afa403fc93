import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { consoleLine, type Declared } from './console-line.ts';
import { ConsoleSyntaxError } from './console-syntax-error.ts';

const NOTHING: Declared = { names: new Set(), constants: new Set() };

/** The values of lines that one realm runs, or the errors that they end with. */
async function results(lines: readonly string[]): Promise<unknown[]> {
  const context = vm.createContext({ Promise, guard: () => undefined });
  const found: unknown[] = [];
  let declared = NOTHING;
  for (const source of lines) {
    try {
      const line = consoleLine(source, 'guard', declared);
      const script = `${line.declarations}globalThis.door = ${line.work}`;
      const run = vm.runInContext(`${script};globalThis.door`, context) as () => Promise<unknown>;
      declared = line.declared;
      found.push(await run());
    } catch (error) {
      found.push(String(error));
    }
  }
  return JSON.parse(JSON.stringify(found.map((value) => value ?? null))) as unknown[];
}

const LINES: [string[], unknown][] = [
  [['1 + 1'], 2],
  [['1; 2'], 2],
  [['1 + 1 // comment'], 2],
  [['{a: 1}'], { a: 1 }],
  [['{a: 1};'], { a: 1 }],
  [['{ 5 }'], 5],
  [['await Promise.resolve(3)'], 3],
  [['const x = 4', 'x'], 4],
  [
    ['let {a, b: [c], ...d} = {a: 1, b: [2], e: 3}', '[a, c, d]'],
    [1, 2, { e: 3 }],
  ],
  [['let u', 'u === undefined'], true],
  [['f(2); function f(n) { return n * 2 }', 'f(4)'], 8],
  [['class A { n = 5 }', 'new A().n'], 5],
  [['if (true) { var v = 6 }', 'v'], 6],
  [['"use strict"'], 'use strict'],
  [[''], null],
  [['let name = 1', 'name', 'globalThis.name === undefined'], true],
  [['var w = 1', 'globalThis.w'], 1],
  [['let n = 1; const get = () => n', 'n = 2', 'get()'], 2],
  [['let n = 1', 'let n = 2', 'n'], 2],
  [['const k = 1', 'const k = 2', 'k'], 2],
  [['const k = 1', 'k = 2'], 'TypeError: Assignment to constant variable.'],
  [['const k = 1', 'k++'], 'TypeError: Assignment to constant variable.'],
  [['const k = 1', '(k => { k = 3; return k })(2)'], 3],
  [['const k = 1', 'let k = 2'], "SyntaxError: Identifier 'k' has already been declared"],
  [
    ['function f() { return g() } function g() { return 1 }', 'function g() { return 2 }', 'f()'],
    2,
  ],
  [['let arrow = () => 1; arrow.name'], 'arrow'],
  [['var i = 7; for (var i = 0; i < 3; i++) {}', 'i'], 3],
  [['for (var {a} of [{a: 1}, {a: 2}]) a'], 2],
  [['for (var key in {x: 1}) key', 'key'], 'x'],
  [['for await (const x of [Promise.resolve(4)]) x'], 4],
  [['1; if (false) 2'], null],
  [['1; var x = 2'], 1],
  [['try { 1 } finally { 2 }'], 1],
  [['try { throw 3 } catch (e) { e }'], 3],
  [['switch (1) { case 1: "one" }'], 'one'],
  [['outer: for (const a of [1, 2]) { for (;;) { a; continue outer } }'], 2],
  [['do 5; while (false)'], 5],
  [
    ['if (true) var y = 1, z; else var z = 2', '[y, z]'],
    [1, null],
  ],
  [['let a = 1\nlet b = 2\n;[a, b]'], [1, 2]],
  [['let a = 1, b = a\n(b)'], 'TypeError: a is not a function'],
];
for (const [lines, expected] of LINES) {
  test(`${JSON.stringify(lines)} is ${JSON.stringify(expected)}`, async () => {
    assert.deepEqual((await results(lines)).at(-1), expected);
  });
}

test('what does not parse is refused with its place', () => {
  for (const [source, line, column] of [
    ['1 +\n  )', 2, 3],
    ['return 1', 1, 1],
    ['let a; let a', 1, 12],
  ] as const) {
    assert.throws(
      () => consoleLine(source, 'guard', NOTHING),
      (error) =>
        error instanceof ConsoleSyntaxError &&
        error.place.line === line &&
        error.place.column === column,
      source,
    );
  }
});

test('what a line repeats calls the guard', () => {
  assert.match(
    consoleLine('while (true) f(() => 1)', 'guard', NOTHING).work,
    /while \(true\) \{\/\*guard\*\/guard\(\);.*f\(\(\) => \(guard\(\),1\/\*guard\*\/\)\)/,
  );
});

test('a place of the script is one of the line', () => {
  const source = 'let a = 1;\nwhile (a--) { if (a < 1) null.x }';
  const { work, origin } = consoleLine(source, 'guard', NOTHING);
  const lines = work.split('\n');
  const line = lines.findIndex((text) => text.includes('null.x'));
  const column = (lines[line] ?? '').indexOf('null.x') + 1;
  assert.deepEqual(origin(line + 1, column), {
    line: 2,
    column: source.split('\n')[1]!.indexOf('null.x') + 1,
  });
  assert.equal(origin(1, 1), null);
});
