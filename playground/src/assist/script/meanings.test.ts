import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { marked, meaningsOf } from '../assist.test-support.ts';
import { callAt } from './calls.ts';
import { Names } from './names.ts';
import { scriptSuggestions } from './suggestions.ts';
import { symbolAt } from './symbol-at.ts';

const HEAD = "define(['amocrm-sdk', 'jquery'], function (init, $) {\n";
const SDK = "const sdk = init({ version: '1.0.0' }); const { methods, constants } = sdk;\n";
const inFactory = (line: string): string => `${HEAD}${SDK}${line}\n});`;

function suggestions(place: string) {
  const { text, at } = marked(place);
  const found = scriptSuggestions(meaningsOf(text), at);
  return found && { ...found, names: found.items.map(({ symbol }) => symbol.name), text };
}

const names = (place: string): string[] => suggestions(place)?.names ?? [];
const METHODS = ['getState', 'subscribe', 'getRouterQuery'];

/** What the code becomes when the suggestion of a name is taken; the cursor is where `#{}` is. */
function taken(place: string, name: string): string {
  const found = suggestions(place);
  const item = found?.items.find(({ symbol }) => symbol.name === name);
  assert.ok(found && item, `${name} is not offered`);
  return found.text.slice(0, item.from) + item.template + found.text.slice(item.to);
}

function explained(place: string): [string, string] | null {
  const { text, at } = marked(place);
  const found = symbolAt(meaningsOf(text), at);
  return found && [text.slice(found.from, found.to), found.symbol.page];
}

test('modules come to the parameters of a factory, whatever these are called', () => {
  const rest = "const s = a({ version: '1.0.0' }); s.methods.|";
  assert.deepEqual(names(`define(['amocrm-sdk'], (a) => { ${rest} })`), METHODS);
  assert.deepEqual(
    names(`define('own', ['jquery', 'amocrm-sdk'], ($, a) => { ${rest} })`),
    METHODS,
  );
  assert.deepEqual(names(`require(['amocrm-sdk'], function (a) { ${rest} })`), METHODS);
  assert.deepEqual(names(`function make(a) { ${rest} }\ndefine(['amocrm-sdk'], make)`), METHODS);
  assert.deepEqual(
    names(`const make = (a) => { ${rest} };\ndefine(['amocrm-sdk'], make)`),
    METHODS,
  );
  const wrapped = `(function (root, make) { define(['amocrm-sdk'], make) })(this, (a) => { ${rest} })`;
  assert.deepEqual(names(wrapped), METHODS);
  assert.deepEqual(names(`define(['jquery'], (a) => { ${rest} })`), []);
});

test('a define of the script itself is nobody else’s', () => {
  const rest = "const s = a({ version: '1.0.0' }); s.methods.|";
  assert.deepEqual(names(`function define() {}\ndefine(['amocrm-sdk'], (a) => { ${rest} })`), []);
});

test('a name that is given something else is not guessed', () => {
  assert.deepEqual(names(inFactory('let m = methods; m = other; m.|')), []);
  assert.deepEqual(names(inFactory('let m = methods; m = sdk; m.|')), []);
  assert.deepEqual(names(inFactory('let m; m = methods; m.|')), METHODS);
  assert.deepEqual(names(inFactory('let m = null; m = methods; m.|')), METHODS);
  assert.deepEqual(names(inFactory('let m = methods; ({ m } = other); m.|')), []);
  assert.deepEqual(names(inFactory('let m = methods; m += 1; m.|')), []);
});

test('a name means what it does where it stands', () => {
  assert.deepEqual(names(inFactory('{ const methods = 1; methods.| }')), []);
  assert.deepEqual(names(inFactory('{ const methods = 1; } methods.|')), METHODS);
  assert.deepEqual(names(inFactory('function f(methods) { methods.| }')), []);
  assert.deepEqual(names(inFactory('try {} catch (methods) { methods.| }')), []);
  assert.deepEqual(names(inFactory('if (1) { var m = methods; } m.|')), METHODS);
  assert.deepEqual(names(inFactory('if (1) { let m = methods; } m.|')), []);
  assert.deepEqual(
    names(inFactory('function f() { return later(); } const later = () => methods; later().|')),
    METHODS,
  );
});

