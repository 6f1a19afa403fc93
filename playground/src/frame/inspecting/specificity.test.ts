import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectorsIn, specificityOf } from './specificity.ts';

// The examples of Selectors Level 4, section 17, and relatives of them.
const CASES: [selector: string, ...number[]][] = [
  ['*', 0, 0, 0],
  ['LI', 0, 0, 1],
  ['UL LI', 0, 0, 2],
  ['UL OL+LI', 0, 0, 3],
  ['H1 + *[REL=up]', 0, 1, 1],
  ['UL OL LI.red', 0, 1, 3],
  ['LI.red.level', 0, 2, 1],
  ['#x34y', 1, 0, 0],
  ['#s12:not(FOO)', 1, 0, 1],
  ['.foo :is(.bar, #baz)', 1, 1, 0],
  [':is(em, #foo)', 1, 0, 0],
  ['.qux:where(em, #foo#bar#baz)', 0, 1, 0],
  [':nth-child(even of li, .item)', 0, 2, 0],
  [':nth-child(2n + 1)', 0, 1, 0],
  [':not(em, strong#foo)', 1, 0, 1],
  ['a::before', 0, 0, 2],
  ['a:after', 0, 0, 2],
  ['a:hover > b', 0, 1, 2],
  ['[title="a .b #c, :is(d)"]', 0, 1, 0],
  ["[title=']']", 0, 1, 0],
  ['.\\#id', 0, 1, 0],
  ['.кнопка', 0, 1, 0],
  [':is(:not(.a .b), c d e)', 0, 2, 0],
  ['x-card::part(head)', 0, 0, 2],
  [':has(> img.a)', 0, 1, 1],
];

test('a selector is as strong as the specification says', () => {
  for (const [selector, ...expected] of CASES) {
    assert.deepEqual(specificityOf(selector), expected, selector);
  }
});

test('a list is taken apart at its own commas', () => {
  assert.deepEqual(selectorsIn('a, b:is(c, d), [x="e,f"], .\\,g'), [
    'a',
    'b:is(c, d)',
    '[x="e,f"]',
    '.\\,g',
  ]);
});

test('a selector that never ends is read in good time', () => {
  const started = process.cpuUsage().user;
  specificityOf(`:is(${'('.repeat(2000)}`);
  specificityOf('"'.padEnd(20_000, '\\'));
  assert.ok(process.cpuUsage().user - started < 2_000_000);
});
