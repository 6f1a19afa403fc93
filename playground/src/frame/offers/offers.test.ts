import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LARGEST_OFFER, OFFER_PIECE } from '../../protocol/offer.ts';
import { errorIn, listening } from '../telling/page.test-support.ts';
import { Offers } from './offers.ts';

test('what is handed over is told with its place, and given piece by piece', async () => {
  const { told, reporter, whose } = listening();
  const offers = new Offers(reporter, whose);
  const text = 'x'.repeat(OFFER_PIECE) + 'end';
  const blob = new Blob([text], { type: 'text/plain' });
  offers.add('clipboard', blob, { text, call: errorIn('personal_page.js') });
  assert.deepEqual(told, [
    {
      type: 'offer',
      offer: {
        id: 1,
        kind: 'clipboard',
        name: '',
        type: 'text/plain',
        size: text.length,
        beginning: 'x'.repeat(200),
        widget: 'mine',
        place: { file: 'personal_page.js', line: 2, column: 3 },
      },
    },
  ]);
  assert.equal(atob((await offers.piece(1, OFFER_PIECE)) ?? ''), 'end');
  assert.equal(await offers.piece(2, 0), null);
});

test('of many only the last are kept', async () => {
  const { reporter, whose } = listening();
  const offers = new Offers(reporter, whose);
  for (let count = 0; count < 21; count += 1) {
    offers.add('file', new Blob(['a']), { name: 'a.csv', call: new Error() });
  }
  assert.equal(await offers.piece(1, 0), null);
  assert.equal(await offers.piece(2, 0), btoa('a'));
});

test('what is too large to hand over is a problem', () => {
  const { findings, reporter, whose } = listening();
  const offers = new Offers(reporter, whose);
  const huge = Object.defineProperty(new Blob(), 'size', { value: LARGEST_OFFER + 1 });
  offers.add('file', huge, { name: 'huge.csv', call: errorIn('personal_page.js') });
  assert.deepEqual(
    findings().map(({ code, params }) => [code, params]),
    [['offer-too-large', { name: 'huge.csv' }]],
  );
});
