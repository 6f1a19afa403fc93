import assert from 'node:assert/strict';
import test from 'node:test';
import { searchedQuery, vocabularyOf } from './query.ts';

const VOCABULARY = vocabularyOf([
  { title: 'getState', text: '<p>The state of the <code>leadFields</code> as JSON.</p>' },
  { title: 'Манифест', text: 'Лид и сделка, getRouterQuery' },
]);

/** Cuts the endings off that the tests use. */
const stem = (word: string): string => word.replace(/(ами|s|ies)$/u, '');

const CASES = [
  ['a form becomes the stem', 'манифестами', 'манифест'],
  ['capital letters do not matter', 'Манифестами', 'манифест'],
  ['each word by itself', 'states манифестами', 'state манифест'],
  ['a stem that is almost nothing is not used', 'dns', 'dns'],
  ['a name in small letters', 'getstate', 'getState'],
  ['the beginning of a name', 'getrou', 'getRouterQuery'],
  ['a name as it is written', 'leadFields', 'leadFields'],
  ['a word of the pages is no name', 'state', 'state'],
  ['three letters are no name', 'get', 'get'],
  ['what is in quotes stays', '"манифестами"', '"манифестами"'],
  ['signs stay', '+states -манифестами', '+state -манифест'],
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
