import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answer,
  asking,
  BACKEND,
  browsing,
  OPEN,
  reasonOf,
  responseOf,
} from './server.test-support.ts';
import { NoAnswer } from './server.ts';

test('a simple request goes at once, with what a browser adds to it', () => {
  const { browser, seen } = browsing(() => answer(OPEN));
  const response = responseOf(
    browser.send(
      asking('/a?b=1#c', {
        headers: [
          ['accept', 'text/html'],
          ['host', 'evil.example'],
        ],
      }),
    ),
  );
  assert.deepEqual(
    seen.map(({ method, url }) => [method, url]),
    [['GET', `${BACKEND}/a?b=1`]],
  );
  assert.deepEqual(Object.fromEntries(seen[0]?.headers ?? []), {
    host: 'backend.example',
    connection: 'keep-alive',
    'user-agent': 'Tester/1',
    'accept-language': 'ru,en',
    'accept-encoding': 'gzip, deflate, br',
    origin: 'https://pine.example',
    referer: 'https://pine.example/',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    accept: 'text/html',
  });
  assert.equal(response.kind, 'cors');
  assert.equal(response.url, `${BACKEND}/a?b=1`);
  assert.equal(new TextDecoder().decode(response.body), 'body');
});

test('a request that could do harm asks for leave first, and once', () => {
  const { browser, seen, clock } = browsing(() =>
    answer({ ...OPEN, 'access-control-allow-headers': 'X-Token, Content-Type' }),
  );
  const headers: [string, string][] = [
    ['x-token', '1'],
    ['content-type', 'application/json'],
  ];
  const send = () =>
    responseOf(browser.send(asking('/a', { method: 'POST', headers, body: '{}' })));
  send();
  send();
  assert.deepEqual(
    seen.map(({ method }) => method),
    ['OPTIONS', 'POST', 'POST'],
  );
  const asked = Object.fromEntries(seen[0]?.headers ?? []);
  assert.equal(asked['access-control-request-method'], 'POST');
  assert.equal(asked['access-control-request-headers'], 'content-type,x-token');
  assert.equal(asked['x-token'], undefined);
  clock.now += 5001;
  send();
  assert.equal(seen.at(-2)?.method, 'OPTIONS');
});

test('without leave nothing else is sent', () => {
  const { browser, seen } = browsing(() => answer(OPEN));
  const reply = browser.send(asking('/a', { method: 'DELETE' }));
  assert.equal(
    reasonOf(reply),
    'Method DELETE is not allowed by Access-Control-Allow-Methods in preflight response.',
  );
  assert.deepEqual(
    seen.map(({ method }) => method),
    ['OPTIONS'],
  );
});

test('an answer that the page may not read has been asked for all the same', () => {
  const { browser, seen } = browsing(() => answer());
  assert.equal(
    reasonOf(browser.send(asking('/a'))),
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  );
  assert.equal(seen.length, 1);
});

test('of a server that failed, the missing headers are no news', () => {
  const { browser } = browsing(() => answer({}, { status: 500, broken: true }));
  const reply = browser.send(asking('/a'));
  assert.deepEqual(reply, { type: 'failed', status: 500, problem: null });
});

test('a server that does not answer is a network error', () => {
  const { browser } = browsing(() => {
    throw new NoAnswer();
  });
  const headers: [string, string][] = [['x-token', '1']];
  assert.deepEqual(browser.send(asking('/a', { headers })), {
    type: 'failed',
    status: null,
    problem: null,
  });
});

test('a request without CORS is sent, and its answer hidden', () => {
  const { browser, seen } = browsing(() => answer({}, { status: 404 }));
  const response = responseOf(
    browser.send(asking('/a', { mode: 'no-cors', method: 'POST', body: 'x' })),
  );
  assert.deepEqual(
    { ...response, body: response.body.byteLength },
    {
      kind: 'opaque',
      url: '',
      redirected: false,
      status: 0,
      statusText: '',
      headers: [],
      body: 0,
    },
  );
  assert.equal(Object.fromEntries(seen[0]?.headers ?? [])['origin'], 'https://pine.example');
});

test('a page that insists on its own origin gets none from another', () => {
  const { browser, seen } = browsing(() => answer(OPEN));
  assert.equal(browser.send(asking('/a', { mode: 'same-origin' })).type, 'failed');
  assert.equal(seen.length, 0);
});

test('a backend at the origin of the page is asked without any leave', () => {
  const { browser, seen } = browsing(
    () => answer({ 'x-any': '1', 'set-cookie': 'a=1' }),
    `${BACKEND}/page`,
  );
  const response = responseOf(browser.send(asking('/a', { method: 'PUT', body: 'x' })));
  assert.equal(response.kind, 'basic');
  assert.deepEqual(response.headers, [['x-any', '1']]);
  responseOf(browser.send(asking('/a')));
  const sent = Object.fromEntries(seen[1]?.headers ?? []);
  assert.equal(sent['cookie'], 'a=1');
  assert.equal(sent['referer'], `${BACKEND}/page`);
  assert.equal(sent['origin'], undefined);
});

test('what has no body, has none', () => {
  const { browser } = browsing(({ url }) =>
    answer(OPEN, { status: url.endsWith('/none') ? 204 : 200 }),
  );
  assert.equal(responseOf(browser.send(asking('/none'))).body.byteLength, 0);
  assert.equal(responseOf(browser.send(asking('/a', { method: 'HEAD' }))).body.byteLength, 0);
});

test('cookies go to another site only where both sides want it', () => {
  const cookies = ['a=1; SameSite=None; Secure', 'b=2; Secure', 'c=3; SameSite=None'];
  const origin = 'https://pine.example';
  const { browser, seen } = browsing(() =>
    answer({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'set-cookie': cookies,
    }),
  );
  const cookie = () => Object.fromEntries(seen.at(-1)?.headers ?? [])['cookie'];
  responseOf(browser.send(asking('/a', { credentials: 'include' })));
  assert.equal(cookie(), undefined);
  responseOf(browser.send(asking('/a', { credentials: 'include' })));
  assert.equal(cookie(), 'a=1');
  responseOf(browser.send(asking('/a')));
  assert.equal(cookie(), undefined);
});
