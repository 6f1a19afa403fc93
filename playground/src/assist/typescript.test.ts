/**
 * What the editor offers beside what TypeScript's own language service offers over the published declarations, place by
 * place: who writes on in an editor of their own finds the same names.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ts from 'typescript';
import { golden, marked, meaningsOf } from './assist.test-support.ts';
import { scriptSuggestions } from './script/suggestions.ts';

/** A folder without packages: those that are installed here would be offered, too. */
const FOLDER = '/widget';
const WIDGET = `${FOLDER}/personal_page.js`;
const TYPES = `${FOLDER}/amocrm-sdk.d.ts`;

/** A widget with a line in its factory, and with something in the object that it returns. */
const factory = (line: string, returned = ''): string => `// @ts-check
define(['amocrm-sdk', 'lodash'], function (init, tools) {
  const sdk = init({ version: '1.0.0' });
  const { methods, constants } = sdk;
  ${line}
  return { ${returned} };
});`;
const lead = (line: string): string =>
  factory(`const lead = methods.getState('lead'); if (!lead) throw 1; ${line}`);

interface Place {
  text: string;
  /** Where the lists differ on purpose: what only one of them has. */
  differs?: { ours?: readonly string[]; theirs?: readonly string[]; because: string };
}

const PLACES: Readonly<Record<string, Place>> = {
  'the instance': { text: factory('sdk.|') },
  'the instance, in brackets': { text: factory("sdk['|']") },
  'the methods': { text: factory('sdk.methods.|') },
  'the methods, taken out': { text: factory('methods.ge|') },
  'the methods by another name': {
    text: factory('const other = sdk; const { methods: m } = other; m.|'),
  },
  'the groups of constants': { text: factory('sdk.constants.|') },
  'the values of a group': { text: factory('constants.FIELD_TYPES.|') },
  'the values of a group, taken out': {
    text: factory('const { PUBLIC_STATE_ENTITIES: E } = constants; E.|'),
  },
  'a pattern of the instance': { text: factory('const { | } = sdk;') },
  'a pattern with what is taken already': { text: factory('const { getState, | } = methods;') },
  'a pattern inside of a pattern': { text: factory('const { constants: { | } } = sdk;') },
  'the entities, in single quotes': { text: factory("methods.getState('|')") },
  'the entities, in double quotes': { text: factory('methods.subscribe("le|", () => {})') },
  'the entities, without quotes': { text: factory('methods.getState(|)') },
  'the fields of the lead': { text: lead('lead.|') },
  'the fields of settings, by a constant': {
    text: factory('const s = methods.getState(constants.PUBLIC_STATE_ENTITIES.sys); if (s) s.|'),
  },
  'the fields of settings, by a name of a text': {
    text: factory("const name = 'sys'; const s = methods.getState(name); if (s) s.|"),
  },
  'the fields behind a question mark': { text: factory("methods.getState('lead')?.|") },
  'the fields of what may be missing': { text: factory("methods.getState('lead').|") },
  'the fields of a field': { text: lead('lead.company.|') },
  'the fields of a field, taken out': { text: lead('const { company } = lead; company.|') },
  'an item of a list': { text: lead('lead.statuses[0].|') },
  'an item in a loop': { text: lead('for (const status of lead.statuses) status.|') },
  'an item of a filtered list': {
    text: lead('lead.statuses.filter(({ id }) => id).map((status) => status.|)'),
  },
  'an item that is found': { text: lead('lead.statuses.find((one) => one.selected)?.|') },
  'a pattern of an item': { text: lead('lead.statuses.forEach(({ | }) => {})') },
  'the first item': { text: lead('const [first] = lead.statuses; first.|') },
  'an entry of a record': { text: lead("lead.contacts['1'].|") },
  'an entry among the values of a record': {
    text: lead('Object.values(lead.contacts).map((contact) => contact.|)'),
  },
  'an entry among the entries of a record': {
    text: lead('for (const [id, contact] of Object.entries(lead.contacts)) contact.|'),
  },
  'an entry of the authors': {
    text: factory("const authors = methods.getState('authors'); if (authors) authors['1'].|"),
  },
  'the state that is delivered': {
    text: factory("methods.subscribe('authors', (all) => { if (all) all['1'].| })"),
  },
  'a pattern of the state that is delivered': {
    text: factory("methods.subscribe('lead', ({ | }) => {})"),
    differs: {
      ours: [
        'id',
        'pid',
        'isLeadLoaded',
        'fieldIds',
        'statuses',
        'managerId',
        'contacts',
        'company',
      ],
      because: 'TypeScript offers nothing of what may be null; the error says so, too',
    },
  },
  'what is given later': {
    text: factory(
      "let last = methods.getState('lead'); last = null; last = methods.getState('lead'); last?.|",
    ),
  },
  'one of two': {
    text: factory("const one = methods.getState('sys') ?? methods.getState('sys'); one?.|"),
  },
  'the options of a subscription': { text: factory("methods.subscribe('sys', () => {}, { | })") },
  'the options of the factory': {
    text: "// @ts-check\ndefine(['amocrm-sdk'], (init) => { init({ | }); return {} })",
  },
  'the version': {
    text: "// @ts-check\ndefine(['amocrm-sdk'], (init) => { init({ version: '|' }); return {} })",
    differs: {
      ours: ['1.0.0'],
      because: 'the declarations allow any text; the contract has a list',
    },
  },
  'the address of the page': { text: factory('methods.getRouterQuery().|') },
  'the languages, in a comparison': {
    text: factory("const s = methods.getState('sys'); if (s && s.lang === '|') {}"),
  },
  'the languages, in a case': {
    text: factory("const s = methods.getState('sys'); if (s) switch (s.lang) { case '|': }"),
  },
  'the sources of a field, in a comparison the other way round': {
    text: factory("const f = methods.getState('leadFields'); if (f) '|' === f['1'].fieldSource"),
  },
  'a member of an object of its own': {
    text: factory("const o = { state: methods.getState('sys'), n: 1 }; o.|"),
  },
  'a field of a member of its own': {
    text: factory("const o = { state: methods.getState('sys') }; o.state?.|"),
  },
  'what a function of its own returns': {
    text: factory("const read = () => methods.getState('sys'); read()?.|"),
  },
  'the callbacks': { text: factory('', '|') },
  'the other callback': { text: factory('', 'initLead() {}, |') },
  'the callbacks of an arrow function': {
    text: "// @ts-check\ndefine(['amocrm-sdk'], (init) => ({ | }))",
  },
  'what a callback is given': { text: factory('', 'initLead(params) { params.| }') },
  'a pattern of what a callback is given': { text: factory('', 'initLead({ | }) {}') },
  'what a callback is given, by an arrow function': {
    text: factory('', 'initLead: (first) => { first.| }'),
  },
  'the utilities for developers': { text: 'window.AMOCRM.developer.|' },
  'what leads to them': { text: 'window.AMOCRM.|' },
  'the page': {
    text: 'window.|',
    differs: {
      theirs: ['define', 'globalThis', 'undefined'],
      because: 'they are names by themselves',
    },
  },
  'the parameters of a utility': { text: 'window.AMOCRM.developer.addWidget({ script: "", | })' },
  'the modules': { text: "define(['|'], () => ({}))" },
  'the modules, in double quotes': {
    text: 'define(["amocrm-sdk", "|"], () => ({}))',
    differs: { theirs: ['amocrm-sdk'], because: 'nobody asks for a module twice' },
  },
  'the modules of an import': {
    text: "import init from '|'",
    differs: {
      ours: [
        'import-modules',
        'jquery',
        'react',
        'react-dom',
        '@reduxjs/toolkit',
        'react-redux',
        'immer.produce',
        'immer.current',
        'nanoid',
        'classnames',
        'dateformat',
        'lodash',
      ],
      because: 'it knows the packages that are installed; those of the cabinet need not be',
    },
  },
  'an import': {
    text: "import init from 'amocrm-sdk'; const sdk = init({ version: '1.0.0' }); sdk.methods.|",
  },
  'what shadows a name': { text: factory('[1].map((methods) => methods.|)') },
  'what the contract does not know': { text: factory('const own = tools.own; own.|') },
};

