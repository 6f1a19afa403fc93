import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, seeErrors, type Sight } from './sight.ts';

const START: Sight = { pane: 'code', tool: 'console', folded: true, allCode: false, filled: false };

test('a chosen tool is shown, unfolded', () => {
  assert.deepEqual(choose(START, 'timeline'), {
    ...START,
    pane: 'timeline',
    tool: 'timeline',
    folded: false,
  });
});

test('a pane that is no tool leaves the chosen tool as it is', () => {
  assert.equal(choose(START, 'cabinet').tool, 'console');
});

test('errors bring up the problems in place of the cabinet, never in place of the code', () => {
  const seen = (pane: Sight['pane']) => seeErrors({ ...START, pane }, 0, 1);
  assert.deepEqual(seen('code'), { ...START, tool: 'problems', folded: false });
  assert.equal(seen('cabinet').pane, 'problems');
  assert.equal(seen('timeline').pane, 'timeline');
});

test('further errors, and warnings, leave the reader where they are', () => {
  assert.equal(seeErrors(START, 1, 2), START);
  assert.equal(seeErrors(START, 1, 0), START);
  assert.equal(seeErrors(START, 0, 0), START);
});
