import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  BackendReply,
  BackendRequest,
  FromBackend,
  ToBackend,
} from '../../protocol/backend.ts';
import { BackendClient } from './client.ts';

const request = (): BackendRequest => ({
  method: 'GET',
  url: 'https://backend.example/',
  headers: [],
  body: new ArrayBuffer(0),
  mode: 'cors',
  credentials: 'omit',
  redirect: 'follow',
});

const LOST: BackendReply = { type: 'failed', status: null, problem: null };
const REPLY: BackendReply = { type: 'failed', status: 500, problem: null };

/** A port whose far end keeps what is asked. */
function port(): { near: MessagePort; asked: ToBackend[]; answer(message: FromBackend): void } {
  const asked: ToBackend[] = [];
  const near = {
    onmessage: null as ((event: { data: FromBackend }) => void) | null,
    postMessage: (message: ToBackend) => asked.push(message),
  };
  return {
    near: near as unknown as MessagePort,
    asked,
    answer: (data) => near.onmessage?.({ data }),
  };
}

test('without a backend, or where it cannot answer, every request fails', async () => {
  const client = new BackendClient();
  assert.equal(client.exists, false);
  assert.deepEqual(await client.ask(request()), LOST);
  client.hear('closed', undefined);
  assert.equal(client.exists, true);
  assert.deepEqual(await client.ask(request()), LOST);
});

test('requests wait for a backend that starts', async () => {
  const client = new BackendClient();
  client.hear('starting', undefined);
  const replies = [client.ask(request()), client.ask(request())];
  const { near, asked, answer } = port();
  client.hear('open', near);
  assert.equal(asked.length, 2);
  answer({ id: asked[1]?.id ?? 0, reply: REPLY });
  assert.deepEqual(await replies[1], REPLY);
  answer({ id: asked[0]?.id ?? 0, reply: LOST });
  assert.deepEqual(await replies[0], LOST);
});

test('what a backend had not answered when it ended, fails; what comes then, waits', async () => {
  const client = new BackendClient();
  const first = port();
  client.hear('open', first.near);
  const lost = client.ask(request());
  client.hear('starting', undefined);
  assert.deepEqual(await lost, LOST);
  const waiting = client.ask(request());
  const second = port();
  client.hear('open', second.near);
  assert.equal(first.asked.length, 1);
  second.answer({ id: second.asked[0]?.id ?? 0, reply: REPLY });
  assert.deepEqual(await waiting, REPLY);
});

test('what waits fails when the backend turns out not to answer', async () => {
  const client = new BackendClient();
  client.hear('starting', undefined);
  const waiting = client.ask(request());
  client.hear('closed', undefined);
  assert.deepEqual(await waiting, LOST);
});
