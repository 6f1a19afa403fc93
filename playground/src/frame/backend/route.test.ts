import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BackendReply, BackendRequest } from '../../protocol/backend.ts';
import { Requests } from '../network/requests.ts';
import { asGlobals, listening } from '../telling/page.test-support.ts';
import type { BackendClient } from './client.ts';
import { Route } from './route.ts';

const ORIGIN = 'https://backend.example';
const FAILED: BackendReply = { type: 'failed', status: null, problem: null };

interface Surroundings {
  exists?: boolean;
  fetch?(url: string, init: RequestInit): Promise<Response>;
}

/** A network that lets nothing pass. */
const closed = () => Promise.reject(new TypeError('Failed to fetch'));

function routeOf(
  reply: BackendReply = FAILED,
  { exists = true, fetch = closed }: Surroundings = {},
) {
  asGlobals({ window: { fetch }, document: { baseURI: 'about:srcdoc' } });
  const page = listening();
  page.whose.installed(import.meta.url, 'this', 'widget-2');
  const asked: BackendRequest[] = [];
  const client = {
    exists,
    ask: (request: BackendRequest) => {
      asked.push(request);
      return Promise.resolve(reply);
    },
  } as unknown as BackendClient;
  const requests = new Requests({ ...page, now: () => performance.now(), origins: [] });
  return { ...page, asked, route: new Route({ client, requests, origin: ORIGIN }) };
}

const post = () =>
  new Request(`${ORIGIN}/a?b=1`, {
    method: 'POST',
    body: 'text',
    headers: { 'X-Token': 't' },
    credentials: 'include',
  });

test('only the very origin of the backend is the backend’s, and only where there is one', () => {
  const { route } = routeOf();
  assert.equal(route.takes(`${ORIGIN}/x`), true);
  assert.equal(route.takes(`${ORIGIN}:443/x`), true);
  const others = ['https://other.example/', 'http://backend.example/', `${ORIGIN}:444/`, '/x', ''];
  for (const address of others) {
    assert.equal(route.takes(address), false, address);
  }
  assert.equal(routeOf(FAILED, { exists: false }).route.takes(`${ORIGIN}/x`), false);
});

test('a request goes to the backend as it is, and its answer comes back', async () => {
  const response = {
    kind: 'cors' as const,
    url: `${ORIGIN}/a?b=1`,
    redirected: false,
    status: 201,
    statusText: 'Created',
    headers: [],
    body: new ArrayBuffer(0),
  };
  const { route, asked, events } = routeOf({ type: 'response', response });
  assert.deepEqual(await route.ask(post()), response);
  const [{ method, url, headers, body, mode, credentials, redirect }] = asked as [BackendRequest];
  assert.deepEqual(
    [method, url, mode, credentials, redirect, new TextDecoder().decode(body)],
    ['POST', `${ORIGIN}/a?b=1`, 'cors', 'include', 'follow', 'text'],
  );
  assert.equal(new Headers(headers).get('x-token'), 't');
  assert.deepEqual(
    events().map(({ widget, detail }) => [widget, detail['outcome'], detail['status']]),
    [['this', 'loaded', 201]],
  );
});

test('why a page may not read an answer is a problem at the call, and to the code a network error', async () => {
  const url = `${ORIGIN}/a?b=1`;
  const params = { url, reason: "No 'Access-Control-Allow-Origin' header is present" };
  const { route, events, findings } = routeOf({
    type: 'failed',
    status: 200,
    problem: { code: 'backend-cors', params },
  });
  assert.equal(await route.ask(post()), null);
  const [found] = findings();
  assert.deepEqual(
    [found?.code, found?.widget, found?.params, found?.place?.file],
    ['backend-cors', 'this', params, import.meta.url],
  );
  assert.equal(events()[0]?.detail['outcome'], 'failed');
});

test('a redirect to another origin is asked for over the network, whose rules hold', async () => {
  const elsewhere: BackendRequest = {
    method: 'POST',
    url: 'https://elsewhere.example/x',
    headers: [['x-token', 't']],
    body: new TextEncoder().encode('text').buffer,
    mode: 'cors',
    credentials: 'omit',
    redirect: 'follow',
  };
  const seen: [string, RequestInit][] = [];
  const reply: BackendReply = { type: 'elsewhere', request: elsewhere };
  const open = routeOf(reply, {
    fetch: (url, init) => {
      seen.push([url, init]);
      return Promise.resolve(new Response('far', { status: 202, headers: { 'x-far': '1' } }));
    },
  });
  const answer = await open.route.ask(post());
  assert.deepEqual([answer?.kind, answer?.redirected, answer?.status], ['cors', true, 202]);
  assert.deepEqual(
    seen.map(([url, { method }]) => [url, method]),
    [[elsewhere.url, 'POST']],
  );
  assert.equal(await routeOf(reply).route.ask(post()), null);
});
