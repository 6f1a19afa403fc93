import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from './published.test-support.ts';
import { parseType } from './parse-type.ts';
import { modelDifferences } from './shape.ts';

const lead = CONTRACT.models.find(({ entity }) => entity === 'lead');
assert.ok(lead);

const GOOD = {
  id: '1',
  pid: '1',
  isLeadLoaded: true,
  fieldIds: ['a'],
  statuses: [{ id: '1', name: 'New', color: '#fff', selected: true }],
  managerId: '',
  contacts: { 7: { id: '7', userId: '8', fieldIds: [] } },
  company: null,
};

const differences = (change: Record<string, unknown>) =>
  modelDifferences({ ...GOOD, ...change }, lead, 'lead', CONTRACT);

test('a lead that fits has no differences', () => {
  assert.deepEqual(differences({}), []);
  assert.deepEqual(differences({ company: { id: '1', name: 'x', fieldIds: [] } }), []);
});

test('each difference is named with its path', () => {
  assert.deepEqual(differences({ id: 1 }), ['lead.id: expected string']);
  assert.deepEqual(differences({ fieldIds: [1] }), ['lead.fieldIds[0]: expected string']);
  assert.deepEqual(differences({ contacts: { 7: { id: '7', userId: 8, fieldIds: [] } } }), [
    'lead.contacts.7.userId: expected string',
  ]);
  assert.deepEqual(differences({ company: { id: 1, name: 'x', fieldIds: [] } }), [
    'lead.company.id: expected string',
  ]);
  assert.deepEqual(differences({ extra: 1 }), ['lead.extra: expected no such field']);
});

test('types nest as in the contract', () => {
  assert.deepEqual(parseType("Record<string, 'a' | string[]>"), {
    kind: 'name',
    name: 'Record',
    arguments: [
      { kind: 'name', name: 'string', arguments: [] },
      {
        kind: 'union',
        members: [
          { kind: 'literal', value: 'a' },
          { kind: 'array', item: { kind: 'name', name: 'string', arguments: [] } },
        ],
      },
    ],
  });
});
