import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Leaving, Place, Told, TripCause, Want } from '../protocol/messages.ts';
import { FakeElement } from './fake-element.test-support.ts';
import { FrameChannel } from './frame-channel.ts';
import { delivered, until } from './until.test-support.ts';

const EVENT: Told = {
  type: 'event',
  event: { id: 1, at: 1, type: 'state.read', widget: 'w', detail: { entity: 'sys' } },
};

/** A channel with a far end that answers nothing by itself, and all that was told over it. */
function channelIn(
  context: TestContext,
  want: (want: Want) => Promise<string | null> = () => Promise.resolve(null),
) {
  const told: Told[] = [];
  const tripped: [TripCause, Place | null][] = [];
  const wants: Want[] = [];
  const lost: Leaving[] = [];
  let strays = 0;
  let floods = 0;
  const channel = new FrameChannel({
    told: (message) => told.push(message),
    tripped: (cause, place) => tripped.push([cause, place]),
    flooded: () => {
      floods += 1;
    },
    lost: (to) => lost.push(to),
    strayed: () => {
      strays += 1;
    },
    want: (wanted) => {
      wants.push(wanted);
      return want(wanted);
    },
  });
  const frame = new FakeElement();
  frame.answer = () => null;
  const nothing = (): void => undefined;
  const events = { lost: nothing, filled: nothing, flooded: nothing, entered: nothing };
  frame.connect(channel.farEnd, events, new AbortController().signal);
  context.after(() => {
    channel.close();
    frame.remove();
  });
  return { channel, frame, told, lost, tripped, wants, strays: () => strays, floods: () => floods };
}

/** No time passes: how many messages a flood may have, is exact. */
function stopTheClock({ mock }: TestContext): void {
  mock.timers.enable({ apis: ['setTimeout'] });
  mock.method(performance, 'now', () => 0);
}

test('code that puts a document in the place of the frame ends it at once, a command does not', async (context) => {
  const { channel, frame, lost } = channelIn(context);
  const place = { file: 'personal_page.js', line: 6, column: 1 };
  frame.tell({ type: 'leaving', value: 'document.open()', place: null });
  frame.tell({ type: 'leaving', value: 'document.write()', place });
  await until(() => lost.length > 0);
  assert.deepEqual(lost, [{ value: 'document.write()', place }]);
  assert.deepEqual(channel.leaving, lost[0]);
});

test('each ask has its own reply, in whatever order they come', async (context) => {
  const { channel, frame } = channelIn(context);
  const asks = [channel.ask({ kind: 'ping' }), channel.ask({ kind: 'stored' })];
  await until(() => frame.heard.length === 2);
  assert.deepEqual(frame.heard, [
    { type: 'ask', id: 1, ask: { kind: 'ping' } },
    { type: 'ask', id: 2, ask: { kind: 'stored' } },
  ]);
  frame.tell({ type: 'reply', id: 2, outcome: { ok: true, value: 'second' } });
  frame.tell({ type: 'reply', id: 1, outcome: { ok: false, error: { name: 'E', message: 'm' } } });
  assert.deepEqual(await Promise.all(asks), [
    { ok: false, error: { name: 'E', message: 'm' } },
    { ok: true, value: 'second' },
  ]);
});

test('a reply to nothing that was asked, or a second one, changes nothing', async (context) => {
  const { channel, frame, told } = channelIn(context);
  const ask = channel.ask({ kind: 'ping' });
  for (const id of [0, 7, 1, 1]) {
    frame.tell({ type: 'reply', id, outcome: { ok: true, value: id } });
  }
  frame.tell({ type: 'reply', id: 1, outcome: { ok: true, value: 'late' } });
  assert.deepEqual(await ask, { ok: true, value: 1 });
  await delivered();
  assert.deepEqual(told, []);
});

test('what the frame tells comes in order, and what is no message is dropped', async (context) => {
  const { frame, told } = channelIn(context);
  frame.tell(EVENT);
  for (const forged of [{}, 7, null, '{', '{"type":"ask"}', new ArrayBuffer(8)]) {
    frame.post(forged);
  }
  frame.tell({ type: 'cleared' });
  await until(() => told.length === 2);
  assert.deepEqual(told, [EVENT, { type: 'cleared' }]);
});

test('what the frame wants it is given, or told that it cannot have it', async (context) => {
  const { frame, wants } = channelIn(context, (want) =>
    Promise.resolve(want.kind === 'module' ? `text of ${want.module}` : null),
  );
  const module: Want = { kind: 'module', module: 'jquery' };
  const script: Want = { kind: 'script', url: 'https://widget.example/w.js' };
  frame.tell({ type: 'want', id: 5, want: module });
  frame.tell({ type: 'want', id: 6, want: script });
  await until(() => frame.heard.length === 2);
  assert.deepEqual(wants, [module, script]);
  assert.deepEqual(frame.heard, [
    { type: 'give', id: 5, text: 'text of jquery' },
    { type: 'give', id: 6, text: null },
  ]);
});

test('a flood is cut off, and what was left out is counted', async (context) => {
  stopTheClock(context);
  const { channel, frame, told } = channelIn(context);
  const ask = channel.ask({ kind: 'ping' });
  for (let n = 0; n < 5000; n += 1) {
    frame.tell(EVENT);
  }
  // A reply is let in behind it, as is the news that code was ended.
  frame.tell({ type: 'reply', id: 1, outcome: { ok: true, value: 'behind' } });
  assert.deepEqual(await ask, { ok: true, value: 'behind' });
  assert.equal(told.length, 3000);
  context.mock.timers.tick(10_000);
  assert.deepEqual(told.slice(3000), [{ type: 'suppressed', count: 2000, unread: true }]);
  for (let n = 0; n < 10; n += 1) {
    frame.tell(EVENT);
  }
  await delivered();
  context.mock.timers.tick(10_000);
  assert.deepEqual(told.slice(3001), [{ type: 'suppressed', count: 10, unread: true }]);
});