let text = '';
let version = 0;
let service: ts.LanguageService;

before(() => {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
    types: [],
  };
  const own: Record<string, () => string> = {
    [WIDGET]: () => text,
    [TYPES]: () => golden('amocrm-sdk.d.ts'),
  };
  const read = (file: string): string | undefined => own[file]?.() ?? ts.sys.readFile(file);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [WIDGET, TYPES],
    getScriptVersion: (file) => (file === WIDGET ? String(version) : '1'),
    getScriptSnapshot: (file) => {
      const found = read(file);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => FOLDER,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file in own || ts.sys.fileExists(file),
    readFile: read,
  });
});

after(() => service.dispose());

/** What TypeScript offers there, without what is built into the language and the browser. */
function theirs(place: string): string[] {
  const { text: written, at } = marked(place);
  text = written;
  version += 1;
  const found = service.getCompletionsAtPosition(WIDGET, at, { includeSymbol: true });
  const isBuiltIn = ({ symbol }: ts.CompletionEntry): boolean =>
    symbol?.declarations?.some((one) =>
      /\/lib\.[^/]*\.d\.ts$/.test(one.getSourceFile().fileName),
    ) ?? false;
  const entries = (found?.entries ?? []).filter((entry) => !isBuiltIn(entry));
  const isText = scriptIsText(written, at);
  // Where a name may be written, it offers every name that is known there.
  const wanted =
    found?.isMemberCompletion || isText
      ? entries.filter(({ kind }) => kind !== ts.ScriptElementKind.warning)
      : entries.filter(({ kind }) => kind === ts.ScriptElementKind.string);
  return wanted.map(({ name }) => name.replace(/^["']|["']$/g, ''));
}

const scriptIsText = (written: string, at: number): boolean =>
  /['"][^'"]*$/.test(written.slice(written.lastIndexOf('\n', at - 1) + 1, at));

function ours(place: string): string[] {
  const { text: written, at } = marked(place);
  const found = scriptSuggestions(meaningsOf(written), at);
  return found?.items.map(({ symbol }) => symbol.name) ?? [];
}

for (const [name, { text: place, differs }] of Object.entries(PLACES)) {
  test(`as TypeScript: ${name}`, () => {
    const [own, other] = [ours(place), theirs(place)];
    const expected = other.filter((one) => !differs?.theirs?.includes(one));
    assert.deepEqual(own.toSorted(), [...expected, ...(differs?.ours ?? [])].toSorted());
    if (differs) {
      assert.ok(differs.because.length > 0);
      assert.notDeepEqual(own.toSorted(), other.toSorted(), 'there is no difference to explain');
    }
  });
}
