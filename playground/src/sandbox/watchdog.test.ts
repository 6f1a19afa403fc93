import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Watchdog } from './watchdog.ts';

/** A watched frame that answers as long as `alive` says so. */
async function watch(seconds: number, alive: (second: number) => boolean): Promise<number> {
  mock.timers.enable({ apis: ['setInterval'] });
  let [hung, second] = [0, 0];
  let late: (() => void)[] = [];
  const dog = new Watchdog(
    () =>
      alive(second)
        ? Promise.resolve()
        : new Promise((resolve) => {
            late.push(() => {
              resolve(null);
            });
          }),
    () => {
      hung += 1;
    },
  );
  for (; second < seconds; second += 0.5) {
    if (alive(second)) {
      for (const answer of late) {
        answer();
      }
      late = [];
    }
    mock.timers.tick(500);
    await Promise.resolve();
    await Promise.resolve();
  }
  dog.stop();
  mock.timers.reset();
  return hung;
}

test('a frame that answers is left alone', async () => {
  assert.equal(await watch(60, () => true), 0);
});

test('a frame that answers no more is noticed, once', async () => {
  assert.equal(await watch(60, (second) => second < 10), 1);
});

test('a frame that was busy for a moment is left alone', async () => {
  assert.equal(await watch(60, (second) => second % 10 > 1), 0);
});

test('a page that stood still as long as a frame may be silent is remembered', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  let time = 0;
  const dog = new Watchdog(
    () => Promise.resolve(),
    () => undefined,
    undefined,
    () => time,
  );
  const waited = (ms: number): boolean => {
    time += ms;
    return dog.pageStoodStill;
  };
  assert.equal(waited(1900), false);
  mock.timers.tick(500);
  assert.equal(waited(1900), false);
  assert.equal(waited(200), true);
  mock.timers.tick(500);
  assert.equal(waited(0), true);
  dog.stop();
  mock.timers.reset();
});
