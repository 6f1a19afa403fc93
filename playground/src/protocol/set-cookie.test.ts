import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSetCookie } from './set-cookie.ts';

const NOW = Date.UTC(2030, 0, 1);

const parsed = (line: string) => parseSetCookie(line, NOW);
const expires = (attributes: string) => parsed(`a=1; ${attributes}`)?.expires;

test('a pair is what stands on both sides of the first equals sign', () => {
  const pairs: [line: string, name: string, value: string][] = [
    ['a=1', 'a', '1'],
    [' b = two words ; path=/', 'b', 'two words'],
    ['a=3=4', 'a', '3=4'],
    ['a=', 'a', ''],
    ['=alone', '', 'alone'],
    ['alone', '', 'alone'],
    ['a="quoted"', 'a', '"quoted"'],
    ['a=1\t', 'a', '1'],
  ];
  for (const [line, name, value] of pairs) {
    assert.deepEqual([parsed(line)?.name, parsed(line)?.value], [name, value], line);
  }
});

test('attributes are read whatever their case, and unknown ones left alone', () => {
  assert.deepEqual(
    parsed(
      'a=1; PATH = /deep ;Domain=.Pine.Example; secure=yes;HttpOnly; SameSite=NONE; Priority=High',
    ),
    {
      name: 'a',
      value: '1',
      path: '/deep',
      domain: 'pine.example',
      expires: null,
      secure: true,
      httpOnly: true,
      sameSite: 'none',
    },
  );
  assert.deepEqual(parsed('a=1'), {
    name: 'a',
    value: '1',
    path: null,
    domain: '',
    expires: null,
    secure: false,
    httpOnly: false,
    sameSite: null,
  });
});

test('Max-Age counts more than Expires, in whatever order they come', () => {
  const past = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT';
  assert.equal(expires(`Max-Age=60; ${past}`), NOW + 60_000);
  assert.equal(expires(`${past}; Max-Age=60`), NOW + 60_000);
  assert.equal(expires(past), 0);
  assert.equal(expires('Max-Age=0'), NOW);
  assert.equal(expires('Max-Age=-5'), NOW - 5000);
});

test('a time that cannot be read says nothing, not even against one that can', () => {
  assert.equal(expires('Expires=whenever; Max-Age=soon'), null);
  assert.equal(expires('Max-Age='), null);
  assert.equal(expires('Max-Age=60; Max-Age=soon'), NOW + 60_000);
  assert.equal(expires('Expires=Tue, 01 Jan 2030 00:02:00 GMT; Expires=whenever'), NOW + 120_000);
});

test('of several attributes with one name the last counts', () => {
  assert.equal(expires('Max-Age=60; Max-Age=5'), NOW + 5000);
  assert.equal(parsed('a=1; Path=/a; Path=/b')?.path, '/b');
  assert.equal(parsed('a=1; Domain=oak.example; Domain=pine.example')?.domain, 'pine.example');
  assert.equal(parsed('a=1; SameSite=None; SameSite=Strict')?.sameSite, 'strict');
});

test('what is no path and no known SameSite stands for the default', () => {
  assert.equal(parsed('a=1; Path=/a; Path=')?.path, null);
  assert.equal(parsed('a=1; Path=deep')?.path, null);
  assert.equal(parsed('a=1; SameSite=None; SameSite=Perhaps')?.sameSite, null);
});

test('what browsers ignore as a whole is no cookie', () => {
  const lines = ['', ' = ', '; Path=/', '=; Path=/', 'a=1\u0000', 'a=1; Path=/\u001f', 'a\u007f=1'];
  for (const line of lines) {
    assert.equal(parsed(line), null, JSON.stringify(line));
  }
});

test('name and value together take 4096 bytes and no more', () => {
  assert.ok(parsed(`a=${'x'.repeat(4095)}; Path=/`));
  assert.equal(parsed(`a=${'x'.repeat(4096)}`), null);
  assert.ok(parsed(`ab=${'я'.repeat(2047)}`));
  assert.equal(parsed(`ab=${'я'.repeat(2048)}`), null);
});
