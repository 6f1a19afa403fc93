import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGlobals } from '../telling/page.test-support.ts';
import { routeFetch } from './route-fetch.ts';
import type { Answer, Route } from './route.ts';

const ORIGIN = 'https://backend.example';

const ANSWER: Answer = {
  kind: 'cors',
  url: `${ORIGIN}/to`,
  redirected: true,
  status: 200,
  statusText: 'OK',
  headers: [['x-open', '2']],
  body: new TextEncoder().encode('{"a":1}').buffer,
};

/** `fetch` as a widget has it, with a backend that gives this answer, and one on the network. */
function fetching(answer: Promise<Answer | null> | Answer | null) {
  const native: unknown[] = [];
  const network: typeof fetch = (input) => {
    native.push(input);
    return Promise.resolve(new Response('network'));
  };
  const { window } = asGlobals({ window: { fetch: network } });
  const asked: Request[] = [];
  routeFetch({
    takes: (address: string) => address.startsWith(`${ORIGIN}/`),
    ask: (request: Request) => {
      asked.push(request);
      return Promise.resolve(answer);
    },
  } as unknown as Route);
  return { fetch: window.fetch, native, asked };
}

test('an answer of the backend is a response that says of itself what one of the network says', async () => {
  const { fetch } = fetching(ANSWER);
  const response = await fetch(`${ORIGIN}/from`);
  assert.ok(response instanceof Response);
  const { type, url, redirected, status, ok, statusText } = response;
  assert.deepEqual(
    { type, url, redirected, status, ok, statusText },
    {
      type: 'cors',
      url: `${ORIGIN}/to`,
      redirected: true,
      status: 200,
      ok: true,
      statusText: 'OK',
    },
  );
  assert.equal(response.clone().url, `${ORIGIN}/to`);
  assert.equal(response.clone().clone().redirected, true);
  assert.deepEqual([...response.headers.keys()], ['x-open']);
  assert.deepEqual(await response.json(), { a: 1 });
});

test('an answer that a page may not see has neither status nor content', async () => {
  const hidden = {
    ...ANSWER,
    kind: 'opaque' as const,
    url: '',
    status: 0,
    headers: [],
    statusText: '',
  };
  const { fetch } = fetching({ ...hidden, body: new ArrayBuffer(0) });
  const response = await fetch(`${ORIGIN}/closed`, { mode: 'no-cors' });
  assert.deepEqual([response.type, response.status, response.ok], ['opaque', 0, false]);
  assert.equal(await response.text(), '');
});

test('an answer without a body, as 204, is one', async () => {
  const { fetch } = fetching({ ...ANSWER, status: 204, body: new ArrayBuffer(0) });
  assert.equal((await fetch(`${ORIGIN}/none`)).status, 204);
});

test('no answer is a network error', async () => {
  const { fetch } = fetching(null);
  await assert.rejects(fetch(`${ORIGIN}/from`), TypeError);
});

test('what is asked may be a text, an address or a request, with what else was given', async () => {
  const { fetch, asked } = fetching(ANSWER);
  await fetch(new URL(`${ORIGIN}/a`), { method: 'PUT', body: 'x' });
  await fetch(new Request(`${ORIGIN}/b`, { method: 'DELETE' }));
  assert.deepEqual(
    asked.map(({ method, url }) => [method, url]),
    [
      ['PUT', `${ORIGIN}/a`],
      ['DELETE', `${ORIGIN}/b`],
    ],
  );
});

test('other addresses are the network’s, and of an object that is none no code is run', async () => {
  const { fetch, native, asked } = fetching(ANSWER);
  const object = { toString: () => assert.fail('was run') } as unknown as URL;
  assert.equal(await (await fetch('https://other.example/')).text(), 'network');
  await fetch(object);
  assert.deepEqual(native, ['https://other.example/', object]);
  assert.deepEqual(asked, []);
});

test('an aborted fetch ends at once, before it asks or while it waits', async () => {
  const { fetch, asked } = fetching(new Promise(() => undefined));
  const aborted = { name: 'AbortError' };
  await assert.rejects(fetch(`${ORIGIN}/a`, { signal: AbortSignal.abort() }), aborted);
  assert.deepEqual(asked, []);
  const controller = new AbortController();
  const waiting = fetch(`${ORIGIN}/a`, { signal: controller.signal });
  queueMicrotask(() => controller.abort());
  await assert.rejects(waiting, aborted);
});
