import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandHistory } from './command-history.ts';

test('arrows walk through the commands and back to what was being typed', () => {
  const history = new CommandHistory();
  history.add('first');
  history.add('second');
  assert.equal(history.older('thi'), 'second');
  assert.equal(history.older('second'), 'first');
  assert.equal(history.older('first'), null);
  assert.equal(history.newer(), 'second');
  assert.equal(history.newer(), 'thi');
  assert.equal(history.newer(), null);
});

test('a command given twice in a row is kept once', () => {
  const history = new CommandHistory();
  history.add('same');
  history.add('same');
  assert.equal(history.older(''), 'same');
  assert.equal(history.older('same'), null);
});
