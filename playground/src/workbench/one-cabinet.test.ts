import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionChange } from '../session/parts.ts';
import type { Notice } from './notice.ts';
import { OneCabinet } from './one-cabinet.ts';
import { EN as en } from './words/en.ts';

/** A playground whose session only tells of its starts. */
function playground(top = 0) {
  const said: Notice[] = [];
  const listeners: ((change: SessionChange) => void)[] = [];
  const ending = new AbortController();
  let stops = 0;
  const controller = {
    session: {
      subscribe: (listener: (change: SessionChange) => void) => {
        listeners.push(listener);
        return () => true;
      },
      stop: () => {
        stops += 1;
        return Promise.resolve();
      },
    },
    words: en,
    tell: (notice: Notice) => said.push(notice),
  };
  const element = { getBoundingClientRect: () => ({ top, bottom: top + 100 }) };
  return {
    join: (among: OneCabinet) => among.join(controller as never, element as never, ending.signal),
    start: () => listeners.forEach((listener) => listener({ type: 'status', status: 'starting' })),
    mayRun: (among: OneCabinet) => among.mayRun(element as never),
    leave: () => ending.abort(),
    get stops() {
      return stops;
    },
    said,
  };
}

function three(tops: readonly number[] = [0, 0, 0]) {
  const among = new OneCabinet();
  const all = tops.map((top) => playground(top));
  all.forEach((one) => one.join(among));
  return { among, all };
}

void test('whoever starts stops the one before, which says why', async () => {
  const { all } = three();
  const [a, b, c] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  a.start();
  a.start();
  assert.deepEqual([a.stops, b.stops, c.stops], [0, 0, 0]);
  b.start();
  c.start();
  a.start();
  await Promise.resolve();
  assert.deepEqual([a.stops, b.stops, c.stops], [1, 1, 1]);
  assert.deepEqual(a.said, [{ kind: 'told', text: en.notice.elsewhere }]);
});

void test('one that has left the page is not stopped any more', () => {
  const { all } = three();
  const [a, b] = all as [(typeof all)[0], (typeof all)[0]];
  a.start();
  a.leave();
  b.start();
  assert.equal(a.stops, 0);
});

void test('none runs by itself while another one runs before the eyes', () => {
  Object.assign(globalThis, { innerHeight: 600 });
  for (const [top, may] of [
    [0, false],
    [599, false],
    [600, true],
    [-100, true],
  ] as const) {
    const { among, all } = three([top, 0]);
    const [a, b] = all as [(typeof all)[0], (typeof all)[0]];
    assert.equal(b.mayRun(among), true);
    a.start();
    assert.equal(b.mayRun(among), may, `at ${top}`);
    assert.equal(a.mayRun(among), true);
  }
});
