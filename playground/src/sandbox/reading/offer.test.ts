import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LARGEST_OFFER } from '../../protocol/offer.ts';
import { readOffer } from './offer.ts';

const OFFER = {
  id: 1,
  kind: 'file',
  name: 'a.csv',
  type: 'text/csv',
  size: 3,
  beginning: '',
  widget: 'mine',
};

test('an offer is copied field by field', () => {
  const place = { file: 'personal_page.js', line: 1, column: 2 };
  assert.deepEqual(readOffer({ ...OFFER, extra: 1 }), OFFER);
  assert.deepEqual(readOffer({ ...OFFER, place }), { ...OFFER, place });
  assert.deepEqual(readOffer({ ...OFFER, place: { file: 1 } }), OFFER);
});

test('what is no offer is none', () => {
  const wrong = [
    null,
    'text',
    [],
    { ...OFFER, id: -1 },
    { ...OFFER, kind: 'window' },
    { ...OFFER, name: 5 },
    { ...OFFER, name: 'x'.repeat(5000) },
    { ...OFFER, size: LARGEST_OFFER + 1 },
    { ...OFFER, size: 1.5 },
    { ...OFFER, widget: undefined },
  ];
  assert.deepEqual(
    wrong.map((value) => readOffer(value)),
    wrong.map(() => null),
  );
});
