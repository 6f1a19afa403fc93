import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Account, accountAt, missing, SMS_WIDGETS, toggled } from './account.ts';

const [WIDGET] = SMS_WIDGETS;

test('whoever begins at the sign-in finds the account ready', () => {
  assert.equal(missing(accountAt('sign-in')), null);
});

test('the plan, the switch and the SMS widget are missed in this order', () => {
  let account: Account = { ...accountAt('general-settings'), plan: 'basic' };
  assert.equal(missing(account), 'plan');
  account = { ...account, plan: 'advanced' };
  assert.equal(missing(account), 'on');
  account = { ...account, on: true };
  assert.equal(missing(account), 'sms');
  account = toggled(account, WIDGET);
  assert.equal(missing(account), 'sms', 'installed is not chosen');
  assert.equal(missing({ ...account, sender: WIDGET }), null);
});

test('a widget that is removed is chosen no more', () => {
  const account = toggled(accountAt('sign-in'), WIDGET);
  assert.deepEqual([...account.installed], []);
  assert.equal(account.sender, null);
});
