import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { connect } from './connect.ts';
import { ASSUMED } from './policy.ts';

const options = { contract: CONTRACT, policy: ASSUMED, show: String, reason: String };
const work = () => undefined;

test('a callback whose name has a slip is shown with the name that was meant', () => {
  const connected = connect({ initlead: work, registerWidgetBarSlot: work, init: work }, options);
  assert.deepEqual(connected, {
    ok: false,
    fault: {
      code: 'misnamed-callback',
      params: {
        name: '`initLead`, `registerWidgetsBarSlot`',
        value: '`initlead` → `initLead`, `registerWidgetBarSlot` → `registerWidgetsBarSlot`',
      },
    },
  });
});

test('callbacks that a bundler left under `default` are said to be there', () => {
  const callbacks = { initLead: work, registerWidgetsBarSlot: work };
  const name = '`initLead`, `registerWidgetsBarSlot`';
  const getter = Object.defineProperty({}, 'default', { get: () => callbacks });
  const found: unknown[] = [
    { default: callbacks },
    { __esModule: true, default: callbacks },
    { default: { __esModule: true, default: callbacks } },
    { default: Object.assign(() => undefined, callbacks) },
    getter,
  ];
  for (const returned of found) {
    const fault = { code: 'default-export', params: { name } };
    assert.deepEqual(connect(returned, options), { ok: false, fault });
  }
  for (const returned of [{ default: null }, { default: 1 }, { default: {} }, { default: work }]) {
    const fault = { code: 'missing-callback', params: { name } };
    assert.deepEqual(connect(returned, options), { ok: false, fault });
  }
  assert.equal(connect({ ...callbacks, default: {} }, options).ok, true);
});

test('callbacks may belong to a function, but a function without any holds none', () => {
  const callbacks = Object.assign(() => undefined, {
    initLead: work,
    registerWidgetsBarSlot: work,
  });
  assert.equal(connect(callbacks, options).ok, true);
  const found = connect(work, options);
  assert.equal(found.ok ? null : found.fault.code, 'no-callbacks');
});
