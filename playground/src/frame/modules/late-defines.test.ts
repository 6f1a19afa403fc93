import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LateDefines, type Requiring } from './late-defines.ts';

function watched() {
  const asked: unknown[] = [];
  const make = () =>
    Object.assign((...parameters: unknown[]) => asked.push(parameters[0]), { toUrl: () => 'url' });
  const context: Requiring = { require: make(), makeRequire: make };
  const late = new LateDefines();
  late.watch(context);
  return { context, late, asked };
}

test('after a module that came late the next require of a list throws, once, as in RequireJS', () => {
  for (const own of [false, true]) {
    const { context, late, asked } = watched();
    const require = own ? context.makeRequire('map') : context.require;
    require(['a']);
    late.came(() => 1);
    require('b');
    assert.throws(() => require(['c']), {
      requireType: 'mismatch',
      message: /^Mismatched .*\(\) => 1\n/,
    });
    require(['d']);
    assert.deepEqual(asked, [['a'], 'b', ['d']]);
    assert.ok('toUrl' in require);
  }
});

test('what the frame itself asks for comes all the same', () => {
  const { context, late, asked } = watched();
  late.came(() => 1);
  late.without(() => context.require(['own']));
  assert.deepEqual(asked, [['own']]);
  assert.throws(() => context.require(['a']));
});
