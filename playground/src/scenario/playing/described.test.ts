import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation } from '../scenario.ts';
import { stepShown } from './described.ts';
import { PLAYING_WORDS } from './words.ts';

test('what is to be seen, and what is not, is named as a person names it', () => {
  const value: Expectation = {
    slot: ['Sent', { role: 'button', name: 'Send' }],
    absent: [{ text: { like: '*: Call us' } }, { role: 'alert' }],
    problems: [],
  };
  assert.equal(
    stepShown({ kind: 'expect', value }, PLAYING_WORDS.en),
    'Expect "Sent", button "Send"; absent text like "*: Call us", alert; problems []',
  );
});
