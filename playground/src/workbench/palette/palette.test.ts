import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandFor, type Pressed } from '../pressed-keys.ts';
import { matching } from './matching.ts';
import { printedKeys } from './printed-keys.ts';
import { PALETTE_WORDS } from './words.ts';

const LABELS = ['Запустить', 'Скачать widget.zip', 'Перезагрузить всё', 'Run', 'Stack the panes'];
const found = (query: string): string[] =>
  matching(
    LABELS.map((label) => ({ label })),
    query,
  ).map(({ label }) => label);

test('without a query there is everything, in order', () => {
  assert.deepEqual(found(''), LABELS);
  assert.deepEqual(found('  '), LABELS);
});

test('a beginning is better than a word inside, and that better than a part of a word', () => {
  const items = ['Open the pane', 'Unpanel', 'Panes'].map((label) => ({ label }));
  assert.deepEqual(
    matching(items, 'pane').map(({ label }) => label),
    ['Panes', 'Open the pane', 'Unpanel'],
  );
});

test('all words of the query count, in any order and case', () => {
  assert.deepEqual(found('ZIP скач'), ['Скачать widget.zip']);
  assert.deepEqual(found('zip run'), []);
  assert.deepEqual(found('все'), ['Перезагрузить всё']);
});

test('what is typed on the other keyboard is read both ways', () => {
  assert.deepEqual(found('pfgecnbnm'), ['Запустить']);
  assert.deepEqual(found('ыефсл'), ['Stack the panes']);
});

test('signs of expressions are only signs', () => {
  assert.deepEqual(found('(.*)['), []);
});

test('of a pair of combinations that of the keyboard at hand is shown', () => {
  const names = ['F1', 'Ctrl+Shift+P', '⌘+Shift+P'];
  assert.deepEqual(printedKeys(names, false), ['F1', 'Ctrl+Shift+P']);
  assert.deepEqual(printedKeys(names, true), ['F1', '⌘+Shift+P']);
  assert.deepEqual(printedKeys(['Ctrl+Space'], true), ['Ctrl+Space']);
  const above = ['Ctrl+Alt+ArrowUp', '⌘+Alt+ArrowUp'];
  assert.deepEqual(printedKeys(above, true), ['⌘+⌥+↑']);
  assert.deepEqual(printedKeys(above, false), ['Ctrl+Alt+↑']);
  assert.deepEqual(printedKeys([], false), []);
});

const pressed = (event: Partial<Pressed>) =>
  commandFor({
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    defaultPrevented: false,
    target: null,
    ...event,
  });

test('the palette has its keys on every keyboard and with every alphabet', () => {
  const shift = { shiftKey: true, code: 'KeyP' };
  assert.equal(pressed({ key: 'F1', code: 'F1' }), 'palette');
  assert.equal(pressed({ ...shift, key: 'P', ctrlKey: true }), 'palette');
  assert.equal(pressed({ ...shift, key: 'p', metaKey: true }), 'palette');
  assert.equal(pressed({ ...shift, key: 'З', ctrlKey: true }), 'palette');
  assert.equal(pressed({ shiftKey: true, key: 'P', code: 'KeyR', ctrlKey: true }), 'palette');
});

test('no other keys open it, nor those that were answered', () => {
  assert.equal(pressed({ key: 'P', code: 'KeyP', shiftKey: true }), null);
  assert.equal(pressed({ key: 'p', code: 'KeyP', ctrlKey: true }), null);
  assert.equal(pressed({ key: 'F1', code: 'F1', ctrlKey: true }), null);
  assert.equal(pressed({ key: 'F1', code: 'F1', altKey: true }), null);
  assert.equal(pressed({ key: 'F1', code: 'F1', defaultPrevented: true }), null);
  assert.equal(pressed({ key: 'Enter', code: 'Enter', ctrlKey: true }), null);
  for (const key of ['/', 's', 'f', 'n', 'p', ',', '.']) {
    assert.equal(pressed({ key }), null);
  }
});

test('other keys are listed in both languages', () => {
  const { ru, en } = PALETTE_WORDS;
  assert.equal(ru.others.length, en.others.length);
});
