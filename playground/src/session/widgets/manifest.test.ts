import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locationsOf, locationsPlace } from './manifest.ts';

test('the locations of a manifest are those texts that it lists', () => {
  assert.deepEqual(locationsOf('{"locations": ["settings", 5, "personal_page"]}'), [
    'settings',
    'personal_page',
  ]);
});

for (const text of ['', '{', 'null', '5', '{}', '{"locations": "personal_page"}']) {
  test(`${text || 'an empty text'} lists no location`, () => {
    assert.deepEqual(locationsOf(text), []);
  });
}

test('the place is that of the locations, else the beginning', () => {
  const at = (text: string) => {
    const { file, line, column } = locationsPlace(text);
    return `${file}:${line}:${column}`;
  };
  assert.equal(at('{\n  "widget": {},\n  "locations": []\n}'), 'manifest.json:3:3');
  assert.equal(at('{}'), 'manifest.json:1:1');
});
