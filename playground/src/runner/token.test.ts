import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { claimsOf, decodeToken, signToken } from './token.ts';
import { readClaims, withClaims } from './token-claims.ts';

const ACCOUNT = { id: '30001', address: 'https://pine.example' };

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

for (const [algorithm, hash] of [
  ['HS256', 'sha256'],
  ['HS512', 'sha512'],
] as const) {
  test(`the token is a JWT that the client secret verifies with ${algorithm}`, async () => {
    const claims = claimsOf(ACCOUNT, 1_800_000_000_000);
    const token = await signToken(claims, { algorithm, secret: 'секрет' });
    const [header = '', payload = '', signature] = token.split('.');
    assert.deepEqual(decoded(header), { typ: 'JWT', alg: algorithm });
    assert.deepEqual(decoded(payload), claims);
    assert.equal(
      signature,
      createHmac(hash, 'секрет').update(`${header}.${payload}`).digest('base64url'),
    );
  });
}

test('a decoded token has the header and the claims, in any language', async () => {
  const token = await signToken({ имя: '🙂?>' }, { algorithm: 'HS256', secret: 's' });
  assert.deepEqual(decodeToken(token), {
    header: { typ: 'JWT', alg: 'HS256' },
    claims: { имя: '🙂?>' },
  });
});

test('what is no token is not decoded', () => {
  for (const text of ['', 'foo', 'a.b.c']) {
    assert.equal(decodeToken(text), null);
  }
});

test("the reader's claims are laid over ours, null takes one away", () => {
  assert.deepEqual(withClaims({ a: 1, b: 2 }, { b: null, c: { d: null } }), {
    a: 1,
    c: { d: null },
  });
});

test('claims are a JSON object; what is wrong has its place', () => {
  assert.deepEqual(readClaims('{"a": 1}'), { ok: true, claims: { a: 1 } });
  assert.deepEqual(readClaims('[1]'), { ok: false, fault: 'object' });
  assert.deepEqual(readClaims('{\n"a": }'), { ok: false, fault: 'json', line: 2, column: 6 });
});

test('the token lives for half an hour and names the account', () => {
  const claims = claimsOf(ACCOUNT, 1_800_000_000_999);
  assert.equal(claims['iat'], 1_800_000_000);
  assert.equal(claims['exp'], 1_800_001_800);
  assert.equal(claims['account_id'], 30001);
  assert.equal(claims['iss'], 'https://pine.example');
});
