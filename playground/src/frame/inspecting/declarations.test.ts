import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declarationsIn } from './declarations.ts';

test('a style is taken apart at its own semicolons', () => {
  const written =
    'margin: 0px 4px; background: url("data:image/png;base64,aGk=;x") red; --a: "b;c\\";d"; ' +
    "content: ';'; color: red !important; width: calc((1px + 2px) * 3);";
  assert.deepEqual(declarationsIn(written), [
    { name: 'margin', value: '0px 4px' },
    { name: 'background', value: 'url("data:image/png;base64,aGk=;x") red' },
    { name: '--a', value: '"b;c\\";d"' },
    { name: 'content', value: "';'" },
    { name: 'color', value: 'red !important' },
    { name: 'width', value: 'calc((1px + 2px) * 3)' },
  ]);
});

test('what is no declaration is none', () => {
  assert.deepEqual([declarationsIn(''), declarationsIn(';;'), declarationsIn('red')], [[], [], []]);
});
