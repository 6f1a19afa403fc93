/** Names of the contract that are misspelt do not compile; each line below stops being an error if one would. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../protocol/fault.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import type { CabinetEvent } from '../protocol/public.ts';
import type { Report } from '../sdk/report.ts';
import type { Store } from '../sdk/store.ts';
import { EVENT_TYPES, PROBLEM_PARAMETERS, type MethodName } from './names.ts';

/** Never called: tsc reads it. */
export function misspelt(report: Report, store: Store, { detail }: CabinetEvent): unknown[] {
  // @ts-expect-error -- the code of a problem
  const code: Fault = { code: 'calback-threw', params: { name: '', reason: '' } };
  // @ts-expect-error -- a parameter
  const parameter: Fault = { code: 'callback-threw', params: { name: '', reson: '' } };
  // @ts-expect-error -- a parameter too many
  const extra: Fault = { code: 'not-amd', params: { name: '' } };
  // @ts-expect-error -- a type of events
  report.event('initLead.caled', '', { leadId: '', reason: 'lead' });
  // @ts-expect-error -- a field of an event
  report.event('initLead.called', '', { leadID: '', reason: 'lead' });
  // @ts-expect-error -- a value of a field
  report.event('initLead.called', '', { leadId: '', reason: 'leed' });
  // @ts-expect-error -- a field that is read
  const read: unknown = detail.leadID;
  // @ts-expect-error -- an entity
  const entity: unknown = store.get('leed');
  // @ts-expect-error -- a field of its model
  const field: unknown = store.get('sys')?.langage;
  // @ts-expect-error -- a behaviour
  const behaviour: AlternativeChoice = { behaviour: 'slot.fresh', alternative: 'reused' };
  // @ts-expect-error -- an alternative of another behaviour
  const other: AlternativeChoice = { behaviour: 'slot.fresh-element', alternative: 'swapped' };
  // @ts-expect-error -- a method
  const method: MethodName = 'getStates';
  return [code, parameter, extra, read, entity, field, behaviour, other, method];
}

test('the tables that messages are read by have no name twice', () => {
  assert.equal(new Set(EVENT_TYPES).size, EVENT_TYPES.length);
  for (const names of Object.values(PROBLEM_PARAMETERS)) {
    assert.equal(new Set(names).size, names.length);
  }
});
