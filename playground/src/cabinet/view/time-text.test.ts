import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../../contract/published.test-support.ts';
import { timeText } from './time-text.ts';

const AFTERNOON = new Date(2026, 0, 5, 13, 5);
const MIDNIGHT = new Date(2026, 0, 5, 0, 5);

const TEXTS: Record<string, [afternoon: string, midnight: string]> = {
  'HH:MM': ['13:05', '00:05'],
  'h:MM TT': ['1:05 PM', '12:05 AM'],
};

test('a time is written by each of the masks that an account may have', () => {
  const masks = Object.values(CONTRACT.constants['TIME_FORMATS'] ?? {});
  assert.deepEqual(masks.toSorted(), Object.keys(TEXTS).toSorted());
  for (const [mask, texts] of Object.entries(TEXTS)) {
    for (const language of ['ru', 'en']) {
      const found = [AFTERNOON, MIDNIGHT].map((at) => timeText(at, mask, language));
      // Some versions of the language data put a narrow space before PM.
      assert.deepEqual(
        found.map((text) => text.replace('\u202F', ' ')),
        texts,
      );
    }
  }
});
