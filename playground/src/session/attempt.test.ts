import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem, RunReport } from '../protocol/public.ts';
import { Attempt } from './attempt.ts';

const problem = (line: number, change: Partial<Problem> = {}): Problem => ({
  code: 'runtime-error',
  severity: 'error',
  message: '',
  widget: '',
  docs: '',
  line,
  ...change,
});

/** An attempt whose time is set by the test. */
function attempting() {
  const clock = { now: 100 };
  const ended: RunReport['status'][] = [];
  const attempt = new Attempt(
    () => clock.now,
    (status) => ended.push(status),
  );
  return { attempt, clock, ended };
}

test('is finished once, by whoever comes first', async () => {
  const { attempt, ended } = attempting();
  attempt.finish('mounted');
  attempt.finish('stopped');
  attempt.breakOff(new Error('late'));
  assert.equal((await attempt.report).status, 'mounted');
  assert.deepEqual(ended, ['mounted']);
});

test('an attempt that cannot be made is rejected with the reason', async () => {
  const { attempt, ended } = attempting();
  attempt.breakOff(new Error('no frame'));
  attempt.finish('mounted');
  await assert.rejects(attempt.report, new Error('no frame'));
  assert.deepEqual(ended, ['failed']);
});

test('parts are timed, and the time of a person is no part of the whole', async () => {
  const { attempt, clock } = attempting();
  const taking = async (ms: number): Promise<void> => {
    await Promise.resolve();
    clock.now += ms;
  };
  await attempt.time('parse', taking(7));
  await attempt.pause(taking(60_000));
  await attempt.time('frame', taking(5));
  attempt.finish('mounted', { slot: 3 });
  const { timings } = await attempt.report;
  assert.deepEqual(timings, { parse: 7, frame: 5, module: 0, initLead: 0, slot: 3, total: 12 });
});

test('a report keeps the newest problems, and none of a code that was withdrawn', async () => {
  const { attempt } = attempting();
  for (let line = 1; line <= 5003; line += 1) {
    attempt.note(problem(line));
  }
  attempt.note(problem(1, { code: 'backend-requirement', severity: 'error' }));
  attempt.withdraw('backend-requirement');
  attempt.finish('failed');
  const { problems } = await attempt.report;
  assert.ok(problems.every(({ code }) => code === 'runtime-error'));
  assert.equal(problems.length, 4999);
  assert.deepEqual([problems[0]?.line, problems.at(-1)?.line], [5, 5003]);
});

test('what comes after the end of an attempt is not in its report', async () => {
  const { attempt } = attempting();
  attempt.finish('mounted');
  attempt.note(problem(1));
  assert.deepEqual((await attempt.report).problems, []);
});

test('only errors are errors', () => {
  const { attempt } = attempting();
  attempt.note(problem(1, { severity: 'warning' }));
  assert.equal(attempt.hasErrors, false);
  attempt.note(problem(2));
  assert.equal(attempt.hasErrors, true);
  attempt.withdraw('runtime-error');
  assert.equal(attempt.hasErrors, false);
});
