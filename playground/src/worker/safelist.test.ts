import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposed } from './exposed.ts';
import { isSafeMethod, unsafeNames } from './safelist.ts';
import { ownHeaders } from './sent-headers.ts';

test('what a form could send needs no leave', () => {
  assert.ok(['GET', 'HEAD', 'POST'].every(isSafeMethod));
  assert.deepEqual(
    unsafeNames([
      ['accept', 'application/json, */*;q=0.1'],
      ['accept-language', 'ru-RU,ru;q=0.9'],
      ['content-type', 'multipart/form-data; boundary=----x'],
      ['range', 'bytes=0-99'],
    ]),
    [],
  );
});

test('everything else does', () => {
  assert.ok(!['PUT', 'PATCH', 'DELETE', 'post'].some(isSafeMethod));
  const headers: [string, string][] = [
    ['x-token', '1'],
    ['content-type', 'application/json'],
    ['authorization', 'Bearer x'],
    ['accept-language', 'ru (Russia)'],
    ['accept', 'a'.repeat(129)],
    ['range', 'bytes=-5'],
  ];
  assert.deepEqual(unsafeNames(headers), headers.map(([name]) => name).sort());
});

test('many harmless headers together are no longer harmless', () => {
  const many = Array.from({ length: 9 }, (): [string, string] => ['accept', 'a'.repeat(120)]);
  assert.deepEqual(unsafeNames(many), ['accept']);
});

test('a page does not set what is the browser’s own to set', () => {
  const own: [string, string][] = [
    ['x-token', '1'],
    ['accept', 'a'],
  ];
  const forbidden = [
    'host',
    'cookie',
    'origin',
    'referer',
    'sec-fetch-site',
    'proxy-x',
    'content-length',
    'date',
  ];
  assert.deepEqual(
    ownHeaders([...own, ...forbidden.map((name): [string, string] => [name, '1'])]),
    own,
  );
});

test('a page of another origin sees few headers, and those that are exposed', () => {
  const headers: [string, string][] = [
    ['content-type', 'text/plain'],
    ['x-a', '1'],
    ['x-b', '2'],
    ['set-cookie', 'a=1'],
  ];
  const names = (expose: string, credentials: 'omit' | 'include') =>
    exposed([...headers, ['access-control-expose-headers', expose]], credentials).map(
      ([name]) => name,
    );
  assert.deepEqual(names('X-B, Set-Cookie', 'omit'), ['content-type', 'x-b']);
  assert.deepEqual(names('*', 'omit'), [
    'content-type',
    'x-a',
    'x-b',
    'access-control-expose-headers',
  ]);
  assert.deepEqual(names('*', 'include'), ['content-type']);
});
