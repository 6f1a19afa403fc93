import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Presence } from './presence.ts';

test('who pointed into the frame is in it when the focus comes, and until it goes', () => {
  const presence = new Presence();
  presence.press(100, false);
  assert.equal(presence.here, false);
  assert.equal(presence.focus(101), true);
  presence.blur();
  assert.equal(presence.here, false);
});

test('a focus that nobody pointed for brings the reader nowhere', () => {
  const presence = new Presence();
  assert.equal(presence.focus(5000), false);
  presence.press(6000, false);
  assert.equal(presence.focus(7000), false, 'long after the press');
  assert.equal(presence.here, false);
});

test('a press in a frame that has the focus already is enough', () => {
  const presence = new Presence();
  presence.focus(0);
  presence.press(1, true);
  assert.equal(presence.here, true);
});

test('a press before the focus went does not bring it back', () => {
  const presence = new Presence();
  presence.press(0, true);
  presence.blur();
  assert.equal(presence.focus(10), false);
});

test('the page lets the reader in who came by the keyboard', () => {
  const presence = new Presence();
  presence.focus(5000);
  presence.enter();
  assert.equal(presence.here, true);
});

test('the page brings back who was there, and nobody else', () => {
  const presence = new Presence();
  presence.resume();
  assert.equal(presence.here, false);
  presence.press(0, true);
  presence.blur();
  presence.focus(10);
  presence.resume();
  assert.equal(presence.here, true);
  presence.blur();
  presence.blur();
  presence.resume();
  assert.equal(presence.here, false, 'the focus strayed here meanwhile');
});
