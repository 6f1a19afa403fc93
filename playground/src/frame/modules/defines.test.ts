import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Defines, mainOf } from './defines.ts';

function watched() {
  const passed: unknown[][] = [];
  const ignored: Error[] = [];
  let running: object | null = null;
  const late: unknown[] = [];
  const defines = new Defines({
    running: () => running,
    ignored: (call) => ignored.push(call),
    late: (factory) => late.push(factory),
  });
  const define = defines.watch(
    Object.assign((...parameters: unknown[]) => void passed.push(parameters), { amd: {} }),
  );
  const run = (script: object | null): void => {
    running = script;
  };
  return { defines, define, passed, ignored, late, run };
}

test('of the modules without a name a script defines, the first is passed on and the others are told', () => {
  const { defines, define, passed, ignored, late, run } = watched();
  const script = {};
  defines.expect(script);
  run(script);
  define([], 'first');
  define([], 'second');
  assert.deepEqual(passed, [[[], 'first']]);
  assert.deepEqual(late, []);
  assert.equal(ignored.length, 1);
});

test('a module without a name that is defined after its script is told and goes to no other script', () => {
  const { define, passed, ignored, late } = watched();
  define([], 'late');
  assert.deepEqual(passed, []);
  assert.deepEqual(late, ['late']);
  assert.equal(ignored.length, 1);
});

test('named modules all pass and are remembered by their script', () => {
  const { defines, define, passed, ignored, run } = watched();
  const script = {};
  defines.expect(script);
  run(script);
  define('a', [], 1);
  define('b', ['a'], 2);
  define(['b'], 3);
  assert.equal(passed.length, 3);
  assert.deepEqual(ignored, []);
  assert.deepEqual(
    defines.madeBy(script).map(({ name, ids }) => [name, ids]),
    [
      ['a', []],
      ['b', ['a']],
      [null, ['b']],
    ],
  );
});

test('it looks like the define of an AMD loader', () => {
  assert.ok(watched().define.amd);
});

test('the module that names stand for is the last that no other asks for', () => {
  const main = (...all: [name: string, ...ids: string[]][]) =>
    mainOf(all.map(([name, ...ids]) => ({ name, ids, call: new Error() })))?.name;
  assert.equal(main(), undefined);
  assert.equal(main(['widget']), 'widget');
  assert.equal(main(['parts'], ['widget', 'parts', 'jquery']), 'widget');
  assert.equal(main(['widget', 'parts'], ['parts']), 'widget');
  assert.equal(main(['parts'], ['other']), 'other');
  assert.equal(main(['a', 'b'], ['b', 'a']), 'b');
});
