import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlternativeChoice } from '../protocol/messages.ts';
import { ALTERNATIVES, ASSUMED, policyOf } from './policy.ts';

const CHOICES = Object.entries(ALTERNATIVES).flatMap(([behaviour, others]) =>
  Object.keys(others).map((alternative) => ({ behaviour, alternative }) as AlternativeChoice),
);

test('without a choice everything is as assumed', () => {
  assert.deepEqual(policyOf(null), ASSUMED);
});

for (const choice of CHOICES) {
  test(`${choice.behaviour}: ${choice.alternative} changes one decision`, () => {
    const policy = policyOf(choice);
    const names = Object.keys(ASSUMED) as (keyof typeof ASSUMED)[];
    assert.equal(names.filter((name) => policy[name] !== ASSUMED[name]).length, 1);
  });
}

test('an alternative that the cabinet does not know is refused by name', () => {
  for (const choice of [
    { behaviour: 'slot.fresh-element', alternative: 'toString' },
    { behaviour: 'toString', alternative: 'reused' },
  ]) {
    assert.throws(() => policyOf(choice as AlternativeChoice), {
      name: 'RangeError',
      message: `no alternative ${choice.alternative} of ${choice.behaviour}`,
    });
  }
});
