import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import { Intake, PortMisused } from './intake.ts';

const pong = { data: JSON.stringify({ type: 'pong', id: 1 }) };

test('what Python posts is read, however long it goes on', () => {
  const intake = new Intake(0);
  for (let now = 0; now < 600_000; now += 20) {
    assert.deepEqual(intake.read(pong, now), { type: 'pong', id: 1 });
  }
});

test('what only stolen ports post is misuse: no text, or too long a one', () => {
  for (const data of [[{}], { type: 'pong', id: 1 }, 7, null, 'x'.repeat(MAX_MESSAGE + 1)]) {
    assert.throws(() => new Intake(0).read({ data }, 0), PortMisused);
  }
});

test('a flood is misuse, whatever it consists of, and is not even looked at', () => {
  for (const data of [pong.data, '{']) {
    const intake = new Intake(0);
    let looked = 0;
    const message = {
      get data() {
        looked += 1;
        return data;
      },
    };
    assert.throws(() => {
      for (let count = 0; count < 100_000; count += 1) {
        intake.read(message, 1);
      }
    }, PortMisused);
    const before = looked;
    assert.ok(before < 5000);
    assert.throws(() => intake.read(message, 1), PortMisused);
    assert.equal(looked, before);
  }
});
