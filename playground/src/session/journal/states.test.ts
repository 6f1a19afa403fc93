import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween } from '../../protocol/state-patch.ts';
import { applied } from './applied.ts';
import { States } from './states.ts';

const DEEP = JSON.parse(
  '{"__proto__": {"a": 1}, "list": [{"id": 1}, {"id": 2}], "gone": true}',
) as {
  list: { id: number }[];
};
const OTHER = JSON.parse(
  '{"__proto__": {"a": 2}, "list": [{"id": 1}, {"id": 3}], "new": null}',
) as {
  list: { id: number }[];
};

test('the changes between two values make one of the other, and share what is the same', () => {
  const values = [null, 1, 'x', [], {}, [1, 2], [1, 3], [1], { a: [] }, { a: {} }, DEEP, OTHER];
  for (const before of values) {
    for (const after of values) {
      const patch = changesBetween(before, after);
      assert.deepEqual(applied(before, patch), after);
      assert.deepEqual(patch.length === 0, before === after);
    }
  }
  const result = applied(DEEP, changesBetween(DEEP, OTHER)) as typeof DEEP;
  assert.equal(result.list[0], DEEP.list[0]);
  assert.ok(Object.isFrozen(result.list[1]));
});

test('changes are told where they are, and as one where they are many', () => {
  assert.deepEqual(changesBetween(DEEP, OTHER), [
    { path: ['__proto__', 'a'], value: 2 },
    { path: ['list', '1', 'id'], value: 3 },
    { path: ['gone'] },
    { path: ['new'], value: null },
  ]);
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`k${n}`, n]));
  assert.deepEqual(changesBetween({}, many), [{ path: [], value: many }]);
});

test('what does not fit a value is not applied', () => {
  const strange: [unknown, string[]][] = [
    [undefined, ['a']],
    [1, ['a']],
    [{}, ['a', 'b']],
    [{}, ['toString', 'b']],
    [[1], ['1']],
    [[1], ['length']],
  ];
  for (const [value, path] of strange) {
    assert.equal(applied(value, [{ path, value: 1 }]), undefined, JSON.stringify(path));
  }
  assert.equal(applied([1], [{ path: ['0'] }]), undefined);
  assert.equal(applied({}, [{ path: ['a'] }]), undefined);
});

test('the state at an event is what its changes and those before it have made of the base', () => {
  const states = new States();
  states.tell(0, 'sys', { lang: 'en' });
  states.tell(0, 'lead', null);
  states.change(2, 'sys', [{ path: ['lang'], value: 'ru' }]);
  states.change(5, 'lead', [{ path: [], value: { id: '1' } }]);
  assert.deepEqual(states.at(0), {});
  assert.deepEqual(states.at(1), { sys: { lang: 'en' }, lead: null });
  assert.deepEqual(states.at(4), { sys: { lang: 'ru' }, lead: null });
  assert.deepEqual(states.at(9), { sys: { lang: 'ru' }, lead: { id: '1' } });
  assert.equal(states.now, states.at(5));
});

test('what was left out leaves an entity unknown until it is told anew, and never guessed', () => {
  const states = new States();
  states.tell(0, 'sys', { lang: 'en' });
  states.tell(0, 'lead', { id: '1' });
  states.forget(3, ['lead']);
  states.change(4, 'lead', [{ path: ['id'], value: '2' }]);
  assert.deepEqual(states.at(4), { sys: { lang: 'en' } });
  states.tell(5, 'lead', { id: '3' });
  assert.deepEqual(states.at(5), { sys: { lang: 'en' } });
  assert.deepEqual(states.at(6), { sys: { lang: 'en' }, lead: { id: '3' } });
});

test('events that are dropped fold into what is known at the oldest that is left', () => {
  const states = new States();
  states.tell(0, 'sys', { lang: 'en' });
  for (let seq = 1; seq <= 100; seq += 1) {
    states.change(seq, 'sys', [{ path: ['lang'], value: String(seq) }]);
    states.dropBefore(seq - 9);
  }
  assert.deepEqual(states.at(90), {});
  assert.deepEqual(states.at(91), { sys: { lang: '91' } });
  assert.deepEqual(states.at(100), { sys: { lang: '100' } });
});
