import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampShare, DEFAULT_LAYOUT, type Layout, loadLayout, saveLayout } from './layout.ts';

function storage(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

test('a layout is found again as it was left', () => {
  const kept = storage();
  const layout: Layout = {
    stacked: true,
    editor: 33.3,
    cabinet: 70,
    besideSettings: 20,
    wrap: true,
    viewBar: true,
    width: 390,
    scheme: 'dark',
  };
  saveLayout(kept, layout);
  assert.deepEqual(loadLayout(kept), layout);
});

test('both sides of a splitter stay usable', () => {
  assert.deepEqual([clampShare(-5), clampShare(50), clampShare(100)], [15, 50, 85]);
  assert.equal(loadLayout(storage('{"editor": 2}')).editor, 15);
});

test('a layout that cannot be read is the default one', () => {
  for (const text of [
    null,
    '',
    '{',
    '[]',
    '{"editor": "wide"}',
    '{"width": 17, "scheme": "pink"}',
  ]) {
    assert.deepEqual(loadLayout(storage(text)), DEFAULT_LAYOUT, String(text));
  }
});

test('a layout of before the settings had a share of their own is kept', () => {
  const { cabinet, besideSettings } = loadLayout(storage('{"editor": 50, "cabinet": 70}'));
  assert.deepEqual([cabinet, besideSettings], [70, DEFAULT_LAYOUT.besideSettings]);
});
