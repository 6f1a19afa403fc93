import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryLimit } from './memory.ts';

/** So many MiB in pages of WebAssembly, which are of 64 KiB. */
const mib = (count: number): number => count * 16;

test('memory grows up to the limit; after that there is a reserve, in which Python can say so', () => {
  const limit = new MemoryLimit();
  const memory = new WebAssembly.Memory({ initial: mib(1), maximum: mib(2048) });
  limit.begin();
  assert.equal(memory.grow(mib(511)), mib(1));
  assert.equal(limit.reached, false);
  assert.throws(() => memory.grow(1), RangeError);
  assert.equal(limit.reached, true);
  assert.equal(memory.grow(mib(32)), mib(512));
  assert.throws(() => memory.grow(1), RangeError);
  limit.begin();
  assert.equal(limit.reached, false);
  assert.throws(() => memory.grow(1), RangeError);
  assert.equal(limit.reached, true);
});
