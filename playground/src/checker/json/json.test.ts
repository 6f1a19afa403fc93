import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, FACTS, STARTER } from '../checker.test-support.ts';
import { DEEPEST, readJson } from './read.ts';

const MANIFEST = String(STARTER['manifest.json']);

const inManifest = (text: string): string[] =>
  found({ ...STARTER, 'manifest.json': text }).map(
    ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
  );

test('all errors of a file are told at once, each at its place', () => {
  const text = MANIFEST.replace('"init_once": false', '"init_once" false // once')
    .replace('"version": "1.0.0"', '"version": \'1.0.0\'')
    .replace('["personal_page", "settings"]', '["personal_page", "settings",]');
  const codes = inManifest(text).map((one) => one.split(' ')[1]);
  for (const code of ['json-syntax', 'json-comment', 'json-trailing-comma']) {
    assert.ok(codes.includes(code), code);
  }
  assert.ok(inManifest(text).includes('manifest.json:8:17 json-syntax'));
});

test('a comma before a comment and a bracket is one too many, and said once', () => {
  const text = MANIFEST.replace('"required": false', '"required": false, // last\n/* of all */');
  assert.deepEqual(
    inManifest(text).map((one) => one.split(' ')[1]),
    ['json-trailing-comma', 'json-comment', 'json-comment'],
  );
});

test('the manifest of the official page is told of its comments and ellipses, and nothing breaks', () => {
  const text = '{\n  // ...\n  "locations": [\n    "personal_page" // cabinet\n  ],\n  ...\n}\n';
  const told = inManifest(text);
  assert.ok(told.includes('manifest.json:2:3 json-comment'));
  assert.ok(told.some((one) => one.startsWith('manifest.json:6:3 json-syntax')));
});

test('brackets without end are one finding, and the rest is checked', () => {
  for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000)]) {
    const told = inManifest(text);
    assert.deepEqual(
      told.map((one) => one.split(' ')[1]),
      ['json-depth'],
    );
  }
  const nested = `${'['.repeat(DEEPEST)}${']'.repeat(DEEPEST)}`;
  assert.equal(readJson(nested).tooDeep, null);
  assert.notEqual(readJson(`[${nested}]`).tooDeep, null);
});

test('an empty file, a lone value and names of objects are no trouble', () => {
  for (const text of ['', '\uFEFF', '  \n', '5', '"x"', '[]', 'null']) {
    assert.ok(inManifest(text).length > 0, JSON.stringify(text));
  }
  const odd = MANIFEST.replace('"note": {', '"__proto__": {').replace('"tour": {', '"toString": {');
  assert.deepEqual(
    inManifest(odd).map((one) => one.split(' ')[1]),
    ['tour-missing'],
  );
});

test("files that are not amoCRM's may be of any dialect", () => {
  assert.deepEqual(found({ ...STARTER, 'data/mine.json': '{ // mine\n}' }), []);
});

test('the words of the rules come from the contract', () => {
  assert.equal(FACTS.rules['json-syntax']?.page, 'reference/rules/#json-syntax');
});

test('what may be only out of sight is not missed', () => {
  const half = String(STARTER['i18n/en.json']).slice(0, 60);
  const codes = found({ ...STARTER, 'i18n/en.json': half }).map(({ code }) => code);
  assert.deepEqual([...new Set(codes)], ['json-syntax']);
  const told = inManifest(MANIFEST.slice(0, 200)).map((one) => one.split(' ')[1]);
  assert.deepEqual([...new Set(told)], ['json-syntax']);
});

test('the same thing is said of a file fifty times at most, and how many more there are', () => {
  const manifest = `[${',}'.repeat(3000)}`;
  const told = found({ ...STARTER, 'manifest.json': manifest }).filter(
    ({ code }) => code === 'json-trailing-comma',
  );
  assert.equal(told.length, 51);
  assert.deepEqual([told[49]!.more, told[50]!.more], [undefined, 2950]);
  assert.equal(told[50]!.fix!.length, 2950);
});