test('code that is not finished is read all the same', () => {
  assert.deepEqual(names(`${HEAD}${SDK}methods.|`), METHODS);
  assert.deepEqual(names(`${HEAD}${SDK}if (methods.|`), METHODS);
  assert.deepEqual(names(`${HEAD}${SDK}methods.getState('|`), [
    'sys',
    'lead',
    'leadFields',
    'authors',
  ]);
  assert.deepEqual(names(`${HEAD}${SDK}return {\n  |\n`), ['initLead', 'registerWidgetsBarSlot']);
  assert.deepEqual(names(`${HEAD}const sdk = init({ |`), ['version']);
  assert.deepEqual(names("define(['|"), names("define(['|'])"));
});

test('nothing is offered in comments, texts, expressions of patterns and other strings', () => {
  for (const line of [
    '// methods.|',
    '/* methods.| */',
    '`methods.|`',
    '/methods.|/',
    "call('|')",
  ]) {
    assert.equal(suggestions(inFactory(line)), null, line);
  }
  assert.deepEqual(names(inFactory('`${methods.|}`')), METHODS);
});

test('code that goes in circles, or deep, is no trouble', () => {
  assert.deepEqual(names(inFactory('const a = b, b = a; a.|')), []);
  assert.deepEqual(names(inFactory('const f = () => f(); f().|')), []);
  assert.deepEqual(names(inFactory('const { a } = a; a.|')), []);
  const chain = Array.from({ length: 3000 }, (_, at) => `const n${at + 1} = n${at};`).join('');
  assert.deepEqual(names(inFactory(`const n0 = methods; ${chain} n3000.|`)), []);
  assert.deepEqual(names(inFactory(`${'['.repeat(3000)}methods.|`)), METHODS);
  assert.deepEqual(names(inFactory(`${'(() => '.repeat(1000)}methods.|`)), METHODS);
});

