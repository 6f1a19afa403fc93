import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../frame/telling/describe.ts';
import { format } from './format.ts';
import { safeStyle } from './styles.ts';

const formatted = (parameters: unknown[]) => format(describe(parameters), (stack) => stack);

const PRINTED: [unknown[], string][] = [
  [['a', 1, { b: 2 }], 'a 1 {b: 2}'],
  [[1, 'a'], "1 'a'"],
  [['%s is %d', 'x', 42.9], 'x is 42'],
  [['%i%% of %f', 5.7, 1.5], '5% of 1.5'],
  [['%cred', 'color: red'], 'red'],
  [['%s has %d fields, %c100%%', 'Kitchen', 10.9, 'color: red'], 'Kitchen has 10 fields, 100%'],
  [['%o', { a: 1 }], '{a: 1}'],
  [['%O and %o', [1], 'x'], "[1] and 'x'"],
  [['%s and %s', 'one'], 'one and %s'],
  [['%s', { a: 1 }], 'Object'],
  [['%d', {}], 'NaN'],
  [['%d', -1.5], '-2'],
  [['%d and %i and %f', Symbol('s'), Symbol('s'), Symbol('s')], 'NaN and NaN and NaN'],
  [['%d', 12n], '12'],
  [['%d', () => assert.fail('run')], 'NaN'],
  [['a%_b', 'left out'], 'ab'],
  [['100%'], '100%'],
  [['rest', '%s'], 'rest %s'],
  [['', 1], ' 1'],
  [[], ''],
];
for (const [parameters, text] of PRINTED) {
  test(`prints ${JSON.stringify(text)}`, () => {
    assert.equal(formatted(parameters).text, text);
  });
}

test('an object that was formatted into the text can still be opened', () => {
  const { values } = formatted(['value: %o!', { a: 1 }]);
  assert.deepEqual(
    values.map(({ kind, joined }) => [kind, joined]),
    [
      ['string', undefined],
      ['object', true],
      ['string', true],
    ],
  );
  assert.ok(values[1]?.entries);
});

test('a style holds from its directive on', () => {
  const { values } = formatted(['a %cb%cc', 'color: red', '']);
  assert.deepEqual(
    values.map(({ text, style }) => [text, style]),
    [
      ['a ', undefined],
      ['b', 'color: red'],
      ['c', undefined],
    ],
  );
});

test('a style sets how letters look, and nothing that loads or leaves the line', () => {
  assert.equal(
    safeStyle('Color: #f00; font: bold 12px/1.5 "Arial", sans-serif; padding: 2px 4px'),
    'color: #f00; font: bold 12px/1.5 "Arial", sans-serif; padding: 2px 4px',
  );
  for (const style of [
    'background: url(https://a.example/x.png)',
    'background: u\\72l(x)',
    'background: image-set("x" 1x)',
    'color: var(--x)',
    'position: fixed',
    'display: none',
    'content: "x"',
    'color: red} body {display: none',
    `color: ${'a'.repeat(1000)}`,
  ]) {
    assert.equal(safeStyle(style), '', style);
  }
});
