import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Origins } from './origins.ts';

test('an origin that was allowed is not asked for again', async () => {
  const asked: string[] = [];
  const origins = new Origins((origin) => {
    asked.push(origin);
    return Promise.resolve(true);
  });
  assert.equal(await origins.allows('https://a'), true);
  assert.equal(await origins.allows('https://a'), true);
  assert.deepEqual(asked, ['https://a']);
});

test('one question at a time: the same origin waits for it, another one is refused', async () => {
  let answer: (allowed: boolean) => void = () => undefined;
  const origins = new Origins(() => new Promise((resolve) => (answer = resolve)));
  const first = origins.allows('https://a');
  const same = origins.allows('https://a');
  assert.equal(await origins.allows('https://b'), false);
  answer(true);
  assert.deepEqual(await Promise.all([first, same]), [true, true]);
});

test('code that asks in a loop is heard three times a run', async () => {
  let asked = 0;
  const origins = new Origins(() => {
    asked += 1;
    return Promise.resolve(false);
  });
  for (let index = 0; index < 10; index += 1) {
    await origins.allows(`https://${index}`);
  }
  assert.equal(asked, 3);
  origins.reset();
  await origins.allows('https://again');
  assert.equal(asked, 4);
});