test('code that was ended is told of in a flood, too, and floods of wants are cut off', async (context) => {
  stopTheClock(context);
  const { frame, tripped, wants } = channelIn(context);
  const want: Want = { kind: 'module', module: 'jquery' };
  for (let id = 0; id < 5000; id += 1) {
    frame.tell({ type: 'want', id, want });
  }
  const place = { file: 'w', line: 1, column: 2 };
  frame.tell({ type: 'tripped', cause: 'timers', place });
  await until(() => tripped.length > 0);
  assert.deepEqual(tripped, [['timers', place]]);
  assert.equal(wants.length, 3000);
});

test('the frame hears of the palette and of the backend, whose port goes along', async (context) => {
  const { channel, frame } = channelIn(context);
  const { port1, port2 } = new MessageChannel();
  channel.setScheme('dark');
  channel.tellBackend('starting', undefined);
  channel.tellBackend('open', port2);
  await until(() => frame.heard.length === 3);
  assert.deepEqual(frame.heard, [
    { type: 'scheme', scheme: 'dark' },
    { type: 'backend', line: 'starting' },
    { type: 'backend', line: 'open' },
  ]);
  assert.equal(frame.ports, 1);
  port1.close();
});

test('a close rejects what was asked, and what is asked after', async (context) => {
  const { channel } = channelIn(context);
  const ask = channel.ask({ kind: 'ping' });
  channel.close();
  await assert.rejects(ask, { name: 'FrameClosed' });
  await assert.rejects(channel.ask({ kind: 'ping' }), { name: 'FrameClosed' });
});

test('nothing is heard after a close: neither what was on its way nor how much was left out', async (context) => {
  stopTheClock(context);
  const { channel, frame, told } = channelIn(context);
  for (let n = 0; n < 5000; n += 1) {
    frame.tell(EVENT);
  }
  await until(() => told.length === 3000);
  frame.tell({ type: 'cleared' });
  channel.close();
  await delivered();
  context.mock.timers.tick(10_000);
  assert.equal(told.length, 3000);
});

test('the page hears of a focus that strayed, and says who is in the frame', async (context) => {
  const { channel, frame, strays } = channelIn(context);
  frame.tell({ type: 'strayed' });
  await until(() => strays() === 1);
  channel.tellFocus('entered');
  channel.tellFocus('resumed');
  await until(() => frame.heard.length === 2);
  assert.deepEqual(frame.heard, [{ type: 'entered' }, { type: 'resumed' }]);
});

const REPLY = (id: number, value: unknown = null) =>
  JSON.stringify({ type: 'reply', id, outcome: { ok: true, value } });

test('replies that nobody waits for are not parsed, and count as any message', async (context) => {
  stopTheClock(context);
  const { frame, told } = channelIn(context);
  const parse = context.mock.method(JSON, 'parse');
  for (let n = 0; n < 4000; n += 1) {
    frame.post(REPLY(999_999));
  }
  frame.post('{"type":"tripped","cause":"none"}');
  frame.post('{"type":"tripped","cause":"none"}');
  await delivered();
  assert.equal(parse.mock.callCount(), 1, 'the first that says code was ended');
  context.mock.timers.tick(10_000);
  assert.deepEqual(told, [{ type: 'suppressed', count: 1001, unread: true }]);
});

test('much text is left out although it is few messages', async (context) => {
  stopTheClock(context);
  const { frame, told } = channelIn(context);
  const event = {
    id: 1,
    at: 1,
    type: 'state.read',
    widget: 'w',
    detail: { entity: 'x'.repeat(60_000) },
  };
  for (let n = 0; n < 100; n += 1) {
    frame.post(JSON.stringify({ type: 'event', event }));
  }
  await until(() => told.length > 20);
  await delivered();
  assert.equal(told.length, 24);
});

test('a reply that does not begin as those of our own code do is none', async (context) => {
  const { channel, frame } = channelIn(context);
  const ask = channel.ask({ kind: 'ping' });
  frame.post('{"id":1,"type":"reply","outcome":{"ok":true,"value":"forged"}}');
  frame.post(REPLY(1, 'sound'));
  assert.deepEqual(await ask, { ok: true, value: 'sound' });
});

test('a frame that goes on over the limit, or posts what is no text, is told of', async (context) => {
  stopTheClock(context);
  const first = channelIn(context);
  for (let n = 0; n < 23_001; n += 1) {
    first.frame.post(REPLY(999_999));
  }
  await until(() => first.floods() > 0);
  const second = channelIn(context);
  for (let n = 0; n < 20; n += 1) {
    second.frame.post([n]);
  }
  await delivered();
  assert.equal(second.floods(), 0);
  second.frame.post({});
  await until(() => second.floods() > 0);
});

test('each ask has an end, but for those that a widget or the reader decides', async (context) => {
  stopTheClock(context);
  const { channel } = channelIn(context);
  const asks = [
    channel.ask({ kind: 'getState', entity: 'lead' }),
    channel.ask({ kind: 'stored' }),
    channel.ask({ kind: 'slotText' }),
    channel.ask({ kind: 'setPanel', open: true }),
    channel.ask({ kind: 'evaluate', declarations: '', work: '' }),
  ];
  const open = channel.ask({ kind: 'selectLead', lead: '1', tokens: {} });
  const ends = Promise.allSettled(asks);
  context.mock.timers.tick(60_000);
  for (const end of await ends) {
    assert.equal(end.status === 'rejected' && (end.reason as Error).name, 'FrameSilent');
  }
  channel.close();
  await assert.rejects(open, { name: 'FrameClosed' });
});
