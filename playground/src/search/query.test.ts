import assert from 'node:assert/strict';
import test from 'node:test';
import { searchedQuery, vocabularyOf } from './query.ts';

const PAGES = [
  { title: 'getState', text: '<p>The state of the <code>leadFields</code> as JSON.</p>' },
  { title: 'Манифест', text: 'Лид и сделка, getRouterQuery' },
];
const VOCABULARY = vocabularyOf(PAGES, /\s+|(?<=[a-z])(?=[A-Z])/);

/** Cuts the endings off that the tests use. */
const stem = (word: string): string => word.replace(/(ами|s|ies)$/u, '');

const CASES = [
  ['a form becomes the stem', 'манифестами', 'манифест'],
  ['capital letters do not matter', 'Манифестами', 'манифест'],
  ['each word by itself', 'states манифестами', 'state манифест'],
  ['a stem that is almost nothing is not used', 'dns', 'dns'],
  ['a name in small letters', 'getstate', 'get +State'],
  ['the beginning of a name', 'getrou', 'get +Router +Query'],
  ['a name as it is written', 'leadFields', '+lead +Fields'],
  ['a name that no page has', 'fooBar', 'fooBar'],
  ['a word of the pages is no name', 'state', 'state'],
  ['three letters are no name', 'get', 'get'],
  ['what is in quotes stays', '"манифестами"', '"манифестами"'],
  ['signs stay', '+states -манифестами +getstate', '+state -манифест +getState'],
] as const;

for (const [title, query, searched] of CASES) {
  void test(`${title}: ${query}`, () => {
    assert.equal(searchedQuery(query, VOCABULARY, stem), searched);
  });
}

void test('a stem that the word does not begin with is not used', () => {
  assert.equal(
    searchedQuery('bodies', VOCABULARY, () => 'body'),
    'bodies',
  );
});

void test('a name stays whole where the search does not part it', () => {
  assert.equal(searchedQuery('getstate', vocabularyOf(PAGES, /\s+/), stem), 'getState');
});
