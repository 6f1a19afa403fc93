import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord, VERSION } from './record.ts';
import { SAMPLES } from './samples.test-support.ts';
import { isCurrent } from './store.ts';

test('a draft of every version is read as it was kept', () => {
  assert.deepEqual(readRecord(SAMPLES[1]), SAMPLES[1]);
  assert.deepEqual(readRecord(SAMPLES[2]), SAMPLES[2]);
  for (let version = 1; version <= VERSION; version++) {
    assert.ok(version in SAMPLES, `there is no sample of version ${version}`);
  }
});

test('a name that would be read as another is made readable', () => {
  const named = (name: string) => readRecord({ ...SAMPLES[1], name })?.name;
  assert.equal(named('Final\u202E1v'), 'Final 1v');
  assert.equal(named('\u2066\u200B'), SAMPLES[1].id);
  assert.equal(named('Доставка 1'), 'Доставка 1');
});

test('a draft of a newer version is known by its name, and nobody may write over it', () => {
  const newer = { v: VERSION + 1, id: 'a', rev: 3, name: 'Later', parts: [] };
  assert.deepEqual(readRecord(newer), { newer: true, id: 'a', name: 'Later' });
  assert.ok(!isCurrent(newer, 3));
  assert.ok(!isCurrent(newer, 0));
});

test('what is no draft counts as none, and nobody may write over it either', () => {
  const good = SAMPLES[1];
  const wrong = [
    null,
    7,
    {},
    { ...good, v: '1' },
    { ...good, rev: undefined },
    { ...good, files: null },
    { ...good, files: { a: 1 } },
    { ...good, carried: undefined },
    { ...good, carried: { binaries: {} } },
    { ...good, carried: { binaries: { a: 1 }, whole: true } },
    { ...good, deleted: 'yes' },
  ];
  for (const value of wrong) {
    assert.equal(readRecord(value), null, JSON.stringify(value));
    assert.ok(!isCurrent(value, 0));
  }
});

test('a draft is written only by who knows its last revision', () => {
  assert.ok(isCurrent(SAMPLES[1], 7));
  assert.ok(!isCurrent(SAMPLES[1], 6));
  assert.ok(!isCurrent(SAMPLES[1], 0));
  assert.ok(isCurrent(undefined, 0));
  assert.ok(!isCurrent(undefined, 7));
});
