import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbolItems } from './symbols.ts';

/** The labels of what the palette offers of files, the first of which is shown. */
function labels(files: Record<string, string>): string[] {
  const [file] = Object.keys(files);
  const context = { controller: { files: { current: files } }, view: { file } };
  return symbolItems(context as never).map(({ label }) => label);
}

const keyed = (key: string, length: number): string =>
  `{"${key}": "`.padEnd(length - 2, 'x') + '"}';

test('what is in the file that is shown comes first', () => {
  assert.deepEqual(labels({ 'b.json': '{"b": 1}', 'a.json': '{"a": 1}' }), ['b', 'a']);
});

test('files that are too long by themselves or together are left out, and others stay', () => {
  const files = { 'a.json': keyed('a', 300_001), 'b.json': keyed('b', 300_000) };
  assert.deepEqual(labels(files), ['b']);
  const many = ['c', 'd', 'e', 'f'].map((key) => [`${key}.json`, keyed(key, 250_001)] as const);
  assert.deepEqual(labels({ ...Object.fromEntries(many), 'g.json': '{"g": 1}' }), [
    'c',
    'd',
    'e',
    'g',
  ]);
});

test('JSON that is nested too deeply is left out', () => {
  assert.deepEqual(labels({ 'a.json': '{"a":'.repeat(20_000), 'b.json': '{"b": 1}' }), ['b']);
});
