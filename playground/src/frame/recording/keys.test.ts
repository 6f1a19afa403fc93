import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeyPlace, recordedKey } from './keys.ts';

const press = (combination: string, place: KeyPlace): string | null => {
  const keys = combination.split('+');
  return recordedKey(
    {
      key: keys.at(-1)!,
      ctrlKey: keys.includes('Control'),
      altKey: keys.includes('Alt'),
      shiftKey: keys.includes('Shift'),
      metaKey: keys.includes('Meta'),
    },
    place,
  );
};

test('what writes, edits, moves the cursor or scrolls is no act of its own', () => {
  for (const [key, place] of [
    ['a', 'line'],
    ['Backspace', 'line'],
    ['ArrowLeft', 'line'],
    ['Enter', 'lines'],
    ['Control+v', 'lines'],
    ['Alt+q', 'line'],
    ['ArrowDown', 'picked'],
    ['PageDown', 'page'],
    [' ', 'page'],
    ['Shift', 'element'],
    ['F5', 'element'],
  ] as const) {
    assert.equal(press(key, place), null, `${key} in ${place}`);
  }
});

test('what a widget is meant to hear is one, named as a scenario names it', () => {
  for (const [key, place, expected = key] of [
    ['Enter', 'line'],
    ['ArrowDown', 'line'],
    ['Escape', 'lines'],
    ['Shift+Tab', 'picked'],
    ['Control+s', 'lines'],
    [' ', 'element', 'Space'],
    ['Shift+?', 'page', '?'],
    ['ArrowDown', 'element'],
    ['Delete', 'element'],
  ] as const) {
    assert.equal(press(key, place), expected, `${key} in ${place}`);
  }
});
