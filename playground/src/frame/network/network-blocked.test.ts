import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paramsOf } from '../../protocol/fault.test-support.ts';
import type { Install } from '../../protocol/messages.ts';
import { asGlobals, eventOf, listening } from '../telling/page.test-support.ts';
import { watchBlockedNetwork } from './network-blocked.ts';
import { Requests } from './requests.ts';

const URL_ASKED = 'https://api.example/a';

const widget = (file: string, neighbour: boolean): Install => ({
  widget: neighbour ? 'neighbour' : 'mine',
  file,
  source: 'define([], () => ({\n  a() { fetch(url) },\n  b: url,\n}))',
  token: '',
  locations: [],
  neighbour,
});

function blocking(widgets: Install[] = [widget('personal_page.js', false)]) {
  const document = Object.assign(new EventTarget(), { baseURI: 'about:srcdoc' });
  asGlobals({ document });
  const page = listening();
  const requests = new Requests({ ...page, now: () => performance.now(), origins: [] });
  const isBackend = (url: string): boolean => url.startsWith('wss://backend.example/');
  watchBlockedNetwork(page.reporter, page.whose, requests, widgets, isBackend);
  return {
    ...page,
    requests,
    violates(fields: Record<string, unknown>): void {
      const violation = {
        blockedURI: URL_ASKED,
        effectiveDirective: 'connect-src',
        lineNumber: 2,
        columnNumber: 9,
        ...fields,
      };
      document.dispatchEvent(eventOf('securitypolicyviolation', violation));
    },
  };
}

test('what the reader could allow is told from what is never let pass', () => {
  const { violates, findings } = blocking();
  for (const effectiveDirective of ['connect-src', 'img-src', 'script-src-elem', 'font-src']) {
    violates({ effectiveDirective });
  }
  assert.deepEqual(
    findings().map((found) => [found.code, found.widget, paramsOf(found)['url']]),
    [
      ['network-blocked', 'mine', URL_ASKED],
      ['network-blocked', 'mine', URL_ASKED],
      ['resource-blocked', 'mine', URL_ASKED],
      ['resource-blocked', 'mine', URL_ASKED],
    ],
  );
});

test('what only a server could answer is told of the backend in the page', () => {
  const { violates, findings } = blocking();
  for (const effectiveDirective of ['connect-src', 'img-src', 'media-src']) {
    violates({ effectiveDirective, blockedURI: 'wss://backend.example/a' });
  }
  assert.deepEqual(
    findings().map(({ code }) => code),
    ['backend-unanswered', 'backend-unanswered', 'backend-unanswered'],
  );
});

test('code that was refused has no address, and is no request', () => {
  const { violates, told } = blocking();
  violates({ blockedURI: 'eval' });
  violates({ blockedURI: 'inline' });
  assert.deepEqual(told, []);
});

test('a request that a call stands for has the place of the call, and is not listed again', () => {
  const { violates, requests, whose, findings, events } = blocking();
  whose.installed(import.meta.url, 'this', 'widget-2');
  requests.begin('GET', URL_ASKED);
  violates({});
  assert.equal(findings()[0]?.place?.file, import.meta.url);
  assert.deepEqual(events(), []);
});

test('without a call the line that the browser tells counts where a call stands there', () => {
  const { violates, findings, events } = blocking();
  violates({});
  violates({ lineNumber: 3, columnNumber: 6 });
  assert.deepEqual(
    findings().map(({ place }) => place),
    [{ file: 'personal_page.js', line: 2, column: 9 }, undefined],
  );
  assert.deepEqual(
    events().map(({ detail }) => detail['outcome']),
    ['blocked', 'blocked'],
  );
});

test('where another script runs, the line may be that of either, unless it is a neighbour', () => {
  const beside = blocking([widget('personal_page.js', false), widget('neighbour.js', true)]);
  beside.whose.installed('neighbour.js', 'neighbour', 'widget-2');
  beside.violates({});
  assert.equal(beside.findings()[0]?.place?.line, 2);
  const added = blocking();
  added.whose.installed('added.js', 'added', 'widget-2');
  added.violates({});
  assert.equal(added.findings()[0]?.place, undefined);
});
