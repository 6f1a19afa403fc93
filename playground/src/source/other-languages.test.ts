import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { recognise } from './recognise.ts';

const LIFE = 'return { initLead() {}, registerWidgetsBarSlot() {} }';

/** What a text is found to be: `ok`, or the problem as `code line:column parameter`. */
function found(source: string, language: 'ru' | 'en' = 'en'): string {
  const recognised = recognise(source, 'personal_page.js', 'w', CONTRACT, 'guard', language);
  if (recognised.ok) {
    return 'ok';
  }
  const [{ code, place, params }] = recognised.findings as [(typeof recognised.findings)[0]];
  return [code, `${place?.line}:${place?.column}`, ...Object.values(params)].join(' ');
}

const inWidget = (code: string): string => `define([], () => {\n${code}\n${LIFE}\n})`;

/** What a widget holds, and what is said of it. */
const TYPESCRIPT: [source: string, construct: string][] = [
  ['const name: string = "a"', '2:11 : string = "a"'],
  ['let leads: Lead[]', '2:10 : Lead[]'],
  ['let timer: number | null = null', '2:10 : number | null = null'],
  ['let found: Map<string, Lead>', '2:10 : Map<string, Lead>'],
  ['let done: () => void', '2:9 : () => void'],
  ['let state: { id: number }', '2:10 : { id: number }'],
  ["let kind: 'lead' | 'contact'", "2:9 : 'lead' | 'contact'"],
  ['let later!: Lead', '2:10 !: Lead'],
  ['function show(lead: Lead) {}', '2:19 : Lead) {}'],
  ['function show(id: number, name?: string) {}', '2:17 : number, name?: string) {}'],
  ['function show(name?: string) {}', '2:19 ?: string) {}'],
  ['function show(...names: string[]) {}', '2:23 : string[]) {}'],
  ['function show({ id }: Lead) {}', '2:21 : Lead) {}'],
  ['function show(): void {}', '2:16 : void {}'],
  ['function isLead(it): it is Lead { return true }', '2:20 : it is Lead { return true }'],
  ['const show = (el: HTMLElement) => {}', '2:17 : HTMLElement) => {}'],
  ['const show = (el): void => {}', '2:18 : void => {}'],
  ['const show = async (): Promise<void> => {}', '2:22 : Promise<void> => {}'],
  ['try {} catch (error: unknown) {}', '2:20 : unknown) {}'],
  ['const o = { show(el: Element) {} }', '2:20 : Element) {} }'],
  ['class A { name: string }', '2:15 : string }'],
  ['class A { private name }', '2:19 private name }'],
  ['class A { readonly name = 1 }', '2:20 readonly name = 1 }'],
  ['class A { constructor(private api) {} }', '2:23 private api) {} }'],
  ['class A { show(): void {} }', '2:17 : void {} }'],
  ['class A implements B {}', '2:9 implements B {}'],
  ['abstract class A {}', '2:10 abstract class A {}'],
  ['interface Lead { id: number }', '2:11 interface Lead { id: number }'],
  ['interface Lead extends Model {}', '2:11 interface Lead extends Model {}'],
  ['type Id = string', '2:6 type Id = string'],
  ['type Box<T> = { value: T }', '2:6 type Box<T> = { value: T }'],
  ['enum Stage { New, Won }', '2:1 enum Stage { New, Won }'],
  ['declare const AMOCRM', '2:9 declare const AMOCRM'],
  ['namespace Own {}', '2:11 namespace Own {}'],
  ['const el = document.body as HTMLElement', '2:26 as HTMLElement'],
  ['const all = [] as Lead[]', '2:16 as Lead[]'],
  ['const kinds = ["a"] as const', '2:21 as const'],
  ['const o = {} satisfies Options', '2:14 satisfies Options'],
  ['show(window as any)', '2:13 as any)'],
  ['lead!.name', '2:5 !.name'],
  ['first(leads)!.name', '2:13 !.name'],
  ['function first<T>(all) {}', '2:15 <T>(all) {}'],
  ['class Box<T extends Lead> {}', '2:10 <T extends Lead> {}'],
  ['const one = <T,>(it) => it', '2:13 <T,>(it) => it'],
  ['const leads = new Map<string, number>()', '2:37 Map<string, number>('],
  ['leads = new Map<string, Lead[]>()', '2:30 Map<string, Lead[]'],
  ['@component class A {}', '2:1 @component class A {}'],
  ['class A { @field() name }', '2:11 @field() name }'],
];
for (const [source, construct] of TYPESCRIPT) {
  test(`recognises TypeScript: ${source}`, () => {
    const [place = '', ...words] = construct.split(' ');
    const text = words.join(' ');
    const value = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    assert.equal(found(inWidget(source)), `typescript ${place} ${value}`);
  });
}

