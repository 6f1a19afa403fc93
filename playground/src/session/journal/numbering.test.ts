import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbering } from './numbering.ts';

test("the frame's count becomes the numbers of the page", () => {
  const numbering = new Numbering();
  assert.equal(numbering.next(), 1);
  assert.deepEqual(numbering.number({ id: 1 }), { seq: 2 });
  assert.deepEqual(numbering.number({ id: 2, call: 1, cause: 1 }), { seq: 3, call: 2, cause: 2 });
  assert.equal(numbering.last, 3);
});

test('what was left out is counted, and is the cause of nothing', () => {
  const numbering = new Numbering();
  numbering.number({ id: 1 });
  assert.deepEqual(numbering.number({ id: 5, call: 4, cause: 3 }), { seq: 2, missed: 3 });
});

test('the count of another frame begins anew', () => {
  const numbering = new Numbering();
  numbering.number({ id: 1 });
  numbering.number({ id: 2 });
  assert.deepEqual(numbering.number({ id: 1, cause: 2 }), { seq: 3 });
  assert.deepEqual(numbering.number({ id: 2, cause: 1 }), { seq: 4, cause: 3 });
});

test('numbers that a frame makes up link nothing and stop nothing', () => {
  const numbering = new Numbering();
  numbering.number({ id: 1 });
  const far = Number.MAX_SAFE_INTEGER;
  assert.equal(numbering.number({ id: far, cause: far }).cause, undefined);
  assert.deepEqual(numbering.number({ id: 2, cause: 1 }), { seq: 3, missed: 1 });
  assert.deepEqual(numbering.number({ id: 3, cause: 2 }), { seq: 4, cause: 3 });
  for (let id = 4; id < 20_000; id += 1) {
    numbering.number({ id });
  }
  assert.equal(numbering.number({ id: 20_000, cause: 5 }).cause, undefined);
});
