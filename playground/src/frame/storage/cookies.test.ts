import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CookieJar } from './cookies.ts';

const START = Date.UTC(2030, 0, 1);

function jarOf() {
  const clock = { now: START };
  return { jar: new CookieJar([], 'shop.pine.example', () => clock.now), clock };
}

test('each assignment sets one cookie, reading gives all of them', () => {
  const { jar } = jarOf();
  jar.set('a=1');
  jar.set('b = two words ; path=/; SameSite=Lax; Secure');
  jar.set('a=3=4');
  jar.set('alone');
  assert.equal(jar.text, 'a=3=4; b=two words; alone');
});

test('a cookie goes when its time has come, max-age before expires', () => {
  const { jar, clock } = jarOf();
  jar.set('a=1; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT');
  jar.set('b=2; expires=Tue, 01 Jan 2030 00:02:00 GMT');
  jar.set('c=3; expires=whenever; max-age=soon');
  assert.equal(jar.text, 'a=1; b=2; c=3');
  clock.now += 60_000;
  assert.equal(jar.text, 'b=2; c=3');
  clock.now += 60_000;
  assert.equal(jar.text, 'c=3');
});

test('a cookie is deleted by one that has expired', () => {
  const { jar } = jarOf();
  jar.set('a=1');
  jar.set('a=; expires=Thu, 01 Jan 1970 00:00:00 GMT');
  jar.set('b=2');
  jar.set('b=; max-age=0');
  assert.equal(jar.text, '');
});

test('a cookie of another path is kept apart and not seen', () => {
  const { jar } = jarOf();
  jar.set('a=1; path=/deep');
  jar.set('a=2');
  assert.equal(jar.text, 'a=2');
  assert.equal(jar.cookies.length, 2);
});

test('what a browser would not take is dropped', () => {
  const { jar } = jarOf();
  for (const line of ['', ' = ', 'a=1; HttpOnly', 'a=1\u0000', `a=${'x'.repeat(4096)}`]) {
    jar.set(line);
  }
  jar.set('a=1; domain=oak.example');
  assert.equal(jar.text, '');
  jar.set('a=1; domain=.pine.example');
  assert.equal(jar.text, 'a=1');
});
