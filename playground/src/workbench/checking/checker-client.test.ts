import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CheckerClient, CheckTooLong, type CheckWorker } from './checker-client.ts';
import type { Asked } from './request.ts';

const ASKED: Asked = { texts: {}, binaries: {}, starter: null, contract: '{}', facts: '{}' };

const ANSWER = { findings: [] };

/** Workers that a test lets answer or die. */
function workers(canStart = true) {
  const started: (CheckWorker & { ids: number[]; ended: boolean })[] = [];
  const start = () => {
    if (!canStart) {
      throw new Error('SecurityError');
    }
    const worker = {
      ids: [] as number[],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: ({ id }: { id: number }) => void worker.ids.push(id),
      terminate: () => (worker.ended = true),
    };
    started.push(worker);
    return worker;
  };
  const answer = (index: number) => {
    const worker = started[index]!;
    const data = { id: worker.ids.shift()!, answer: JSON.stringify(ANSWER) };
    worker.onmessage!({ data } as MessageEvent<{ id: number; answer: string }>);
  };
  const die = (index: number) =>
    started[index]!.onerror!({ message: 'gone', preventDefault: () => undefined } as ErrorEvent);
  return { started, start, answer, die };
}

const here = () => Promise.resolve(() => JSON.stringify(ANSWER));

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('one worker answers all that is asked of it', async () => {
  const { started, start, answer } = workers();
  const client = new CheckerClient({ start, load: here });
  const [first, second] = [client.ask(ASKED), client.ask(ASKED)];
  answer(0);
  answer(0);
  assert.deepEqual(await first, { answer: ANSWER, way: 'usual' });
  assert.deepEqual(await second, { answer: ANSWER, way: 'usual' });
  assert.equal(started.length, 1);
});

test('a worker that dies has a successor, which is asked the same', async () => {
  const { started, start, answer, die } = workers();
  const client = new CheckerClient({ start, load: here });
  const asking = client.ask(ASKED);
  die(0);
  await settled();
  assert.deepEqual([started.length, started[0]!.ended], [2, true]);
  answer(1);
  assert.equal((await asking).way, 'again');
  const next = client.ask(ASKED);
  answer(1);
  assert.equal((await next).way, 'usual');
});

test('where no worker stays alive, or none starts, the page checks', async () => {
  const { started, start, die } = workers();
  const client = new CheckerClient({ start, load: here });
  const asking = client.ask(ASKED);
  die(0);
  await settled();
  die(1);
  assert.deepEqual(await asking, { answer: ANSWER, way: 'here' });
  assert.equal((await client.ask(ASKED)).way, 'here');
  assert.equal(started.length, 2, 'no third one is tried');
  const without = new CheckerClient({ start: workers(false).start, load: here });
  assert.equal((await without.ask(ASKED)).way, 'here');
});

test('a check that does not end is ended, and the next one has a new worker', async () => {
  const { started, start, answer } = workers();
  const client = new CheckerClient({ start, load: here, longest: 1 });
  await assert.rejects(client.ask(ASKED), CheckTooLong);
  assert.equal(started[0]!.ended, true);
  const next = client.ask(ASKED);
  answer(1);
  assert.equal((await next).way, 'usual');
});

test('what waits for its turn is not ended with a check that takes too long, and has its own time', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { started, start, answer } = workers();
  const client = new CheckerClient({ start, load: here, longest: 100 });
  const late = assert.rejects(client.ask(ASKED), CheckTooLong);
  context.mock.timers.tick(60);
  const waiting = client.ask(ASKED);
  assert.equal(started[0]!.ids.length, 1, 'the worker has one at a time');
  context.mock.timers.tick(60);
  await late;
  context.mock.timers.tick(60);
  answer(1);
  assert.equal((await waiting).way, 'usual');
});

test('a question that is given up while it waits is not put to the worker', async () => {
  const { started, start, answer } = workers();
  const client = new CheckerClient({ start, load: here });
  const first = client.ask(ASKED);
  const ending = new AbortController();
  const stale = assert.rejects(client.ask(ASKED, ending.signal), { name: 'AbortError' });
  const newest = client.ask(ASKED);
  ending.abort();
  await stale;
  answer(0);
  await first;
  assert.deepEqual(started[0]!.ids, [3]);
  answer(0);
  assert.equal((await newest).way, 'usual');
  await assert.rejects(client.ask(ASKED, ending.signal), { name: 'AbortError' });
});

test('the answer to a question that was given up at work is not taken for the next one', async () => {
  const { started, start, answer } = workers();
  const client = new CheckerClient({ start, load: here });
  const ending = new AbortController();
  const stale = assert.rejects(client.ask(ASKED, ending.signal), { name: 'AbortError' });
  ending.abort();
  await stale;
  const next = client.ask(ASKED);
  assert.deepEqual(started[0]!.ids, [1]);
  answer(0);
  assert.deepEqual(started[0]!.ids, [2]);
  answer(0);
  assert.equal((await next).way, 'usual');
});
