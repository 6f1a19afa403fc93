import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CabinetEvent } from '../../protocol/public.ts';
import { partingOf } from './parting.ts';

const run = (...types: CabinetEvent['type'][]): CabinetEvent[] =>
  types.map((type, index) => ({ seq: index + 1, at: index, type, widget: '', detail: {} }));

const types = (events: readonly CabinetEvent[] = []): string =>
  events.map(({ type }) => type).join();

test('two runs part where one does something else, and what both had last is told', () => {
  const one = run('module.connected', 'initLead.called', 'initLead.finished', 'slot.called');
  const other = run('module.connected', 'initLead.called', 'slot.called');
  const parting = partingOf(one, other);
  assert.equal(types(parting?.common), 'module.connected,initLead.called');
  assert.equal(types(parting?.expected), 'initLead.finished,slot.called');
  assert.equal(types(parting?.found), 'slot.called');
});

test('runs part, too, where the same ends in another way, or one goes on', () => {
  const [called, finished] = run('initLead.called', 'initLead.finished');
  const other = { ...finished!, detail: { returned: 'nothing' } };
  assert.equal(
    types(partingOf([called!, finished!], [called!, other])?.found),
    'initLead.finished',
  );
  assert.equal(types(partingOf([called!], [called!, other])?.expected), '');
  assert.equal(partingOf([called!, finished!], [called!, finished!]), null);
});
