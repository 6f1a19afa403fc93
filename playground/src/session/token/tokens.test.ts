import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { FILES, sessionIn } from '../session.test-support.ts';
import type { Settings } from '../settings.ts';
import { decodeToken, TOKEN_FLAWS } from './token.ts';

/** The parts of a token, and whether this secret has signed it. */
function read(token: string, secret: string) {
  const decoded = decodeToken(token) as {
    header: { alg: string };
    claims: Record<string, unknown>;
  } | null;
  assert.ok(decoded);
  const [header, claims, signature] = token.split('.');
  const signed = createHmac('sha256', secret).update(`${header}.${claims}`).digest('base64url');
  return { ...decoded, genuine: signature === signed };
}

test('the token is of the settings as they are at the next load, and of the open account', async (context) => {
  const { world, session } = sessionIn(context);
  const given = (): string | undefined =>
    world.shown?.asked.findLast((ask) => ask.kind === 'start')?.setup.widgets[0]?.token;
  await session.run(FILES);
  const first = read(given() ?? '', session.settings.clientSecret);
  assert.deepEqual([first.genuine, first.claims['account_id']], [true, 30001]);
  session.configure({ clientSecret: 'mine', tokenClaims: { lead_id: 7, client_uuid: null } });
  await session.run(FILES);
  const { genuine, claims } = read(given() ?? '', 'mine');
  assert.deepEqual([genuine, claims['lead_id'], 'client_uuid' in claims], [true, 7, false]);
  assert.equal(await session.token(), given());
  await session.selectAccount(session.navigation.accounts[1]?.id ?? '');
  const other = read(await session.token(), 'mine').claims;
  assert.notEqual(other['account_id'], 30001);
});

test('settings that changed forget the token that was given last', async (context) => {
  const { session } = sessionIn(context);
  const before = await session.token();
  assert.equal(await session.token(), before);
  session.configure({ clientSecret: 'mine' });
  assert.ok(read(await session.token(), 'mine').genuine);
});

test('a flaw that was chosen is in the token of the widget', async (context) => {
  const { session } = sessionIn(context);
  const signed = async (tokenFlaw: Settings['tokenFlaw']) => {
    session.configure({ tokenFlaw });
    return read(await session.token(), session.settings.clientSecret);
  };
  const seen = new Set<string>();
  const sound = await signed(null);
  for (const flaw of TOKEN_FLAWS) {
    const { header, claims, genuine } = await signed(flaw);
    const over = Number(claims['exp']) < Date.now() / 1000;
    const sameAudience = claims['aud'] === sound.claims['aud'];
    seen.add(JSON.stringify([header.alg, genuine, over, sameAudience]));
  }
  assert.equal(seen.size, TOKEN_FLAWS.length);
  assert.ok(!seen.has(JSON.stringify(['HS256', true, false, true])));
});
