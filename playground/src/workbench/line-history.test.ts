import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineHistory } from './line-history.ts';

test('arrows walk through the lines and back to what was being typed', () => {
  const history = new LineHistory();
  history.add('first');
  history.add('second');
  assert.equal(history.older('thi'), 'second');
  assert.equal(history.older('second'), 'first');
  assert.equal(history.older('first'), null);
  assert.equal(history.newer(), 'second');
  assert.equal(history.newer(), 'thi');
  assert.equal(history.newer(), null);
});

test('a line given twice in a row is kept once', () => {
  const history = new LineHistory();
  history.add('same');
  history.add('same');
  assert.equal(history.older(''), 'same');
  assert.equal(history.older('same'), null);
});
