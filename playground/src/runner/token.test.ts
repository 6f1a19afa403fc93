import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { claimsOf, signToken } from './token.ts';

const ACCOUNT = { id: '30001', address: 'https://pine.example' };

test('the token is a JWT that the client secret verifies', async () => {
  const claims = claimsOf(ACCOUNT, 1_800_000_000_000);
  const [header = '', payload = '', signature] = (await signToken(claims, 'секрет')).split('.');
  const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  assert.deepEqual(decoded(header), { typ: 'JWT', alg: 'HS256' });
  assert.deepEqual(decoded(payload), claims);
  assert.equal(
    signature,
    createHmac('sha256', 'секрет').update(`${header}.${payload}`).digest('base64url'),
  );
});

test('the token lives for half an hour and names the account', () => {
  const claims = claimsOf(ACCOUNT, 1_800_000_000_999);
  assert.equal(claims['iat'], 1_800_000_000);
  assert.equal(claims['exp'], 1_800_001_800);
  assert.equal(claims['account_id'], 30001);
  assert.equal(claims['iss'], 'https://pine.example');
});
