import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Setup, Told } from '../protocol/messages.ts';
import { CabinetFrame } from './cabinet-frame.ts';
import { FakeElement, ok } from './fake-element.test-support.ts';
import { delivered, until } from './until.test-support.ts';

const SETUP = { language: 'en', lead: '1', widgets: [] } as unknown as Setup;
const CLEARED: Told = { type: 'cleared' };

function frameIn(context: TestContext) {
  const element = new FakeElement();
  const told: Told[] = [];
  const happened: string[] = [];
  const frame = new CabinetFrame(element, {
    told: (message) => told.push(message),
    want: () => Promise.resolve('text'),
    tripped: (cause) => happened.push(cause),
    lost: () => happened.push('lost'),
    hung: () => happened.push('hung'),
    greedy: () => happened.push('greedy'),
  });
  context.after(() => frame.close());
  return { frame, element, told, happened };
}

test('it opens once, however often it is asked', async (context) => {
  const { frame, element } = frameIn(context);
  await Promise.all([frame.open(), frame.open()]);
  await frame.open();
  assert.equal(element.opens, 1);
});

test('it waits out of sight until it is shown', async (context) => {
  const { frame, element } = frameIn(context);
  await frame.open();
  assert.equal(element.shown, false);
  frame.show();
  assert.equal(element.shown, true);
});

test('it is prepared with the modules of its plan, and has not started by that', async (context) => {
  const { frame, element } = frameIn(context);
  await frame.open();
  assert.deepEqual(await frame.prepare({ setup: SETUP, modules: ['react'] }), ok);
  await frame.prepare({ setup: SETUP, modules: null });
  assert.deepEqual(element.asks, [
    { kind: 'prepare', setup: SETUP, modules: ['react'] },
    { kind: 'prepare', setup: SETUP, modules: [] },
  ]);
  assert.equal(frame.started, false);
});

test('what it tells before it starts is not heard, and what it wants it is given', async (context) => {
  const { frame, element, told } = frameIn(context);
  await frame.open();
  element.tell(CLEARED);
  element.tell({ type: 'want', id: 1, want: { kind: 'module', module: 'react' } });
  await until(() => element.heard.some(({ type }) => type === 'give'));
  assert.deepEqual(told, []);
  await frame.start(SETUP);
  element.tell(CLEARED);
  await until(() => told.length === 1);
  assert.deepEqual([frame.started, told], [true, [CLEARED]]);
});

test('one that goes to another page is lost, unless it was closed before', async (context) => {
  const { frame, element, happened } = frameIn(context);
  await frame.open();
  element.lose();
  frame.close();
  element.lose();
  assert.deepEqual(happened, ['lost']);
});

test('one that answers no more hangs, once, and only after it has started', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { frame, element, happened } = frameIn(context);
  await frame.open();
  element.answer = () => null;
  context.mock.timers.tick(60_000);
  assert.deepEqual(happened, []);
  void frame.start(SETUP).catch(() => null);
  context.mock.timers.tick(2000);
  assert.deepEqual(happened, []);
  context.mock.timers.tick(60_000);
  assert.deepEqual(happened, ['hung']);
});

test('one that answers its signs of life does not hang', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { frame, element, happened } = frameIn(context);
  await frame.open();
  await frame.start(SETUP);
  for (let second = 0; second < 20; second += 1) {
    context.mock.timers.tick(1000);
    await delivered();
  }
  assert.ok(element.asks.filter(({ kind }) => kind === 'ping').length > 10);
  assert.deepEqual([happened, frame.heldThePage], [[], false]);
});

test('a close rejects what is on its way, takes the frame away and keeps watch no longer', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { frame, element, told, happened } = frameIn(context);
  await frame.open();
  element.answer = () => null;
  const start = frame.start(SETUP);
  element.tell(CLEARED);
  frame.close();
  await assert.rejects(start, { name: 'FrameClosed' });
  await assert.rejects(frame.ask({ kind: 'ping' }), { name: 'FrameClosed' });
  context.mock.timers.tick(60_000);
  await delivered();
  assert.deepEqual([element.removed, told, happened], [true, [], []]);
});

test('one that is closed while it opens stays closed', async (context) => {
  const { frame, element } = frameIn(context);
  let open: () => void = () => undefined;
  element.opened = new Promise((resolve) => {
    open = resolve;
  });
  const opening = assert.rejects(frame.open(), { name: 'FrameClosed' });
  frame.close();
  open();
  await opening;
  await delivered();
  assert.deepEqual(element.heard, []);
});

test('one that was closed while it opened does not start, and nobody watches it', async (context) => {
  const timers = context.mock.method(globalThis, 'setInterval');
  const { frame } = frameIn(context);
  await frame.open();
  frame.close();
  await assert.rejects(frame.start(SETUP), { name: 'FrameClosed' });
  assert.equal(frame.started, false);
  assert.equal(timers.mock.callCount(), 0);
});

test('a focus that strays here goes back, and a frame that keeps taking it is told of once it is too much', async (context) => {
  const { frame, element, happened } = frameIn(context);
  context.mock.method(performance, 'now', () => 0);
  await frame.open();
  for (let n = 0; n < 10; n += 1) {
    element.tell({ type: 'strayed' });
  }
  await delivered();
  assert.deepEqual([element.heard, happened], [[], []]);
  element.tell({ type: 'strayed' });
  await until(() => happened.length > 0);
  assert.deepEqual(happened, ['greedy']);
});

test('a reader who came by the keyboard, or is back from elsewhere, is in the frame', async (context) => {
  const { frame, element, happened } = frameIn(context);
  await frame.open();
  element.enter();
  element.stray = 'none';
  element.tell({ type: 'strayed' });
  await until(() => element.heard.length === 2);
  assert.deepEqual(element.heard, [{ type: 'entered' }, { type: 'resumed' }]);
  assert.deepEqual(happened, []);
});

test('a frame that takes the focus from a reader who is typing is soon told of', async (context) => {
  const { frame, element, happened } = frameIn(context);
  await frame.open();
  element.stray = 'interrupting';
  for (let n = 0; n < 3; n += 1) {
    element.tell({ type: 'strayed' });
  }
  await delivered();
  assert.deepEqual(happened, []);
  element.tell({ type: 'strayed' });
  await until(() => happened.length > 0);
  assert.deepEqual(happened, ['greedy']);
});