const MODULES = [
  "import type { Lead } from './lead'",
  "import fs = require('fs')",
  'export interface Lead { id: number }',
  'export enum Stage { New }',
  'export type Id = string',
];
for (const source of MODULES) {
  test(`recognises TypeScript of modules: ${source}`, () => {
    assert.match(found(source), /^typescript 1:\d+ /);
  });
}

const JSX: [source: string, value: string][] = [
  ['const App = () => <div>Hello</div>', '2:19 <div>'],
  ['const App = () => <><b>1</b></>', '2:19 <>'],
  ['return (\n<div className="a">\n  {name}\n</div>)', '3:1 <div className="a">'],
  ['root.render(<App />)', '2:13 <App />'],
  ['root.render(<Own.App {...props} />)', '2:13 <Own.App {...props} />'],
  ['const el = <input disabled />', '2:12 <input disabled />'],
  ['const el = open && <svg:path d="m0" />', '2:20 <svg:path d="m0" />'],
];
for (const [source, value] of JSX) {
  test(`recognises JSX: ${source}`, () => {
    assert.equal(found(inWidget(source)), `jsx ${value}`);
  });
}

const FILES: [name: string, source: string, expected: string][] = [
  [
    'a Vue component',
    '<template>\n  <p>{{ name }}</p>\n</template>\n<script>\nexport default {}\n</script>',
    'other-file 1:1 a Vue single-file component',
  ],
  [
    'a Vue component with its script first',
    '<script setup lang="ts">\nconst a = 1\n</script>\n<template><p/></template>',
    'other-file 1:1 a Vue single-file component',
  ],
  [
    'a manifest',
    '{"widget": {"name": "widget.name"}, "locations": ["personal_page"]}',
    'other-file 1:10 a `manifest.json`',
  ],
  [
    'a JSON Schema',
    '{"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}',
    'other-file 1:11 a JSON Schema',
  ],
  [
    'a backend',
    'import os\n\ndef application(environ, start_response):\n    return [b"a"]',
    'other-file 1:8 Python code',
  ],
  ['a class of Python', 'class Lead(Model):\n    name = {\n    }', 'other-file 1:11 Python code'],
  ['PHP', "<?php\necho 'Hello';", 'other-file 1:1 PHP code'],
];
for (const [name, source, expected] of FILES) {
  test(`recognises ${name}`, () => {
    const [, code, rest] = /^(\S+) \S+ (.*)$/.exec(found(source)) ?? [];
    const [, wantedCode, wantedRest] = /^(\S+) \S+ (.*)$/.exec(expected) ?? [];
    assert.deepEqual([code, rest], [wantedCode, wantedRest]);
  });
}

test('what a file is, is told in the language of the reader', () => {
  assert.match(found('<?php\necho 1;', 'ru'), /код на PHP$/);
});

/** JavaScript that looks like something else, and mistakes in JavaScript. */
const JAVASCRIPT: [source: string, expected: string][] = [
  ['const x = a < b > c', 'ok'],
  ['const x = a < b, c = d > (e)', 'ok'],
  ['f(a < b, c > (d))', 'ok'],
  ['const x = a ? b : c', 'ok'],
  ['const type = 1, as = 2, of = 3, declare = 4; type\nof\nas', 'ok'],
  ['const o = { type: "string", interface: 1, enum: 2, private: 3 }', 'ok'],
  ['var interface = 1, abstract = 2', 'ok'],
  ['label: for (;;) break label', 'ok'],
  ['const html = "<div>" + a + "</div>"', 'ok'],
  ['const re = /<div>/.test(a) && a </b>/.source', 'ok'],
  ['switch (a) { case b: c() }', 'ok'],
  ['const o = { a: 1 b: 2 }', 'syntax'],
  ['const o = { a() {} b() {} }', 'syntax'],
  ['const a = (1', 'syntax'],
  ['if (a < b > c {}', 'syntax'],
  ['f(a: 1)', 'syntax'],
  ['const o = [a: 1]', 'syntax'],
  ['for (let i = 0; i < n; i++ {}', 'syntax'],
  ['let x = a as', 'syntax'],
  ['const x = < 5', 'syntax'],
  ['const s = it is', 'syntax'],
  ['a = b !', 'syntax'],
  ['function (a) {}', 'syntax'],
  ['else { a: 1 }', 'syntax'],
];
for (const [source, expected] of JAVASCRIPT) {
  test(`takes JavaScript for what it is: ${source}`, () => {
    assert.equal(found(inWidget(source)).split(' ')[0], expected);
  });
}
