import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { MAX_MESSAGE, type Finding, type Told } from '../../protocol/messages.ts';
import { Outbox } from './outbox.ts';

function outboxOf() {
  const sent: string[] = [];
  return {
    sent,
    outbox: new Outbox(
      (text) => sent.push(text),
      () => 0,
      (work, ms) => setTimeout(work, ms),
    ),
  };
}

const entry = (text: string): Told => ({
  type: 'console',
  entry: {
    level: 'log',
    method: 'log',
    at: 0,
    widget: '',
    parameters: [{ kind: 'string', text }],
    depth: 0,
  },
});

test('no message is longer than the page takes', () => {
  const { sent, outbox } = outboxOf();
  outbox.tell('line', () => entry('x'.repeat(MAX_MESSAGE)));
  outbox.tell('data', () => ({
    type: 'event',
    event: {
      id: 1,
      at: 0,
      type: 'state.read',
      widget: '',
      detail: { entity: 'x'.repeat(MAX_MESSAGE) },
    },
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
    outbox.tell('line', () => {
      made += 1;
      return entry('again');
    });
  }
  const passed = sent.length;
  assert.ok(passed <= 500);
  assert.equal(made, passed);
  outbox.answer({ type: 'reply', id: 1, outcome: { ok: true, value: 1 } });
  assert.equal(sent.length, passed + 1);
  mock.timers.tick(1000);
  assert.equal(sent.at(-1), JSON.stringify({ type: 'suppressed', count: 10_000 - passed }));
  mock.timers.reset();
});

test('a flood of lines costs no problem and no event', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { sent, outbox } = outboxOf();
  const finding: Finding = {
    code: 'callback-threw',
    widget: 'w',
    params: { name: 'initLead', reason: '' },
  };
  const event = (type: 'slot.registered' | 'state.read') => ({
    id: 1,
    at: 0,
    type,
    widget: 'w',
    detail: {},
  });
  for (let index = 0; index < 50_000; index += 1) {
    outbox.tell('line', () => entry('again'));
    outbox.tell('data', () => ({ type: 'event', event: event('state.read') }));
  }
  outbox.tell('problem', () => ({ type: 'problem', finding }));
  outbox.tell('life', () => ({ type: 'event', event: event('slot.registered') }));
  assert.match(sent.at(-2) ?? '', /callback-threw/);
  assert.match(sent.at(-1) ?? '', /slot\.registered/);
  mock.timers.reset();
});

test('a flood that goes on is accounted for in full, at longer and longer intervals', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { sent, outbox } = outboxOf();
  const tries = 20_000;
  for (let index = 0; index < tries; index += 1) {
    outbox.tell('line', () => entry('again'));
    mock.timers.tick(5);
  }
  mock.timers.tick(64_000);
  const counts = sent.flatMap((text) => {
    const told = JSON.parse(text) as Told;
    return told.type === 'suppressed' ? [told.count] : [];
  });
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    tries - (sent.length - counts.length),
  );
  assert.ok(counts.length < 10);
  mock.timers.reset();
});
