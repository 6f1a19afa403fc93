import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Setup } from '../protocol/messages.ts';
import { CabinetFrame } from './cabinet-frame.ts';
import { FrameClosed } from './frame-channel.ts';

const nothing = (): undefined => undefined;

test('a frame that was closed while it opened does not start, and nobody watches it', async (context) => {
  const timers = context.mock.method(globalThis, 'setInterval');
  const element = {
    open: () => Promise.resolve(),
    connect: nothing,
    show: nothing,
    remove: nothing,
  };
  const frame = new CabinetFrame(element, {
    told: nothing,
    want: () => Promise.resolve(null),
    tripped: nothing,
    lost: nothing,
    hung: nothing,
  });
  await frame.open();
  frame.close();
  await assert.rejects(frame.start({} as Setup), FrameClosed);
  assert.equal(frame.started, false);
  assert.equal(timers.mock.callCount(), 0);
});
