import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tasks } from '../../editing/editing-worker.ts';
import { findIn, type Query, replaceIn } from '../../editing/searching.ts';
import { FileSearch, type Outcome, type Searcher } from './file-search.ts';
import { FINDING_WORDS } from './words.ts';

const FILES = { 'a.js': 'lead lead', 'b.js': 'lead' };

/** Does at once what the worker does. */
const searcher: Searcher = {
  ask: (name, given) => {
    const { files, query } = given;
    const { replacement = '', scope = {} } = given as Partial<Tasks['replace']['given']>;
    const made =
      name === 'find' ? findIn(files, query) : replaceIn(files, query, replacement, scope);
    return Promise.resolve(made as never);
  },
};

/** A searcher that ends every search so. */
const ending = (name: string): Searcher => ({
  ask: () => Promise.reject(new DOMException('ended', name)),
});

function search(query: Partial<Query>, by: Searcher = searcher) {
  const states: string[] = [];
  const made: FileSearch = new FileSearch({
    files: () => FILES,
    searcher: by,
    changed: () => states.push(made.outcome.state),
  });
  made.query = { ...made.query, ...query };
  return { made, states };
}

test('a search says that it goes on, and then what it found', async () => {
  const { made, states } = search({ text: 'lead' });
  await made.search();
  assert.deepEqual(states, ['searching', 'found']);
  assert.ok(made.outcome.state === 'found' && made.outcome.found.total === 3);
});

test('nothing is searched for nothing, nor for an expression that is none', async () => {
  const empty = search({ text: '' }, ending('never asked'));
  await empty.made.search();
  assert.deepEqual(empty.states, ['empty']);
  const invalid = search({ text: '(a', regexp: true }, ending('never asked'));
  await invalid.made.search();
  assert.deepEqual(invalid.made.outcome, { state: 'invalid', reason: 'Unterminated group' });
});

test('an expression without end is said to be one; a search that was given up says nothing', async () => {
  const slow = search({ text: '(a+)+$', regexp: true }, ending('TimeoutError'));
  await slow.made.search();
  assert.deepEqual(slow.states, ['searching', 'slow']);
  const given = search({ text: 'a' }, ending('AbortError'));
  await given.made.search();
  assert.deepEqual(given.states, ['searching']);
  const failed = search({ text: 'a' }, ending('NetworkError'));
  await failed.made.search();
  assert.deepEqual(failed.made.outcome, { state: 'failed', reason: 'ended' });
});

test('what is found for an earlier query is not shown for a later one', async () => {
  const { made } = search({ text: 'lead' });
  const first = made.search();
  made.query = { ...made.query, text: 'b' };
  await first;
  assert.equal(made.outcome.state, 'searching');
});

test('a replacement gives the texts that change', async () => {
  const { made } = search({ text: 'lead' });
  made.replacement = 'deal';
  assert.deepEqual(await made.replace({}), {
    files: { 'a.js': 'deal deal', 'b.js': 'deal' },
    count: 3,
  });
  assert.deepEqual((await made.replace({ file: 'a.js', from: 5 }))?.files, { 'a.js': 'lead deal' });
  assert.equal(await search({ text: 'a' }, ending('TimeoutError')).made.replace({}), null);
});

test('each outcome has words of its own in both languages', () => {
  const found = { files: [], total: 0, cut: false };
  const outcomes: Outcome[] = [
    { state: 'empty' },
    { state: 'searching' },
    { state: 'slow' },
    { state: 'invalid', reason: 'a' },
    { state: 'failed', reason: 'a' },
    { state: 'found', found },
    { state: 'found', found: { ...found, total: 2 } },
    { state: 'found', found: { ...found, total: 2, cut: true } },
  ];
  for (const { outcome } of Object.values(FINDING_WORDS)) {
    assert.equal(new Set(outcomes.map(outcome)).size, outcomes.length);
  }
});
