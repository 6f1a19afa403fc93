import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnfinishedRun } from './unfinished-run.ts';

function storage() {
  const stored = new Map<string, string>();
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
}

test('code that was started and did not pass is known on the next page, until it passes', () => {
  const kept = storage();
  new UnfinishedRun(kept, 'page').begin({ a: '1', b: '2' });
  const run = new UnfinishedRun(kept, 'page');
  assert.ok(run.failed({ b: '2', a: '1' }));
  run.passed();
  assert.ok(!run.failed({ a: '1', b: '2' }));
});

test('other code, and the code of another playground, did not fail', () => {
  const kept = storage();
  new UnfinishedRun(kept, 'page').begin({ a: '1' });
  assert.ok(!new UnfinishedRun(kept, 'page').failed({ a: '2' }));
  assert.ok(!new UnfinishedRun(kept, 'other').failed({ a: '1' }));
});

test('storage that is forbidden is taken for an empty one', () => {
  const forbidden = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const run = new UnfinishedRun(
    { getItem: forbidden, setItem: forbidden, removeItem: forbidden },
    'page',
  );
  run.begin({ a: '1' });
  assert.ok(!run.failed({ a: '1' }));
  run.passed();
});
