import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codesOf, FACTS, found } from './checker.test-support.ts';
import { GOOD, MUTANTS, mutated } from './mutants.test-support.ts';

test('nothing is found in a good widget that uses much of what there is', () => {
  assert.deepEqual(found(GOOD), []);
});

void describe('a good widget with one thing wrong is told of that, and of nothing else', () => {
  for (const [code, mutant] of Object.entries(MUTANTS)) {
    test(code, () => {
      assert.deepEqual(codesOf(found(mutated(mutant))), [code]);
    });
  }
});

test('there is a change for each rule but those of the checker, of the starter and of the build', () => {
  const without = Object.entries(FACTS.rules)
    .filter(([rule, words]) => words.class !== 'source' && !(rule in MUTANTS))
    .map(([rule]) => rule);
  assert.deepEqual(without.sort(), ['rule-failed', 'starter-text']);
});