test('what is taken stands in the place of what was written', () => {
  assert.match(taken(inFactory('methods.ge|'), 'getState'), /methods\.getState\n/);
  assert.match(taken(inFactory("methods.getState('|')"), 'lead'), /getState\('lead'\)/);
  assert.match(taken(inFactory('methods.getState("s|")'), 'lead'), /getState\("lead"\)/);
  assert.match(taken(inFactory('methods.getState(|)'), 'lead'), /getState\('lead'\)/);
  assert.match(taken(inFactory('methods.getState(le|)'), 'lead'), /getState\('lead'\)/);
  assert.match(taken("define(['|jquer'], f)", 'react-dom'), /\['react-dom'\]/);
  assert.match(
    taken(inFactory("methods.subscribe('sys', f, { w| })"), 'withInitialResult'),
    /\{ withInitialResult: #\{\} \}/,
  );
});

test('what follows a word is left alone, whatever the parser makes of it', () => {
  const next = taken(
    inFactory('return {\n  initL|\n  registerWidgetsBarSlot() {},\n};'),
    'initLead',
  );
  assert.match(next, /},\n {2}registerWidgetsBarSlot\(\) {},/);
  assert.match(
    taken(inFactory('methods.get|\nother();'), 'getState'),
    /methods\.getState\nother\(\);/,
  );
  assert.match(
    taken(inFactory('methods.|\nother();'), 'getState'),
    /methods\.getState\nother\(\);/,
  );
  assert.match(taken(inFactory('methods.get|State()'), 'subscribe'), /methods\.subscribe\(\)/);
  assert.match(
    taken(inFactory('const { get|\n other } = methods;'), 'getState'),
    /\{ getState\n other/,
  );
});

test('what a call has returned gets a question mark, what was looked at does not', () => {
  assert.match(taken(inFactory("methods.getState('lead').|"), 'id'), /getState\('lead'\)\?\.id/);
  assert.match(taken(inFactory("methods.getState('lead')?.|"), 'id'), /getState\('lead'\)\?\.id/);
  assert.match(taken(inFactory("const l = methods.getState('lead'); l.|"), 'id'), / l\.id/);
});

test('callbacks come as they are documented, with a cleanup', () => {
  assert.match(
    taken(inFactory('return {\n  in|\n};'), 'initLead'),
    /initLead\(\{ token \}\) \{\n\t#\{\}\n\treturn \(\) => \{\};\n\},/,
  );
  assert.match(taken(inFactory('return { | };'), 'registerWidgetsBarSlot'), /Slot\(el\) \{/);
  assert.deepEqual(names(inFactory('return { initLead, | };')), ['registerWidgetsBarSlot']);
  assert.deepEqual(names(inFactory('const widget = { | }; return widget;')), [
    'initLead',
    'registerWidgetsBarSlot',
  ]);
  assert.deepEqual(names(inFactory('const other = { | }; return {};')), []);
  assert.deepEqual(names(inFactory('function start(p) { p.| } return { initLead: start };')), [
    'token',
  ]);
  assert.deepEqual(names(inFactory('function initLead(p) { p.| } return { initLead };')), [
    'token',
  ]);
});

test('a word is explained by its page', () => {
  const lead = "const l = methods.getState('lead');";
  const rows: [string, string, string][] = [
    ['sdk.metho|ds', 'methods', 'reference/initAmocrmWidgetSdk/#WidgetSdk'],
    ['methods.|getState', 'getState', 'reference/methods/getState/#getState'],
    ['methods.getState|', 'getState', 'reference/methods/getState/#getState'],
    ['const { getState: g } = methods; g|()', 'g', 'reference/methods/getState/#getState'],
    ['const { getSta|te: g } = methods', 'getState', 'reference/methods/getState/#getState'],
    ["methods.getState('le|ad')", "'lead'", 'reference/models/LeadModel/#LeadModel'],
    [`${lead} |l`, 'l', 'reference/models/LeadModel/#LeadModel'],
    [`${lead} l.company.na|me`, 'name', 'reference/models/LeadModel/#LeadModel.company.name'],
    ['constants.FIELD_TYPES.te|xt', 'text', 'reference/constants/#FIELD_TYPES.text'],
    ['|$', '$', 'reference/modules/#jquery'],
    ['return { init|Lead() {} }', 'initLead', 'reference/callbacks/initLead/#initLead'],
    [
      "init({ ver|sion: '' })",
      'version',
      'reference/initAmocrmWidgetSdk/#initAmocrmWidgetSdk.options.version',
    ],
    ['window.AMOCRM.developer.addWid|get', 'addWidget', 'reference/developer/addWidget/#addWidget'],
  ];
  for (const [line, word, page] of rows) {
    assert.deepEqual(explained(inFactory(line)), [word, page], line);
  }
  assert.deepEqual(explained("define(['jque|ry'], f)"), ["'jquery'", 'reference/modules/#jquery']);
  assert.equal(explained(inFactory('other.getSta|te')), null);
});

test('a name of the script’s own leads to where it is declared', () => {
  const { text, at } = marked(inFactory('function own() {} own|();'));
  const found = symbolAt(meaningsOf(text), at);
  assert.equal(found?.symbol.page, '');
  assert.equal(found.declaration, text.indexOf('own() {}'));
});

test('the argument that is being written is known, short of the body of a function', () => {
  const call = (line: string): [string, number] | null => {
    const { text, at } = marked(inFactory(line));
    const found = callAt(meaningsOf(text), at);
    return found && [found.signature.symbol.name, found.argument];
  };
  assert.deepEqual(call('methods.getState(|)'), ['getState', 0]);
  assert.deepEqual(call("methods.subscribe('lead', |)"), ['subscribe', 1]);
  assert.deepEqual(call("methods.subscribe('a,b', (one, two) => one, { | })"), ['subscribe', 2]);
  assert.deepEqual(call("const { subscribe } = methods; subscribe('lead',|"), ['subscribe', 1]);
  assert.deepEqual(call('init({ version: | })'), ['initAmocrmWidgetSdk', 0]);
  assert.equal(call("methods.subscribe('lead', () => { | })"), null);
  assert.equal(call('methods.getState()|'), null);
  assert.equal(call('methods.getState(other(|))'), null);
});

test('what a name is given counts where it is declared, and takes time by its length only', () => {
  const inner = '{ let own; own = methods; } { let own; own = $; }';
  assert.ok(names(inFactory(`let own; ${inner} own = methods; own.|`)).includes('getState'));
  assert.ok(names(inFactory(`var own; var own; own = methods; own.|`)).includes('getState'));
  const time = (times: number): number => {
    const text = '{ let own; own = 1; }'.repeat(times);
    const tree = javascriptLanguage.parser.parse(text);
    const known = new Names({ tree, slice: (from, to) => text.slice(from, to) });
    const declaration = known.declarationOf('own', 7)!;
    const began = performance.now();
    assert.equal(known.writesOf('own', declaration).length, 1);
    return performance.now() - began;
  };
  time(100);
  assert.ok(time(8_000) < 40 * Math.max(time(500), 1));
});
