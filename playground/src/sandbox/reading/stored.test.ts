import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_STORED, NOTHING_STORED } from '../../protocol/stored.ts';
import { readStored } from './stored.ts';

const GOOD = {
  local: [['a', '1']],
  session: [],
  cookies: [{ name: 'c', value: '2', path: '/', expires: null }],
};

test('what a frame has stored is read, and nothing that comes along', () => {
  const cookies = [{ ...GOOD.cookies[0], more: 1 }];
  const value = { ...GOOD, local: [['a', '1', 'more']], cookies, more: 1 };
  assert.deepEqual(readStored({ ok: true, value }), GOOD);
});

test('what is no such thing counts as nothing stored', () => {
  const wrong: unknown[] = [
    null,
    {},
    { ...GOOD, local: [['a', 1]] },
    { ...GOOD, session: 'a' },
    { ...GOOD, local: [['a', 'x'.repeat(MAX_STORED + 1)]] },
    { ...GOOD, cookies: [{ name: 'c', value: '2', path: '/', expires: 'soon' }] },
  ];
  for (const value of wrong) {
    assert.deepEqual(readStored({ ok: true, value }), NOTHING_STORED);
  }
  const error = { name: 'Error', message: '' };
  assert.deepEqual(readStored({ ok: false, error }), NOTHING_STORED);
});
