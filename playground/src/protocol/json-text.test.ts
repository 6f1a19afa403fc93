import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { jsonText } from './json-text.ts';

const DATA = { list: [1, { a: 'b' }], none: null };
const TEXT = '{"list":[1,{"a":"b"}],"none":null}';
const { stringify } = JSON;

afterEach(() => {
  Reflect.deleteProperty(Object.prototype, 'toJSON');
  Reflect.deleteProperty(Array.prototype, 'toJSON');
  JSON.stringify = stringify;
});

for (const prototype of [Object.prototype, Array.prototype]) {
  test(`a method toJSON of ${prototype.constructor.name} changes nothing, and stays`, () => {
    const toJSON = (): string => 'mine';
    Object.assign(prototype, { toJSON });
    assert.equal(jsonText(DATA), TEXT);
    assert.equal(jsonText(Object.freeze([Object.freeze({})])), '[{}]');
    assert.equal((prototype as { toJSON?: unknown }).toJSON, toJSON);
  });
}

test('what takes the place of JSON.stringify is not asked', () => {
  JSON.stringify = () => 'mine';
  assert.equal(jsonText(DATA), TEXT);
});
