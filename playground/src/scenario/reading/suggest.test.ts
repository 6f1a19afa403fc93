import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCHEMA } from '../schema.test-support.ts';
import { suggestAt } from './suggest.ts';

/** The names offered at the bar. */
function offered(text: string): string[] {
  const at = text.indexOf('|');
  return suggestAt(text.replace('|', ''), at, SCHEMA)?.items.map(({ name }) => name) ?? [];
}

test('the keys of a file, of a step and of an element are offered where they may stand', () => {
  assert.deepEqual(offered('|'), ['scenario', 'title', 'start', 'steps']);
  assert.deepEqual(offered('scenario: 1\nst|'), ['title', 'start', 'steps']);
  assert.ok(offered('scenario: 1\nsteps:\n  - |').includes('click'));
  assert.ok(offered('scenario: 1\nsteps:\n  - cl|\n  - reload: true\n').includes('click'));
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - click: {role: button, |}'), [
    'name',
    'label',
    'text',
    'in',
  ]);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - click: {role: button, in: {|').sort(), [
    'name',
    'role',
  ]);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - click:\n      |'), [
    'role',
    'name',
    'label',
    'text',
    'in',
  ]);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - setState: {|}'), [
    'sys',
    'lead',
    'leadFields',
    'authors',
  ]);
});

test('values are offered where there is a choice', () => {
  assert.deepEqual(offered('scenario: |'), ['1']);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - panel: |'), ['open', 'closed']);
  assert.ok(offered('scenario: 1\nsteps:\n  - expect: {never: [|]}').includes('callback-threw'));
  assert.ok(offered('scenario: 1\nsteps:\n  - expect: {events: [|]}').includes('initLead.called'));
});

test('nothing is offered in a comment, in a text and where nothing is known', () => {
  assert.deepEqual(offered('scenario: 1 # |'), []);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - click: {role: button, name: |}'), []);
  assert.deepEqual(offered('scenario: 1\nsteps:\n  - click: |'), []);
  assert.deepEqual(offered('none:\n  |'), []);
});

test('what is offered has a description', () => {
  const at = 'scenario: 1\nsteps:\n  - '.length;
  const found = suggestAt('scenario: 1\nsteps:\n  - ', at, SCHEMA);
  assert.ok(found?.items.every(({ description, text }) => description && text.endsWith(': ')));
});
