import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, readMounted } from './mounted.ts';

test('an answer that is none is a failure', () => {
  assert.equal(readMounted({ ok: true, value: {} }).status, 'failed');
  assert.equal(readMounted({ ok: true, value: null }).status, 'failed');
  assert.equal(readMounted({ ok: true, value: { status: 'toString' } }).status, 'failed');
});

test('a failure that nothing else explains has a finding with its reason and place', () => {
  const place = { file: 'w.js', line: 1, column: 2 };
  const error = { name: 'TypeError', message: 'no luck', place };
  assert.deepEqual(findingOf({ ok: false, error }, 'w'), {
    code: 'cabinet-broken',
    widget: 'w',
    params: { reason: 'TypeError: no luck' },
    place,
  });
  const { params } = findingOf({ ok: true, value: ['x'.repeat(1000)] }, 'w');
  assert.equal(params.reason.length, 200);
});
