import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, asking, BACKEND, browsing, OPEN, responseOf } from './server.test-support.ts';

/** Sends whoever asks for `/from` on to `location`. */
const sending = (status: number, location: string) =>
  browsing(({ url }) =>
    url === `${BACKEND}/from` ? answer({ ...OPEN, location }, { status }) : answer(OPEN),
  );

test('a redirect is followed, and the response says so', () => {
  const { browser, seen } = sending(302, '/to');
  const response = responseOf(browser.send(asking('/from')));
  assert.equal(response.url, `${BACKEND}/to`);
  assert.equal(response.redirected, true);
  assert.equal(seen.length, 2);
});

test('what was posted is posted again only by 307 and 308', () => {
  for (const [status, method] of [
    [301, 'GET'],
    [302, 'GET'],
    [303, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ] as const) {
    const { browser, seen } = sending(status, '/to');
    const headers: [string, string][] = [['content-type', 'text/plain']];
    responseOf(browser.send(asking('/from', { method: 'POST', headers, body: 'x' })));
    const type = seen[1]?.headers.find(([name]) => name === 'content-type');
    assert.deepEqual(
      [seen[1]?.method, seen[1]?.body.byteLength, Boolean(type)],
      [method, method === 'POST' ? 1 : 0, method === 'POST'],
    );
  }
});

test('HEAD stays HEAD after 303', () => {
  const { browser, seen } = sending(303, '/to');
  responseOf(browser.send(asking('/from', { method: 'HEAD' })));
  assert.equal(seen[1]?.method, 'HEAD');
});

test('twenty redirects are followed, one more is not', () => {
  for (const [count, type] of [
    [20, 'response'],
    [21, 'failed'],
  ] as const) {
    const { browser } = browsing(({ url }) => {
      const at = Number(new URL(url).pathname.slice(1));
      return at < count
        ? answer({ ...OPEN, location: `/${String(at + 1)}` }, { status: 302 })
        : answer(OPEN);
    });
    assert.equal(browser.send(asking('/0')).type, type, String(count));
  }
});

test('a redirect to another origin leaves the backend', () => {
  const { browser, seen } = sending(307, 'https://elsewhere.example/x');
  const reply = browser.send(asking('/from', { method: 'POST', body: 'x' }));
  assert.equal(reply.type, 'elsewhere');
  assert.equal(reply.request.url, 'https://elsewhere.example/x');
  assert.equal(reply.request.method, 'POST');
  assert.equal(seen.length, 1);
});

test('a redirect that the page may not read, or does not want, is an error', () => {
  const closed = browsing(() => answer({ location: '/to' }, { status: 302 }));
  assert.equal(closed.browser.send(asking('/from')).type, 'failed');
  const { browser } = sending(302, '/to');
  assert.equal(browser.send(asking('/from', { redirect: 'error' })).type, 'failed');
  assert.equal(sending(302, 'data:text/plain,x').browser.send(asking('/from')).type, 'failed');
});

test('a page that follows redirects itself learns that there is one, and no more', () => {
  const { browser, seen } = sending(302, '/to');
  const response = responseOf(browser.send(asking('/from', { redirect: 'manual' })));
  assert.deepEqual([response.kind, response.status, response.headers], ['opaqueredirect', 0, []]);
  assert.equal(seen.length, 1);
});

test('a redirect without a location is an answer like any other', () => {
  const { browser } = browsing(() => answer(OPEN, { status: 302 }));
  assert.equal(responseOf(browser.send(asking('/a'))).status, 302);
});
