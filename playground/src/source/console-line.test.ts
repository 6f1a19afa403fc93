import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { ConsoleSyntaxError, consoleBody } from './console-line.ts';

async function results(...lines: string[]): Promise<unknown> {
  const context = vm.createContext({ Promise, guard: () => undefined });
  let value: unknown;
  for (const line of lines) {
    value = await (vm.runInContext(
      `(async () => {${consoleBody(line, 'guard')}\n})()`,
      context,
    ) as unknown);
  }
  return JSON.parse(JSON.stringify(value ?? null));
}

const LINES: [string[], unknown][] = [
  [['1 + 1'], 2],
  [['1; 2'], 2],
  [['1 + 1 // comment'], 2],
  [['{a: 1}'], { a: 1 }],
  [['{ 5 }'], null],
  [['await Promise.resolve(3)'], 3],
  [['const x = 4', 'x'], 4],
  [
    ['let {a, b: [c]} = {a: 1, b: [2]}', '[a, c]'],
    [1, 2],
  ],
  [['let u', 'u === undefined'], true],
  [['f(2); function f(n) { return n * 2 }', 'f(4)'], 8],
  [['class A { n = 5 }', 'new A().n'], 5],
  [['if (true) { var v = 6 }', '1'], 1],
  [['"use strict"'], 'use strict'],
  [[''], null],
];
for (const [lines, expected] of LINES) {
  test(`${JSON.stringify(lines)} is ${JSON.stringify(expected)}`, async () => {
    assert.deepEqual(await results(...lines), expected);
  });
}

test('what does not parse is refused with its place', () => {
  assert.throws(
    () => consoleBody('1 +\n  )', 'guard'),
    (error) => error instanceof ConsoleSyntaxError && error.line === 2 && error.column === 3,
  );
});

test('what a line repeats calls the guard', () => {
  assert.match(
    consoleBody('while (true) f(() => 1)', 'guard'),
    /while \(true\) \{\/\*guard\*\/guard\(\);f\(\(\) => \(guard\(\),1\/\*guard\*\/\)\)\/\*guard\*\/\}/,
  );
});
