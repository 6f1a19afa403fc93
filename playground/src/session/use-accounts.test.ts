import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../accounts/accounts.ts';
import type { AccountData } from '../protocol/account.ts';
import { FILES, sessionIn, simulatedIn, widget } from './session.test-support.ts';

const ACCOUNTS = createAccounts('en');
const [PINE, SCHOOL] = ACCOUNTS as [AccountData, AccountData];
const LIBRARY = { ...PINE.leads[0]!, id: '50000', name: 'Library' };
const OWN: AccountData[] = [
  { ...PINE, leads: [{ ...LIBRARY, lead: { ...LIBRARY.lead, id: '50000' } }] },
  SCHOOL,
];

test('a lead of other accounts can be opened, and the next load has it', async (context) => {
  const { session, run } = simulatedIn(context);
  await run(widget());
  session.useAccounts([...OWN, { ...PINE, id: '60000', leads: PINE.leads }]);
  assert.equal(session.navigation.lead, '1001');
  await session.reload();
  await session.selectLead('50000');
  const lead = (await session.cabinet.getState('lead')) as { id: string };
  assert.equal(lead.id, '50000');
});

test('where the open lead is gone, the first of its account is open, and none before can be gone back to', async (context) => {
  const { session, changes } = sessionIn(context);
  await session.run(FILES);
  await session.selectLead('1002');
  session.useAccounts(OWN);
  assert.equal(session.navigation.lead, '50000');
  assert.ok(changes.some((change) => change.type === 'lead' && change.id === '50000'));
  assert.equal(session.navigation.visits.canGoBack, false);
  await session.reset('1001');
  assert.equal(session.navigation.lead, '50000');
});

test('an empty cabinet is shown anew with the accounts, a stopped one stays stopped', async (context) => {
  const { world, session } = sessionIn(context);
  await session.open();
  const before = world.frames.length;
  session.useAccounts(OWN);
  assert.equal(world.frames.length, before + 1);
  await session.open();
  await session.stop();
  const stopped = world.frames.length;
  session.useAccounts(ACCOUNTS);
  assert.equal(world.frames.length, stopped);
  assert.equal(session.status, 'stopped');
});
