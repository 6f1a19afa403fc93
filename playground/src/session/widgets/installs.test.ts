import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contract } from '../../contract/contract.ts';
import type { Finding } from '../../protocol/messages.ts';
import type { Journal } from '../journal/journal.ts';
import { Installs } from './installs.ts';
import { NEIGHBOURS } from './neighbours.ts';
import type { Provider } from './provider.ts';
import { decodeToken } from '../token/token.ts';

const WIDGET = 'personal_page.js';

function installsOf() {
  const findings: Finding[] = [];
  const installs = new Installs({
    contract: { header: { widgetFile: WIDGET, location: 'personal_page' } } as Contract,
    assets: new URL('https://site.example/'),
    journal: { addFinding: (finding: Finding) => findings.push(finding) } as unknown as Journal,
    provider: { script: (text: string) => Promise.resolve(text || null) } as unknown as Provider,
    world: { assetText: async (url) => (await fetch(url)).text() },
  });
  return { installs, findings };
}

test('a widget without a manifest is meant for the cabinet', async () => {
  const { installs, findings } = installsOf();
  const own = await installs.own({ [WIDGET]: 'code' });
  assert.deepEqual([own?.locations, own?.neighbour], [['personal_page'], false]);
  assert.deepEqual(findings, []);
});

test('a manifest that does not name the cabinet is followed and reported', async () => {
  const { installs, findings } = installsOf();
  const files = { [WIDGET]: 'code', 'manifest.json': '{"locations": ["settings"]}' };
  assert.deepEqual((await installs.own(files))?.locations, ['settings']);
  assert.deepEqual(
    findings.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`),
    ['location-missing manifest.json:1:2'],
  );
});

test('a widget that cannot run is not installed', async () => {
  const { installs, findings } = installsOf();
  assert.equal(await installs.own({ 'manifest.json': '{}' }), null);
  assert.deepEqual(findings, []);
});

test('each neighbour is given a token of the account', async (context) => {
  // Browsers sign only where this is true.
  Object.assign(globalThis, { isSecureContext: true });
  context.after(() => Object.assign(globalThis, { isSecureContext: undefined }));
  const { installs } = installsOf();
  const account = { id: '1', address: 'https://account.example' };
  const tokens = await installs.tokens(NEIGHBOURS, account);
  assert.deepEqual(Object.keys(tokens), [...NEIGHBOURS]);
  for (const token of Object.values(tokens)) {
    assert.equal((decodeToken(token)?.claims as { account_id: number }).account_id, 1);
  }
});
