import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Consent } from './consent.ts';

test('an address that was allowed is not asked for again', async () => {
  const asked: string[] = [];
  const consent = new Consent(({ href }) => {
    asked.push(href);
    return Promise.resolve(true);
  });
  assert.equal(await consent.allows(new URL('https://a/w.js')), true);
  assert.equal(await consent.allows(new URL('https://a/w.js')), true);
  assert.deepEqual(asked, ['https://a/w.js']);
});

test('one question at a time: the same origin waits for it, another one is refused', async () => {
  let answer: (allowed: boolean) => void = () => undefined;
  const consent = new Consent(() => new Promise((resolve) => (answer = resolve)));
  const first = consent.allows(new URL('https://a/w.js'));
  const same = consent.allows(new URL('https://a/w.js'));
  assert.equal(await consent.allows(new URL('https://b/w.js')), false);
  answer(true);
  assert.deepEqual(await Promise.all([first, same]), [true, true]);
});

test('code that asks in a loop is heard three times a run', async () => {
  let asked = 0;
  const consent = new Consent(() => {
    asked += 1;
    return Promise.resolve(false);
  });
  for (let index = 0; index < 10; index += 1) {
    await consent.allows(new URL(`https://${index}.example`));
  }
  assert.equal(asked, 3);
  consent.reset();
  await consent.allows(new URL('https://again/w.js'));
  assert.equal(asked, 4);
});

test('another path or query of an origin that was allowed is asked for, and all of it in a new run', async () => {
  const asked: string[] = [];
  const consent = new Consent(({ href }) => {
    asked.push(href);
    return Promise.resolve(true);
  });
  const addresses = ['https://a/w.js', 'https://a/w.js?cabinet=SECRET', 'https://a/SECRET.js'];
  for (const address of addresses) {
    await consent.allows(new URL(address));
  }
  assert.deepEqual(asked, addresses);
  consent.reset();
  await consent.allows(new URL('https://a/w.js'));
  assert.equal(asked.length, 4);
});
