import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSame, pathText, valueAt, withValueAt } from './path.ts';

const LEAD = { id: '7', statuses: [{ name: 'New' }, { name: 'Done' }], company: null };

test('a value is found by its path, and only where the data have it themselves', () => {
  assert.equal(valueAt(LEAD, ['statuses', 1, 'name']), 'Done');
  assert.equal(valueAt(LEAD, ['company']), null);
  assert.equal(valueAt(LEAD, []), LEAD);
  for (const path of [['company', 'name'], ['toString'], ['statuses', 2], ['statuses', 'length']]) {
    const found = valueAt(LEAD, path);
    assert.ok(found === undefined || path.includes('length'), path.join());
  }
});

test('a value is put at its path, the rest stays the same', () => {
  const put = withValueAt(LEAD, ['statuses', 0, 'name'], 'Old') as typeof LEAD;
  assert.deepEqual(put, { ...LEAD, statuses: [{ name: 'Old' }, { name: 'Done' }] });
  assert.equal(put.statuses[1], LEAD.statuses[1]);
  assert.equal(LEAD.statuses[0]?.name, 'New');
  assert.deepEqual(withValueAt(LEAD, ['statuses', 2], { name: 'Lost' }), {
    ...LEAD,
    statuses: [...LEAD.statuses, { name: 'Lost' }],
  });
  assert.equal(withValueAt(LEAD, [], null), null);
});

test('without a value, what is at the path is taken away', () => {
  assert.deepEqual(withValueAt(LEAD, ['statuses', 0], undefined), {
    ...LEAD,
    statuses: [{ name: 'Done' }],
  });
  assert.deepEqual(withValueAt({ a: 1, b: 2 }, ['a'], undefined), { b: 2 });
});

test('a key that means something to objects is a key like the others', () => {
  const put = withValueAt({}, ['__proto__'], { polluted: true });
  assert.deepEqual(Object.keys(put as object), ['__proto__']);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.deepEqual(valueAt(put, ['__proto__']), { polluted: true });
  assert.equal(valueAt({}, ['__proto__']), undefined);
});

test('a path is written as JavaScript is', () => {
  assert.equal(
    pathText('lead', ['contacts', '2001', 'fieldIds', 0]),
    "lead.contacts['2001'].fieldIds[0]",
  );
  assert.equal(pathText('leadFields', ['it\'s\n"', 'value']), "leadFields['it\\'s\\n\"'].value");
});

test('values are the same whatever the order of their keys is, and lists are no objects', () => {
  assert.ok(isSame({ a: [1, null], b: { c: 'd' } }, { b: { c: 'd' }, a: [1, null] }));
  for (const [a, b] of [
    [[], {}],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [null, {}],
    [[1], [1, 2]],
    ['1', 1],
  ]) {
    assert.ok(!isSame(a, b), JSON.stringify([a, b]));
  }
});
