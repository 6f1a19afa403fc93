import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Part, search } from './settings-search.ts';

/** Settings, and the texts of those that are shown. */
function settings() {
  const visible = new Set<string>();
  const part = (text: string, title = '', parts: Part[] = []): Part => ({
    text: [text, title, ...parts.map((inside) => inside.text)].join(' '),
    title,
    parts,
    show: (shown) => {
      visible.delete(text || title);
      if (shown) {
        visible.add(text || title);
      }
    },
  });
  const parts = [
    part('Token: client_secret'),
    part('Счётчик запросов'),
    part('', 'Other way', [part('slot is reused'), part('lead is null')]),
  ];
  return { parts, visible };
}

test('what has every word of the query is shown, whatever the case', () => {
  const { parts, visible } = settings();
  assert.equal(search(parts, ' TOKEN secret '), 1);
  assert.deepEqual([...visible], ['Token: client_secret']);
  assert.equal(search(parts, 'token slot'), 0);
  assert.deepEqual([...visible], []);
});

test('without a query everything is shown', () => {
  const { parts, visible } = settings();
  search(parts, 'token');
  assert.equal(search(parts, '  '), 3);
  assert.equal(visible.size, 5);
});

test('of a section with many switches only those that fit are left, or all by its title', () => {
  const { parts, visible } = settings();
  assert.equal(search(parts, 'slot'), 1);
  assert.deepEqual([...visible].sort(), ['Other way', 'slot is reused']);
  assert.equal(search(parts, 'other'), 1);
  assert.deepEqual([...visible].sort(), ['Other way', 'lead is null', 'slot is reused']);
});

test('ё is found by е', () => {
  assert.equal(search(settings().parts, 'счетчик'), 1);
});
