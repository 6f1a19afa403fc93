import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE_CONTRACT } from '../../contract/published.test-support.ts';
import { splitSignature, titleOf } from './description.ts';

test('a signature is split at its parameters, whatever their types hold', () => {
  assert.deepEqual(splitSignature('f(): void'), { before: 'f(', parts: [], after: '): void' });
  assert.deepEqual(
    splitSignature('f(a: (b: C<D, E>) => void, g?: { h: I }): (() => void) | void'),
    {
      before: 'f(',
      parts: ['a: (b: C<D, E>) => void', 'g?: { h: I }'],
      after: '): (() => void) | void',
    },
  );
  assert.deepEqual(splitSignature('no brackets'), { before: 'no brackets', parts: [], after: '' });
});

test('the signatures of the contract have as many parts as parameters', () => {
  for (const { signature, parameters } of PAGE_CONTRACT.functions) {
    const { before, parts, after } = splitSignature(signature);
    assert.equal(parts.length, parameters.length, signature);
    assert.equal(before + parts.join(', ') + after, signature);
  }
});

test('a function is headed by its signature, anything else by its name and type', () => {
  const symbol = { name: 'get', page: '', type: 'getState(): void' } as const;
  assert.equal(titleOf({ ...symbol, kind: 'method' }), 'getState(): void');
  assert.equal(titleOf({ ...symbol, kind: 'value', type: 'LeadModel' }), 'get: LeadModel');
  assert.equal(titleOf({ ...symbol, kind: 'text', type: '' }), 'get');
});
