import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { claimsOf, decodeToken, signFlawed, signToken, type TokenFlaw } from './token.ts';
import { readClaims, withClaims } from './token-claims.ts';

const ACCOUNT = { id: '30001', address: 'https://pine.example' };

const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

for (const [algorithm, hash] of [
  ['HS256', 'sha256'],
  ['HS512', 'sha512'],
] as const) {
  test(`the token is a JWT that the client secret verifies with ${algorithm}`, async () => {
    const claims = claimsOf(ACCOUNT, { now: 1_800_000_000_000, seed: null });
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

const SIGNING = { algorithm: 'HS256', secret: 'secret' } as const;

/** The header, the claims, and whether the signature is of the client secret and HS256. */
async function flawed(flaw: TokenFlaw) {
  const claims = claimsOf(ACCOUNT, { now: Date.now(), seed: null });
  const token = await signFlawed(claims, SIGNING, flaw);
  const [header = '', payload = '', signature] = token.split('.');
  const genuine = createHmac('sha256', SIGNING.secret).update(`${header}.${payload}`);
  return {
    header: decoded(header) as { alg: string },
    claims: decoded(payload) as Record<string, unknown>,
    own: claims,
    signature,
    genuine: signature === genuine.digest('base64url'),
  };
}

test('an expired token is genuine, and its time is over by far', async () => {
  const { claims, genuine } = await flawed('expired');
  assert.ok(genuine);
  assert.ok(Number(claims['exp']) < Date.now() / 1000 - 3000);
  assert.equal(Number(claims['exp']) - Number(claims['nbf']), 1800);
});

test('a forged token says the same and is signed with another secret', async () => {
  const { header, claims, own, genuine } = await flawed('forged');
  assert.deepEqual([header.alg, claims, genuine], ['HS256', own, false]);
});

test('a token for another audience is genuine but for someone else', async () => {
  const { claims, own, genuine } = await flawed('other-audience');
  assert.ok(genuine);
  assert.notEqual(claims['aud'], own['aud']);
});

test('an unsigned token says so and has no signature', async () => {
  const { header, signature } = await flawed('unsigned');
  assert.deepEqual([header.alg, signature], ['none', '']);
});

test('a swapped algorithm is in the header alone', async () => {
  const { header, genuine } = await flawed('swapped-algorithm');
  assert.deepEqual([header.alg, genuine], ['RS256', true]);
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
  const claims = claimsOf(ACCOUNT, { now: 1_800_000_000_999, seed: null });
  assert.equal(claims['iat'], 1_800_000_000);
  assert.equal(claims['exp'], 1_800_001_800);
  assert.equal(claims['account_id'], 30001);
  assert.equal(claims['iss'], 'https://pine.example');
});
