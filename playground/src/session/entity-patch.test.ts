import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { PatchError, patchEntity } from './entity-patch.ts';
import { mergePatch } from '../protocol/merge-patch.ts';

test('a merge patch follows the examples of RFC 7396', () => {
  const cases: [unknown, unknown, unknown][] = [
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ];
  for (const [target, patch, result] of cases) {
    assert.deepEqual(mergePatch(target, patch), result);
  }
});

const SYS = {
  currencySymbol: '$',
  dateFormat: 'dd.mm.yyyy',
  timeFormat: 'HH:MM',
  lang: 'en',
  isRemovalAvailable: true,
  logoUrl: '',
  pageTitle: 'Title',
};

test('a patch that fits gives the new value and leaves the old one alone', () => {
  const patched = patchEntity('sys', SYS, { pageTitle: 'New' }, CONTRACT);
  assert.deepEqual(patched, { ...SYS, pageTitle: 'New' });
  assert.equal(SYS.pageTitle, 'Title');
});

test('a patch that does not fit is refused with the place', () => {
  assert.throws(
    () => patchEntity('sys', SYS, { lang: 'xx' }, CONTRACT),
    new PatchError('sys.lang: expected one of ru, en, es, pt'),
  );
  assert.throws(() => patchEntity('sys', SYS, { lang: null }, CONTRACT), PatchError);
  assert.throws(() => patchEntity('sys', SYS, 5, CONTRACT), PatchError);
  assert.throws(() => patchEntity('leads', null, {}, CONTRACT), PatchError);
});

test('null takes the company away, which a merge patch alone would leave undefined', () => {
  const lead = {
    id: '1',
    pid: '1',
    isLeadLoaded: true,
    fieldIds: [],
    statuses: [],
    managerId: '',
    contacts: {},
    company: { id: '1', name: 'x', fieldIds: [] },
  };
  const patched = patchEntity('lead', lead, { company: null }, CONTRACT) as typeof lead;
  assert.equal(patched.company, null);
});

test('the whole entity may become null, as it is before loading', () => {
  assert.equal(patchEntity('lead', {}, null, CONTRACT), null);
});
