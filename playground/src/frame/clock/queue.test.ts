import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimerQueue } from './queue.ts';

/** A queue, and the names of what has run with the moments at which it did. */
function queueOf() {
  const queue = new TimerQueue();
  const ran: [name: string, at: number][] = [];
  const add = (name: string, ms: number, repeats = false, then: () => void = () => undefined) =>
    queue.add(
      () => [
        () => {
          ran.push([name, queue.now]);
          then();
        },
      ],
      ms,
      repeats,
    );
  const runTo = (end: number): void => {
    while ((queue.next ?? Infinity) <= end) {
      queue.take().forEach((work) => work());
      queue.taken();
    }
  };
  return { queue, ran, add, runTo };
}

test('what is due first comes first, and of two that are due at once the one that was asked for first', () => {
  const { ran, add, runTo } = queueOf();
  add('late', 20);
  add('early', 5);
  add('as late', 20);
  runTo(20);
  assert.deepEqual(ran, [
    ['early', 5],
    ['late', 20],
    ['as late', 20],
  ]);
});

test('a timer that repeats comes until it is taken back, and never more than once a ms', () => {
  const { queue, ran, add, runTo } = queueOf();
  const id = add('tick', 0, true, () => {
    if (ran.length === 3) {
      queue.remove(id);
    }
  });
  runTo(100);
  assert.deepEqual(ran, [
    ['tick', 1],
    ['tick', 2],
    ['tick', 3],
  ]);
});

test('from the sixth on, timers that start one another take four ms', () => {
  const { ran, add, runTo } = queueOf();
  const again = (): void => {
    if (ran.length < 8) {
      add('next', 0, false, again);
    }
  };
  add('next', 0, false, again);
  runTo(100);
  assert.deepEqual(
    ran.map(([, at]) => at),
    [0, 0, 0, 0, 0, 4, 8, 12],
  );
});

test('a frame begins at the next sixteenth ms, however it is asked for', () => {
  const { queue, ran, runTo } = queueOf();
  queue.moveTo(17);
  queue.addFrame(() => [() => void ran.push(['frame', queue.now])]);
  runTo(100);
  assert.deepEqual(ran, [['frame', 32]]);
});

test('the clock does not go over what is due, nor back', () => {
  const { queue, add } = queueOf();
  add('due', 50);
  queue.moveTo(80);
  assert.equal(queue.now, 50);
  queue.moveTo(20);
  assert.equal(queue.now, 50);
});

test('a delay that is no number is none', () => {
  const { ran, add, runTo } = queueOf();
  for (const ms of [NaN, -5, Infinity, 0.9]) {
    add(String(ms), ms);
  }
  runTo(0);
  assert.deepEqual(
    ran.map(([name]) => name),
    ['NaN', '-5', 'Infinity', '0.9'],
  );
});
