import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, showErrors, type Sight } from './sight.ts';

const START: Sight = { pane: 'code', tool: 'console', folded: true };

test('a chosen tool is shown, unfolded', () => {
  assert.deepEqual(choose(START, 'timeline'), {
    pane: 'timeline',
    tool: 'timeline',
    folded: false,
  });
});

test('a pane that is no tool leaves the chosen tool as it is', () => {
  assert.equal(choose(START, 'cabinet').tool, 'console');
});

test('errors bring up the problems in place of the cabinet, never in place of the code', () => {
  assert.deepEqual(showErrors(START), { pane: 'code', tool: 'problems', folded: false });
  assert.equal(showErrors({ ...START, pane: 'cabinet' }).pane, 'problems');
  assert.equal(showErrors({ ...START, pane: 'timeline' }).pane, 'timeline');
});
