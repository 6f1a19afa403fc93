import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CookieJar } from './cookies.ts';
import { relation } from './site.ts';

const HOST = new URL('https://backend.example/api/v1');

/** What a jar that was told these lines sends to an address. */
function sent(
  lines: string[],
  { at = HOST.href, site = 'same-site', now = 0 } = {},
): string | null {
  const jar = new CookieJar();
  for (const line of lines) {
    jar.set(line, HOST, site as 'same-site', 0);
  }
  return jar.header(new URL(at), site as 'same-site', now);
}

test('cookies come back where their path is', () => {
  assert.equal(sent(['a=1', 'b=2; Path=/', 'c=3; Path=/api']), 'a=1; c=3; b=2');
  assert.equal(sent(['a=1', 'b=2; Path=/'], { at: 'https://backend.example/apis' }), 'b=2');
});

test('a cookie takes the place of one of its name, and goes when its time is up', () => {
  assert.equal(sent(['a=1', 'a=2']), 'a=2');
  assert.equal(sent(['a=1; Max-Age=10'], { now: 9999 }), 'a=1');
  assert.equal(sent(['a=1; Max-Age=10'], { now: 10_001 }), null);
  assert.equal(sent(['a=1', 'a=; Max-Age=0'], { now: 1 }), null);
  assert.equal(sent(['a=1; Expires=Thu, 01 Jan 1970 00:00:10 GMT'], { now: 11_000 }), null);
});

test('across sites only what says so goes, and securely', () => {
  const site = 'cross-site';
  const lines = [
    'a=1; SameSite=None; Secure',
    'b=2',
    'c=3; SameSite=Lax; Secure',
    'd=4; SameSite=None',
  ];
  assert.equal(sent(lines, { site }), 'a=1');
});

test('what a browser does not take', () => {
  for (const line of [
    '',
    '=; Path=/',
    'a=1; Domain=other.example',
    'a=1; Domain=example',
    '__Secure-a=1',
    '__Host-a=1; Secure',
    '__Host-a=1; Secure; Path=/; Domain=backend.example',
  ]) {
    assert.equal(sent([line]), null, line);
  }
  assert.equal(sent(['__Host-a=1; Secure; Path=/']), '__Host-a=1');
  assert.equal(sent(['a=1; Domain=.backend.example']), 'a=1');
});

test('how a page and a server are related', () => {
  const to = (page: string, server: string) => relation(new URL(page), new URL(server));
  assert.equal(to('https://a.example/x', 'https://a.example/y'), 'same-origin');
  assert.equal(to('https://a.shop.example', 'https://b.shop.example'), 'same-site');
  assert.equal(to('https://a.example', 'https://b.example'), 'cross-site');
  assert.equal(to('http://a.shop.example', 'https://b.shop.example'), 'cross-site');
  assert.equal(to('http://127.0.0.1', 'http://10.0.0.1'), 'cross-site');
});
