import assert from 'node:assert/strict';
import test from 'node:test';
import { ordered, termsOf } from './answer.ts';
import { type SearchedSection, libraryOf } from './library.ts';
import { Asking, type SearchWords } from './question.ts';

const SECTIONS: SearchedSection[] = [
  {
    location: 'state/',
    title: 'getState',
    text: '<p>The state of the <code>leadFields</code>.</p>',
  },
  { location: 'subscribe/', title: 'subscribe', text: 'Hear of every change. The state is given.' },
  { location: 'subscribe/#end', title: 'The end', text: 'It returns a function that ends it.' },
  { location: 'archive/', title: 'Archive', text: 'The file widget.zip holds manifest.json.' },
  { location: 'secret/', title: 'Keys', text: 'The integration has a client_secret; keep it.' },
  { location: 'long/', title: 'All there is', text: `widget file state ${'word '.repeat(200)}` },
  { location: 'манифест/', title: 'Манифест', text: 'Сделка и её манифест.' },
];
const WORDS: SearchWords = {
  idle: ['how', 'to', 'the', 'my'],
  same: [
    ['unsubscribe', 'subscribe'],
    ['live reload', 'change'],
  ],
};
const SEPARATOR = /[\s.;]+|(?<=[a-z])(?=[A-Z])/;

/** Cuts the endings off that the tests use. */
const stem = (word: string): string => word.replace(/(ами|ing|s)$/u, '');

const LIBRARY = libraryOf(SECTIONS, SEPARATOR, stem, new Set(WORDS.idle));
const ASKING = new Asking(LIBRARY, SEPARATOR, stem, WORDS);

/** The pages that the order of our own leaves of an answer that has all of them. */
function pagesFor(query: string): string[] {
  const wishes = ASKING.wishes(query);
  const items = SECTIONS.map(({ location }) => [{ location, score: 1, terms: {} }]);
  const answer = ordered({ items }, { query, wishes }, LIBRARY);
  return answer.items.map(([item]) => item?.location ?? '');
}

const FIRST = [
  ['a name in small letters', 'getstate', 'state/'],
  ['a name with a letter left out', 'getSate', 'state/'],
  ['the beginning of a name', 'leadF', 'state/'],
  ['a form of a word', 'манифестами', 'манифест/'],
  ['another keyboard', 'vfybatcn', 'манифест/'],
  ['two letters exchanged', 'archvie', 'archive/'],
  ['a word that means the same', 'unsubscribe', 'subscribe/'],
  ['a misspelt word that means the same', 'unsubscibe', 'subscribe/'],
  ['a phrase that means the same', 'how to live reload', 'subscribe/'],
  ['the name of a file', 'widget.zip', 'archive/'],
  ['a part of a name with underscores', 'secret', 'secret/'],
  ['the title of the page before a mention of the word', 'archive file', 'archive/'],
  ['words of another section than the first', 'function ends', 'subscribe/'],
] as const;

for (const [title, query, page] of FIRST) {
  void test(`${title}: ${query}`, () => {
    assert.equal(pagesFor(query)[0], page);
  });
}

void test('a page with a word that is not wanted is left out', () => {
  assert.ok(!pagesFor('state -subscribe').includes('subscribe/'));
});

void test('a page without a word that has to be there is left out', () => {
  assert.deepEqual(pagesFor('state +leadFields'), ['state/']);
});

void test('what nobody has written finds nothing', () => {
  assert.deepEqual(termsOf(ASKING.wishes('qqqqqqqq')), []);
});

void test('groups in the separator of a site do no harm', () => {
  const separator = /([\s.;])|(-)/;
  const library = libraryOf(SECTIONS, separator, stem, new Set());
  assert.ok(new Asking(library, separator, stem, WORDS).wishes('archive').length > 0);
});

void test('of a query as long as a page only the first words are looked up', () => {
  const words = Array.from({ length: 1000 }, (_, number) => `word${number}`);
  assert.equal(ASKING.wishes(words.join(' ')).length, 32);
});

void test('a query of idle words only is not empty', () => {
  assert.deepEqual(
    ASKING.wishes('how to').map(({ word }) => word),
    ['how', 'to'],
  );
});

void test('the answer says which words a page has', () => {
  const wishes = ASKING.wishes('archive qqqqqqqq');
  const items = [[{ location: 'archive/', score: 1, terms: {} }]];
  const [[item] = []] = ordered({ items }, { query: 'archive qqqqqqqq', wishes }, LIBRARY).items;
  assert.deepEqual(item?.terms, { archive: true, qqqqqqqq: false });
});

void test('the words of a phrase are found where what it stands for is', () => {
  const query = 'live reload';
  const items = [[{ location: 'subscribe/', score: 1, terms: {} }]];
  const asked = { query, wishes: ASKING.wishes(query) };
  assert.deepEqual(ordered({ items }, asked, LIBRARY).items[0]?.[0]?.terms, {
    live: true,
    reload: true,
  });
});

void test('a word that is being typed is completed by the titles', () => {
  const query = 'subs';
  const answer = ordered({ items: [], suggest: [] }, { query, wishes: [] }, LIBRARY);
  assert.deepEqual(answer.suggest, ['subscribe']);
});
