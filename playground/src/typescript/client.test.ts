import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TypeScriptClient, TypeScriptError, type WorkerLike } from './client.ts';
import type { CheckAnswer, CheckAsk, FromWorker, ToWorker } from './messages.ts';

const ASK: CheckAsk = { files: {}, types: '', widgetFile: 'personal_page.js', language: 'en' };
const ANSWER: CheckAnswer = { findings: [], count: 0, checked: [] };

/** Workers that say what a test has them say. */
function workers() {
  const started: { asked: ToWorker[]; ended: boolean; worker: WorkerLike }[] = [];
  const start = (): WorkerLike => {
    const one = { asked: [] as ToWorker[], ended: false, worker: {} as WorkerLike };
    one.worker = {
      postMessage: (message: ToWorker) => void one.asked.push(message),
      terminate: () => void (one.ended = true),
      onmessage: null,
      onerror: null,
    };
    started.push(one);
    return one.worker;
  };
  const say = (message: FromWorker): void => {
    started.at(-1)!.worker.onmessage!.call({} as Worker, { data: message } as MessageEvent);
  };
  const ids = () => started.at(-1)!.asked.map(({ id }) => id);
  return { start, started, say, ids };
}

test('nothing is started before something is asked for', () => {
  const { start, started } = workers();
  const client = new TypeScriptClient(start);
  assert.equal(started.length, 0);
  void client.request('check', ASK);
  assert.equal(started.length, 1);
});

test('requests are answered one after the other by one worker', async () => {
  const { start, started, say, ids } = workers();
  const client = new TypeScriptClient(start);
  const first = client.request('check', ASK);
  const second = client.request('check', ASK);
  assert.deepEqual(ids(), [1]);
  say({ type: 'started', id: 1 });
  say({ type: 'answer', id: 1, answer: { ...ANSWER, checked: ['first'] } });
  assert.deepEqual((await first).checked, ['first']);
  assert.deepEqual(ids(), [1, 2]);
  say({ type: 'started', id: 2 });
  say({ type: 'answer', id: 2, answer: ANSWER });
  await second;
  assert.equal(started.length, 1);
});

test('a question that was given up is answered to nobody, and not even asked if it still waits', async () => {
  const { start, say, ids } = workers();
  const client = new TypeScriptClient(start);
  const [first, second] = [new AbortController(), new AbortController()];
  const answers = [
    client.request('check', ASK, first.signal),
    client.request('check', ASK, second.signal),
    client.request('check', ASK),
  ];
  first.abort();
  second.abort();
  await assert.rejects(answers[0]!, { name: 'AbortError' });
  await assert.rejects(answers[1]!, { name: 'AbortError' });
  say({ type: 'answer', id: 1, answer: ANSWER });
  assert.deepEqual(ids(), [1, 3]);
  say({ type: 'answer', id: 3, answer: { ...ANSWER, checked: ['third'] } });
  assert.deepEqual((await answers[2]!).checked, ['third']);
});

test('a question that was given up before it was asked starts nothing', async () => {
  const { start, started } = workers();
  const client = new TypeScriptClient(start);
  await assert.rejects(client.request('check', ASK, AbortSignal.abort()), { name: 'AbortError' });
  assert.equal(started.length, 0);
});

test('how much of TypeScript has come is told until it is there', async () => {
  const { start, say } = workers();
  const client = new TypeScriptClient(start);
  const told: unknown[] = [];
  client.subscribe(() => told.push(client.loading));
  const answer = client.request('check', ASK);
  say({ type: 'loading', received: 50, size: 200 });
  say({ type: 'loading', received: 210, size: 200 });
  say({ type: 'started', id: 1 });
  say({ type: 'answer', id: 1, answer: ANSWER });
  await answer;
  assert.deepEqual(told, [0, 0.25, 1, null]);
});

test('a part that did not come fails all that waits, and the next question starts anew', async () => {
  const { start, started, say } = workers();
  const client = new TypeScriptClient(start);
  const answers = [client.request('check', ASK), client.request('check', ASK)];
  say({ type: 'failed', id: 1, at: 'load', message: '/compiler.js: HTTP 404' });
  for (const answer of answers) {
    await assert.rejects(answer, new TypeScriptError('load', '/compiler.js: HTTP 404'));
  }
  assert.equal(client.loading, null);
  assert.ok(started[0]!.ended);
  const again = client.request('check', ASK);
  assert.equal(started.length, 2);
  say({ type: 'answer', id: 3, answer: ANSWER });
  await again;
});

test('files on which TypeScript fails do not keep the next ones from being looked at', async () => {
  const { start, started, say } = workers();
  const client = new TypeScriptClient(start);
  const [first, second] = [client.request('check', ASK), client.request('check', ASK)];
  say({ type: 'started', id: 1 });
  say({ type: 'failed', id: 1, at: 'work', message: 'Debug Failure' });
  await assert.rejects(first, new TypeScriptError('work', 'Debug Failure'));
  assert.equal(started.length, 2);
  say({ type: 'answer', id: 2, answer: ANSWER });
  await second;
});

test('a worker that does not come to an end is ended', async () => {
  const { start, started, say } = workers();
  const client = new TypeScriptClient(start, 0);
  const answer = client.request('check', ASK);
  say({ type: 'started', id: 1 });
  await assert.rejects(answer, { name: 'TypeScriptError', reason: 'late' });
  assert.ok(started[0]!.ended);
});

test('a worker that the browser does not start is a failure to load', async () => {
  const client = new TypeScriptClient(() => {
    throw new DOMException('not of this origin', 'SecurityError');
  });
  await assert.rejects(
    client.request('check', ASK),
    new TypeScriptError('load', 'not of this origin'),
  );
  assert.equal(client.loading, null);
});

test('a worker whose script does not come is a failure to load', async () => {
  const { start, started } = workers();
  const client = new TypeScriptClient(start);
  const answer = client.request('check', ASK);
  const event = { message: undefined, preventDefault: () => undefined } as unknown as ErrorEvent;
  started[0]!.worker.onerror!.call({} as Worker, event);
  await assert.rejects(answer, { name: 'TypeScriptError', reason: 'load' });
});
