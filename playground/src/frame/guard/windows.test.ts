import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asGlobals, listening } from '../telling/page.test-support.ts';
import { watchWindows } from './windows.ts';

function watched() {
  const calls: unknown[][] = [];
  const native = (...parameters: unknown[]): string => {
    calls.push(parameters);
    return 'native';
  };
  const window = Object.assign(new EventTarget(), {
    alert: native,
    confirm: native,
    prompt: native,
    print: native,
    open: native,
  });
  asGlobals({ window });
  const page = listening();
  watchWindows(page.reporter, page.whose);
  return { ...page, calls, window };
}

test('dialogs and windows are told, and then left to the browser', () => {
  const { window, calls, findings } = watched();
  assert.equal(window.confirm('sure?'), 'native');
  window.open('https://a.example/');
  window.open();
  assert.deepEqual(calls, [['sure?'], ['https://a.example/'], []]);
  assert.deepEqual(
    findings().map(({ code, params }) => [code, params]),
    [
      ['dialog-blocked', { name: 'confirm' }],
      ['window-blocked', { url: 'https://a.example/' }],
      ['window-blocked', { url: '' }],
    ],
  );
});

test('they are told at the place of the call; of a place that is nobody’s the last widget is meant', () => {
  const { window, whose, findings } = watched();
  window.alert();
  whose.installed(import.meta.url, 'this', 'widget-2');
  whose.installed('last.js', 'last', 'widget-3');
  window.alert();
  assert.deepEqual(
    findings().map(({ widget, place }) => [widget, place?.file]),
    [
      ['mine', undefined],
      ['this', import.meta.url],
    ],
  );
});

test('an address that the browser would refuse throws as it does there', () => {
  const { window, findings } = watched();
  assert.throws(() => window.open(Symbol('address')), TypeError);
  assert.deepEqual(findings(), []);
});
