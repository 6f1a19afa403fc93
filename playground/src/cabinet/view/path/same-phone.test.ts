import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samePhone } from './same-phone.ts';

test('a number is the same with brackets, spaces and dashes, with 8 for +7 and without either', () => {
  for (const written of [
    '+7 900 000-00-01',
    '+79000000001',
    '8 (900) 000-00-01',
    '7 900 0000001',
    '9000000001',
    '(900) 000-00-01',
  ]) {
    assert.ok(samePhone(written, '+7 900 000-00-01'), written);
  }
});

test('a number with other, missing or more digits is another one', () => {
  for (const written of ['+7 900 000-00-02', '+7 900 000-00', '+7 900 000-00-011', '', 'phone']) {
    assert.ok(!samePhone(written, '+7 900 000-00-01'), written);
  }
});

test('8 is no country code elsewhere', () => {
  assert.ok(!samePhone('8 50 000 0004', '+7 50 000 0004'));
});
