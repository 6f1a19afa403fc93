import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contract, Field } from '../../contract/contract.ts';
import { entityOf, offerAt, symbolAt } from './contexts.ts';
import { symbolsOf } from './symbols.ts';

const field = (name: string, fields: Field[] = []): Field => ({
  name,
  type: fields.length > 0 ? 'object | null' : 'string',
  optional: false,
  summary: `about ${name}`,
  fields,
});

const fn = (kind: 'callback' | 'method' | 'util' | 'factory', name: string) => ({
  kind,
  name,
  signature: `${name}()`,
  summary: '',
  required: true,
  parameters: [],
  page: `${name}/`,
});

/** The contract of another SDK. */
const CONTRACT = {
  language: 'en',
  python: null,
  header: {
    id: 'some-sdk',
    widgetFile: 'widget.js',
    instanceType: 'Sdk',
    versions: ['1.0.0'],
    location: 'personal_page',
    developerGlobal: 'window.AMOCRM.developer',
  },
  functions: [
    fn('callback', 'start'),
    fn('method', 'getState'),
    fn('method', 'subscribe'),
    fn('util', 'addWidget'),
    fn('factory', 'initSdk'),
  ],
  modules: [
    { id: 'some-sdk', package: null, version: null, summary: '', page: 'modules/#some-sdk' },
    { id: '@scope/tool.kit', package: null, version: null, summary: '', page: 'modules/#kit' },
  ],
  constants: { COLOURS: { red: '#f00', secret: null } },
  models: [
    {
      name: 'DealModel',
      record: false,
      entity: 'lead',
      summary: '',
      fields: [field('id'), field('company', [field('title')])],
      page: 'models/DealModel/',
    },
    {
      name: 'PeopleModel',
      record: true,
      entity: 'people',
      summary: '',
      fields: [field('avatar')],
      page: 'models/PeopleModel/',
    },
  ],
  behaviours: [],
  problems: {},
  events: [],
} as unknown as Contract;

const SYMBOLS = symbolsOf(CONTRACT);

/** The names offered where `|` stands. */
function offered(text: string): string[] | null {
  const at = text.indexOf('|');
  const whole = text.replace('|', '');
  const offer = offerAt(whole.slice(0, at), whole, SYMBOLS);
  return offer?.symbols.map(({ name }) => name) ?? null;
}

test('modules are offered in the list of dependencies, and nowhere else in strings', () => {
  assert.deepEqual(offered("define(['some-sdk', '@sc|"), ['some-sdk', '@scope/tool.kit']);
  assert.deepEqual(offered("define('name', ['|"), ['some-sdk', '@scope/tool.kit']);
  assert.equal(offered("const x = '|"), null);
  assert.equal(offered("define(['some-sdk'], function () { f('|"), null);
});

test('a module id with a slash and a dot is replaced as a whole', () => {
  const text = "define(['@scope/to";
  assert.equal(offerAt(text, text, SYMBOLS)?.from, text.indexOf('@'));
});

test('methods, groups and values follow the SDK, whatever its variable is called', () => {
  assert.deepEqual(offered('sdk.methods.|'), ['getState', 'subscribe']);
  assert.deepEqual(offered('constants.|'), ['COLOURS']);
  assert.deepEqual(offered('any.constants.COLOURS.re|'), ['red', 'secret']);
  assert.deepEqual(offered('window.AMOCRM.developer.|'), ['addWidget']);
});

test('entities are offered as the argument of a state', () => {
  assert.deepEqual(offered("methods.getState('|"), ['lead', 'people']);
  assert.deepEqual(offered('sdk.methods.subscribe("le|'), ['lead', 'people']);
});

test('fields follow a variable that holds a state', () => {
  const holding = "const d = sdk.methods.getState('lead');";
  assert.deepEqual(offered(`${holding} d.|`), ['id', 'company']);
  assert.deepEqual(offered(`${holding} d?.company?.|`), ['title']);
  assert.deepEqual(offered('const d = methods.getState(E.lead); d.|'), ['id', 'company']);
  assert.deepEqual(offered("subscribe('lead', (d) => d.|"), ['id', 'company']);
  assert.deepEqual(offered("subscribe('lead', function (d) { d.|"), ['id', 'company']);
  assert.deepEqual(offered('unknown.|'), []);
});

test('the fields of a record are offered below a key', () => {
  const holding = "const all = getState('people');";
  assert.deepEqual(offered(`${holding} all.|`), []);
  assert.deepEqual(offered(`${holding} all.someone.|`), ['avatar']);
});

test('callbacks are offered at the beginning of a line and of a member', () => {
  assert.deepEqual(offered('  return {\n    st|'), ['start']);
  assert.deepEqual(offered('return { |'), ['start']);
  assert.equal(offered('const x = st|'), null);
});

test('the last assignment tells what a variable holds', () => {
  const whole = "let d = getState('lead'); d = getState('people');";
  assert.equal(entityOf('d', whole), 'people');
  assert.equal(entityOf('$', "const $ = getState('lead')"), 'lead');
  assert.equal(entityOf('x', whole), null);
});

test('a word is explained where it stands', () => {
  const explain = (text: string, word: string) => {
    const from = text.indexOf(word);
    return symbolAt(text, from, from + word.length, SYMBOLS)?.page;
  };
  assert.equal(explain('sdk.methods.getState()', 'getState'), 'getState/');
  assert.equal(explain('c.constants.COLOURS.red', 'red'), 'reference/constants/#COLOURS.red');
  const holding = "const d = getState('lead'); d.company.title";
  assert.equal(explain(holding, 'title'), 'models/DealModel/#DealModel.company.title');
  assert.equal(explain('const title = 1', 'title'), undefined);
});
