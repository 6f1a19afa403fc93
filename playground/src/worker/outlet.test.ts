import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { BackendFinding } from '../protocol/python.ts';
import { MAX_MESSAGE } from '../protocol/messages.ts';
import type { FromPython } from '../protocol/python.ts';
import { Outlet } from './outlet.ts';

function outletOf(): { outlet: Outlet; told: FromPython[] } {
  const told: FromPython[] = [];
  return { outlet: new Outlet((text) => told.push(JSON.parse(text) as FromPython)), told };
}

test('a long line is cut, and a message that is too long all the same is left out', () => {
  const { outlet, told } = outletOf();
  outlet.print({ level: 'info', text: 'x'.repeat(20_000), line: 3 });
  outlet.tellBroken('x'.repeat(MAX_MESSAGE));
  assert.deepEqual(told, [
    { type: 'printed', line: { level: 'info', text: `${'x'.repeat(10_000)}…`, line: 3 } },
  ]);
});

test('of a flood of lines and problems what is left out is counted, and what the page waits for passes', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { outlet, told } = outletOf();
  const finding: BackendFinding = {
    code: 'backend-no-application',
    params: {},
    place: null,
    rule: null,
  };
  for (let index = 0; index < 5000; index += 1) {
    outlet.print({ level: 'info', text: 'again', line: null });
    outlet.report(finding);
  }
  const passed = told.length;
  assert.ok(passed >= 300 && passed < 1000, String(passed));
  outlet.tell({ type: 'loaded' });
  assert.deepEqual(told.at(-1), { type: 'loaded' });
  mock.timers.tick(1000);
  assert.deepEqual(told.at(-1), { type: 'suppressed', count: 10_000 - passed });
  const before = told.length;
  for (let index = 0; index < 1000; index += 1) {
    outlet.report(finding);
  }
  const more = told.length - before;
  mock.timers.tick(1000);
  assert.deepEqual(told.at(-1), { type: 'suppressed', count: 1000 - more });
  mock.timers.reset();
});
