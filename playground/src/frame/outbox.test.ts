import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { MAX_MESSAGE, type Told } from '../protocol/messages.ts';
import { Outbox } from './outbox.ts';

function outboxOf() {
  const sent: string[] = [];
  return {
    sent,
    outbox: new Outbox(
      (text) => sent.push(text),
      () => 0,
    ),
  };
}

const entry = (text: string): Told => ({
  type: 'console',
  entry: { level: 'log', text, at: 0, widget: '', values: [] },
});

test('no message is longer than the page takes', () => {
  const { sent, outbox } = outboxOf();
  outbox.tell(() => entry('x'.repeat(MAX_MESSAGE)));
  outbox.tell(() => ({
    type: 'event',
    event: { at: 0, type: 'state.read', widget: '', detail: { a: 'x'.repeat(MAX_MESSAGE) } },
  }));
  outbox.answer({ type: 'reply', id: 1, outcome: { ok: true, value: 'x'.repeat(MAX_MESSAGE) } });
  assert.equal(sent.length, 3);
  assert.ok(sent.every((text) => text.length <= MAX_MESSAGE));
  assert.match(sent[0] ?? '', /xxx/);
  assert.match(sent[2] ?? '', /"ok":false/);
});

test('a flood is cut off, counted, and not even made; answers still pass', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { sent, outbox } = outboxOf();
  let made = 0;
  for (let index = 0; index < 10_000; index += 1) {
    outbox.tell(() => {
      made += 1;
      return entry('again');
    });
  }
  const passed = sent.length;
  assert.ok(passed < 10_000);
  assert.equal(made, passed);
  outbox.answer({ type: 'reply', id: 1, outcome: { ok: true, value: 1 } });
  assert.equal(sent.length, passed + 1);
  mock.timers.tick(1000);
  assert.equal(sent.at(-1), JSON.stringify({ type: 'suppressed', count: 10_000 - passed }));
  mock.timers.reset();
});
