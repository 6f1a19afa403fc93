import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { codesOf, foundInCode } from '../checker.test-support.ts';
import { applyEdits } from '../edits.test-support.ts';

/** A widget with some code in `registerWidgetsBarSlot`, and some more in its factory. */
const widget = (inSlot: string, inFactory = ''): string =>
  `define(['amocrm-sdk', 'jquery'], function (init, $) {
  const sdk = init({ version: '1.0.0' });
  const { methods, constants: { PUBLIC_STATE_ENTITIES: all }, constants } = sdk;
  ${inFactory}
  return {
    initLead() {},
    registerWidgetsBarSlot(el) {
      ${inSlot}
    },
  };
});
`;

const codes = (inSlot: string, inFactory?: string): string[] =>
  codesOf(foundInCode(widget(inSlot, inFactory)));

void describe('what is certain is found', () => {
  const cases: Record<string, [string, string][]> = {
    'state-unchecked': [
      ['el.textContent = methods.getState("lead").company.name;', ''],
      ['const { company } = sdk.methods.getState("lead"); el.append(company);', ''],
      ['const lead = methods.getState("lead"); el.append(lead.id, lead.name);', ''],
      ['const read = methods.getState; el.append(read("sys").lang);', ''],
      ['el.append(api.getState("sys").lang);', 'const api = sdk.methods;'],
    ],
    'unsubscribe-dropped': [
      ['methods.subscribe("lead", () => {});', ''],
      ['void sdk.methods.subscribe("lead", () => {});', ''],
    ],
    'constant-unknown': [
      ['el.append(constants.PUBLIC_STATE_ENTITIES.leads);', ''],
      ['el.append(sdk.constants.ENTITIES);', ''],
      ['const { leed } = sdk.constants.PUBLIC_STATE_ENTITIES; el.append(leed);', ''],
    ],
    'unknown-entity': [
      ['el.append(methods.getState("leads") ?? "");', ''],
      ['return methods.subscribe("leed", () => {});', ''],
    ],
    'developer-util-in-code': [
      ['AMOCRM.developer.addWidget({});', ''],
      ['window.AMOCRM.developer.addWidget({});', ''],
    ],
    'call-forbidden': [
      ['alert("x");', ''],
      ['window.confirm("x");', ''],
      ['eval("1");', ''],
    ],
    'console-method': [['console.log(el);', '']],
    'script-element': [['el.append(document.createElement("SCRIPT"));', '']],
  };
  for (const [code, sources] of Object.entries(cases)) {
    for (const [inSlot, inFactory] of sources) {
      test(`${code}: ${inSlot}`, () => {
        assert.deepEqual(codes(inSlot, inFactory), [code]);
      });
    }
  }
});

void describe('what is not certain is left alone', () => {
  const cases: [string, string?][] = [
    // The result is looked at.
    ['const lead = methods.getState("lead"); if (lead) el.append(lead.name);'],
    ['const lead = methods.getState("lead"); el.append(lead?.name, lead.id);'],
    ['const { name } = methods.getState("lead") ?? {}; el.append(name);'],
    ['el.append(methods.getState("lead")?.name);'],
    ['const lead = methods.getState("lead"); return () => el.append(lead.name);'],
    ['let lead = methods.getState("lead"); lead = lead || {}; el.append(lead.name);'],
    // Names that are bound twice may be either.
    ['const lead = methods.getState("lead"); const f = (lead) => lead.name; el.append(f(lead));'],
    ['const methods = { getState: () => ({}) }; el.append(methods.getState("leed").name);'],
    // Somebody keeps the function.
    ['return methods.subscribe("lead", () => {});'],
    ['const stop = methods.subscribe("lead", () => {}); return stop;'],
    ['const stops = []; stops.push(methods.subscribe("lead", () => {}));'],
    ['el.append("");', 'methods.subscribe("lead", () => {});'],
    // The page's own names, bound by the widget.
    ['const alert = (text) => el.append(text); alert("x");'],
    ['const console = { log: (text) => el.append(text) }; console.log("x");'],
    ['console.trace("x"); console.debug("x");'],
    ['const AMOCRM = { developer: { addWidget() {} } }; AMOCRM.developer.addWidget();'],
    // What shows only when it runs.
    ['const name = el.dataset.entity; el.append(String(methods.getState(name)));'],
    ['el.append(constants["GROUP"], constants.PUBLIC_STATE_ENTITIES[el.id], all.toString());'],
    ['const { NEXT_GROUP = {} } = sdk.constants; el.append(String(NEXT_GROUP));'],
  ];
  for (const [inSlot, inFactory] of cases) {
    test(inFactory ?? inSlot, () => {
      assert.deepEqual(codes(inSlot, inFactory), []);
    });
  }
});

void describe('the module as such', () => {
  const silent: Record<string, string> = {
    'callbacks that are spread in':
      'define([], () => { const a = { initLead() {} }; return { ...a, registerWidgetsBarSlot() {} }; });',
    'a factory that returns in two ways':
      'define([], () => { if (window.x) { return {}; } return { initLead() {} }; });',
    'an object that grows':
      'define([], () => { const a = {}; a.initLead = () => {}; a.registerWidgetsBarSlot = () => {}; return a; });',
    'a bundle that calls it by itself':
      '(function (root, f) { if (typeof define === "function" && define.amd) { define(["foo"], f); } })(this, () => ({}));',
    'modules under names': 'define("a", ["b"], () => ({})); define("b", [], () => ({}));',
    'what the loader gives':
      'define(["require", "text!a.html"], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));',
  };
  for (const [name, code] of Object.entries(silent)) {
    test(name, () => {
      assert.deepEqual(foundInCode(code), []);
    });
  }

  test('a place is that of the name that is wrong', () => {
    const [finding] = foundInCode(
      'define([\n  "react",\n  "lodahs",\n], () => ({ initLead() {}, registerWidgetsBarSlot() {} }));\n',
    );
    assert.deepEqual(
      [finding?.code, finding?.params, finding?.file, finding?.line, finding?.column],
      ['unknown-module', { name: 'lodahs' }, 'personal_page.js', 3, 3],
    );
  });

  test('a chain of ten thousand members, and brackets without end, are no trouble', () => {
    const chain = `a${'\n.b'.repeat(10_000)}`;
    assert.deepEqual(codes(`el.append(${chain});`), []);
    const deep = `define([], () => ${'['.repeat(100_000)}`;
    assert.deepEqual(codesOf(foundInCode(deep)), ['too-deep']);
  });
});

test('a fix keeps the name by which the rest of the code knows a thing', () => {
  const code = widget('const { leed } = constants.PUBLIC_STATE_ENTITIES; el.append(leed);');
  const [finding] = foundInCode(code);
  assert.equal(applyEdits(code, finding!.fix!), code.replace('{ leed }', '{ lead: leed }'));
  const short =
    'define([], () => { const initlead = () => {}; return { initlead, registerWidgetsBarSlot() {} }; });';
  const [misnamed] = foundInCode(short);
  const repaired = applyEdits(short, misnamed!.fix!);
  assert.equal(repaired, short.replace('{ initlead,', '{ initLead: initlead,'));
});
