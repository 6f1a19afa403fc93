import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { Contract, Field } from '../contract/contract.ts';
import { PAGE_CONTRACT } from '../contract/published.test-support.ts';
import { FACTS, marked, VOCABULARY } from './assist.test-support.ts';
import { type EditorFacts, NO_FACTS } from './facts.ts';
import { Meanings } from './script/meanings.ts';
import { scriptSuggestions } from './script/suggestions.ts';
import type { Member, Symbol } from './value.ts';
import { Vocabulary } from './vocabulary.ts';

const field = (name: string, type: string, fields: Field[] = []): Field => ({
  name,
  type,
  optional: false,
  fields,
});

const fn = (kind: 'callback' | 'method' | 'factory', name: string, parameters: Field[] = []) => ({
  kind,
  name,
  signature: `${name}()`,
  required: true,
  parameters,
  page: `${name}/#${name}`,
});

/** The contract of another SDK. */
const CONTRACT = {
  language: 'en',
  header: {
    id: 'some-sdk',
    widgetFile: 'widget.js',
    instanceType: 'Sdk',
    versions: ['2.0.0'],
    developerGlobal: null,
  },
  functions: [
    fn('callback', 'start', [field('deal', 'object', [field('key', 'string')])]),
    fn('method', 'read', [field('name', 'N')]),
    fn('factory', 'make', [field('options', 'object', [field('version', 'string')])]),
  ],
  modules: [{ id: 'some-sdk', package: null, version: null, page: 'modules/#some-sdk' }],
  constants: { SIZES: { small: 's', large: null } },
  models: [
    {
      name: 'Deal',
      record: false,
      entity: 'deal',
      fields: [
        field('size', 'ValueOf<SIZES>'),
        field('tags', 'object[] | null', [field('text', 'string')]),
      ],
      page: 'models/Deal/#Deal',
    },
  ],
} as unknown as Contract;

const SHOP_FACTS: EditorFacts = {
  ...NO_FACTS,
  functions: {
    make: { typeParameters: {}, callbacks: {}, result: 'Sdk', returns: [] },
    read: { typeParameters: { N: 'Entity' }, callbacks: {}, result: 'State<N>', returns: [] },
  },
};

function offered(place: string, facts = SHOP_FACTS): string[] {
  const { text, at } = marked(place);
  const source = {
    tree: javascriptLanguage.parser.parse(text),
    slice: (from: number, to: number) => text.slice(from, to),
  };
  const meanings = new Meanings(source, new Vocabulary(CONTRACT, facts));
  return scriptSuggestions(meanings, at)?.items.map(({ symbol }) => symbol.name) ?? [];
}

const inFactory = (line: string) =>
  `define(['some-sdk'], (make) => { const s = make({ version: '2.0.0' }); ${line} })`;

test('the contract of another SDK is offered in the same way', () => {
  assert.deepEqual(offered(inFactory('s.methods.|')), ['read']);
  assert.deepEqual(offered(inFactory("make({ version: '|' })")), ['2.0.0']);
  assert.deepEqual(offered(inFactory('s.constants.SIZES.|')), ['small', 'large']);
  assert.deepEqual(offered(inFactory("s.methods.read('|')")), ['deal']);
  assert.deepEqual(offered(inFactory("s.methods.read('deal').|")), ['size', 'tags']);
  assert.deepEqual(offered(inFactory("if (s.methods.read('deal').size === '|') {}")), ['s']);
  assert.deepEqual(offered(inFactory("s.methods.read('deal').tags?.[0].|")), ['text']);
  assert.deepEqual(offered(inFactory('return { start({ | }) {} }')), ['key']);
  assert.deepEqual(offered('window.|'), []);
});

test('without the facts there is less, and nothing breaks', () => {
  assert.deepEqual(offered("define(['|'], f)", NO_FACTS), ['some-sdk']);
  assert.deepEqual(offered(inFactory('return { | }'), NO_FACTS), ['start']);
  assert.deepEqual(offered(inFactory('s.methods.|'), NO_FACTS), []);
});

/** Every symbol that can be reached in the contract, once a page. */
function* reached(members: readonly Member[], seen: Set<string>): Generator<Symbol> {
  for (const { symbol, value } of members) {
    if (!seen.has(`${symbol.page} ${symbol.name}`)) {
      seen.add(`${symbol.page} ${symbol.name}`);
      yield symbol;
      const { signature } = value;
      const inner = signature?.parameters.map((one) => ({ symbol: one.symbol, value: one.value }));
      const entry = value.entry();
      yield* reached([...value.members(), ...(entry?.members() ?? []), ...(inner ?? [])], seen);
      yield* value.texts;
    }
  }
}

test('every symbol has a page that says what it is', () => {
  const factory = VOCABULARY.module(PAGE_CONTRACT.header.id)!;
  const models = PAGE_CONTRACT.models.flatMap(({ entity }) => entity ?? []);
  const states = models.flatMap((name) => {
    const read = factory.signature!.result(null).members()[0]!.value.members()[0]!;
    const value = read.value.signature!.result(name);
    return { symbol: value.symbol!, value };
  });
  const roots = [
    { symbol: factory.symbol!, value: factory },
    { symbol: factory.signature!.result(null).symbol!, value: factory.signature!.result(null) },
    ...states,
    ...VOCABULARY.callbacks.flatMap(({ parameters }) =>
      parameters.map(({ symbol, value }) => ({ symbol, value })),
    ),
  ];
  const symbols = [...reached(roots, new Set()), ...VOCABULARY.modules];
  assert.ok(symbols.length > 90);
  // The parts of the instance have no sentence: their names are the page's.
  const own = new Set(['methods', 'constants', PAGE_CONTRACT.header.instanceType]);
  const without = symbols.filter(({ name, page }) => !own.has(name) && !(page in FACTS.summaries));
  assert.deepEqual(without, []);
});
