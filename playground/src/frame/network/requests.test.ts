import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGlobals, listening } from '../telling/page.test-support.ts';
import { Requests } from './requests.ts';

const ALLOWED = 'https://api.example';

function requestsOf() {
  asGlobals({ document: { baseURI: 'about:srcdoc' } });
  const page = listening();
  // The calls of this test are those of a widget.
  page.whose.installed(import.meta.url, 'this', 'widget-2');
  const requests = new Requests({ ...page, now: () => performance.now(), origins: [ALLOWED] });
  return {
    ...page,
    requests,
    outcomes: (): Record<string, unknown>[] =>
      page.events().map(({ widget, detail }) => ({ widget, ...detail })),
  };
}

test('a request is told once, when it is known what came of it', () => {
  const { requests, outcomes } = requestsOf();
  const finish = requests.begin('post', `${ALLOWED}/a#b`);
  assert.deepEqual(outcomes(), []);
  finish('loaded', 201);
  finish('failed');
  const asked = { widget: 'this', method: 'POST', url: `${ALLOWED}/a#b` };
  const [{ duration } = assert.fail()] = outcomes();
  assert.deepEqual(outcomes(), [{ ...asked, outcome: 'loaded', status: 201, duration }]);
  assert.ok(Number(duration) >= 0);
});

test('whatever the browser says, a request to an origin that is not allowed was blocked', () => {
  const { requests, outcomes } = requestsOf();
  requests.begin('GET', 'https://other.example/')('loaded', 200);
  requests.begin('GET', `${ALLOWED}:444/`)('failed');
  requests.begin('GET', 'wss://api.example/')('sent');
  assert.deepEqual(
    outcomes().map(({ outcome, status }) => [outcome, status]),
    [
      ['blocked', null],
      ['blocked', null],
      ['sent', null],
    ],
  );
});

test('what goes to no server is no request', () => {
  const { requests, outcomes } = requestsOf();
  for (const address of ['blob:null/1', 'data:text/plain,x', 'relative', '']) {
    requests.begin('GET', address)('loaded', 200);
  }
  assert.deepEqual(outcomes(), []);
});

test('the last call for an address is remembered, whatever its hash, and the oldest are forgotten', () => {
  const { requests } = requestsOf();
  requests.begin('GET', `${ALLOWED}/first`);
  requests.begin('GET', `${ALLOWED}/a#1`);
  const before = requests.callFor(`${ALLOWED}/a`);
  requests.begin('GET', `${ALLOWED}/a#2`);
  assert.ok(before instanceof Error);
  assert.notEqual(requests.callFor(`${ALLOWED}/a#3`), before);
  for (let index = 0; index < 200; index += 1) {
    requests.begin('GET', `${ALLOWED}/n${index}`);
  }
  assert.equal(requests.callFor(`${ALLOWED}/first`), undefined);
  assert.ok(requests.callFor(`${ALLOWED}/n0`));
});

test('a request to the backend in the page needs no allowed origin, and its failure is a problem', () => {
  const { requests, outcomes, findings } = requestsOf();
  const url = 'https://backend.example/x';
  requests.toBackend('GET', url).answered(200);
  requests.toBackend('GET', url).answered(0);
  requests.toBackend('GET', url).failed(403, { code: 'backend-sync-request', params: { url } });
  requests.toBackend('GET', url).failed(null, null);
  assert.deepEqual(
    outcomes().map(({ widget, outcome, status }) => [widget, outcome, status]),
    [
      ['this', 'loaded', 200],
      ['this', 'sent', null],
      ['this', 'failed', 403],
      ['this', 'failed', null],
    ],
  );
  const [problem, ...rest] = findings();
  assert.deepEqual(rest, []);
  assert.deepEqual(
    [problem?.code, problem?.widget, problem?.place?.file],
    ['backend-sync-request', 'this', import.meta.url],
  );
});
