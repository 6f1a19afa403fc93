import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfInfo } from './info-place.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});
const INFO = box(0, 0, 300, 100);

test('an explanation stands beside the list, at its option', () => {
  const screen = box(0, 0, 1440, 900);
  const list = box(100, 200, 400, 400);
  const line = box(100, 180, 102, 198);
  const right = placeOfInfo(list, box(100, 240, 400, 260), INFO, screen, line);
  assert.deepEqual(right, {
    style: 'top: 40px; max-width: 1040px',
    class: 'cm-completionInfo-right',
  });
  const far = box(1100, 200, 1400, 400);
  const left = placeOfInfo(far, box(1100, 880, 1400, 900), INFO, screen, line);
  // It does not leave the screen at the bottom.
  assert.deepEqual(left, {
    style: 'top: 600px; max-width: 1100px',
    class: 'cm-completionInfo-left',
  });
});

test('on a phone it stands beyond the list, away from the line', () => {
  const screen = box(0, 0, 390, 844);
  const below = placeOfInfo(
    box(40, 300, 390, 520),
    box(40, 300, 390, 344),
    INFO,
    screen,
    box(60, 280, 62, 298),
  );
  assert.match(below.style, /^top: 220px; left: 0; width: 350px;.*max-height: 324px/);
  const above = placeOfInfo(
    box(40, 300, 390, 520),
    box(40, 300, 390, 344),
    INFO,
    screen,
    box(60, 520, 62, 540),
  );
  assert.match(above.style, /^bottom: 220px; left: 0;.*max-height: 300px/);
});

test('where there is no room, the list alone is shown', () => {
  const screen = box(0, 0, 390, 540);
  const none = placeOfInfo(
    box(40, 300, 390, 520),
    box(40, 300, 390, 344),
    INFO,
    screen,
    box(60, 280, 62, 298),
  );
  assert.match(none.style, /^display: none;/);
});
