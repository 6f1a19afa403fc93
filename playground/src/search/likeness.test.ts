import assert from 'node:assert/strict';
import test from 'node:test';
import { areKin, distance, onOtherKeyboard, withoutFleetingVowel } from './likeness.ts';

for (const [stem, form] of [
  ['сделок', 'сделк'],
  ['ссылок', 'ссылк'],
  ['настроек', 'настройк'],
  ['ошибок', 'ошибк'],
  ['урок', 'урок'],
  ['токен', 'токен'],
] as const) {
  void test(`the stem of ${stem} is ${form}`, () => {
    assert.equal(withoutFleetingVowel(stem), form);
  });
}

for (const [a, b, far] of [
  ['state', 'state', 0],
  ['state', 'sate', 1],
  ['state', 'sttae', 1],
  ['state', 'stare', 1],
  ['state', 'stones', 3],
] as const) {
  void test(`${b} is ${String(far)} from ${a}`, () => {
    assert.equal(distance(a, b, 2), far);
  });
}

void test('stems that end otherwise are kin, words that begin otherwise are not', () => {
  assert.ok(areKin('подписк', 'подписа'));
  assert.ok(!areKin('контакт', 'контракт'));
  assert.ok(!areKin('документ', 'документирован'));
});

void test('what is typed on the other keyboard is read both ways', () => {
  assert.equal(onOtherKeyboard('ьфтшауые'), 'manifest');
  assert.equal(onOtherKeyboard('cltkrf'), 'сделка');
});
