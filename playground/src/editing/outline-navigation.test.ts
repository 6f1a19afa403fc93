/** The oracle of the outline is the tree by which TypeScript's own service lets an editor navigate. */

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { WIDGET } from '../bundler/bundler.test-support.ts';
import { outlineOf } from './outline.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

const TYPED = `import a, { b } from 'x';
export { b as c } from 'z';
export interface Deal<T> { id: string; load(): T; new (): Deal<T> }
type Local = { a: string; f(): void };
export type Deep = string | { deep: number };
export enum Tone { Calm, Loud = 2 }
declare const enum Level { Low }
export const plain = 1, { d1, d2: renamed, d3 = (x: number) => x, ...rest } = a, [e1] = b;
export let late: string;
export declare const ambient: number;
const own = 1;
const table = { key: 1, method() {}, arrow: () => 1, nested: { deep() {} }, get g() { return 1 } };
namespace Inner { export const value = 1; export function f() {} }
declare global { interface Window { z: number } }
abstract class Card<T> extends Base {
  static s = 1;
  #p = 2;
  field = () => 1;
  abstract ab(): void;
  overloaded(a: string): void;
  overloaded(a: number): void;
  overloaded(a: any) {}
  get v() { return 1 }
  set v(x) {}
  [computed]() {}
  'quoted'() {}
}
export function over(a: string): void;
export function over(a: number): void;
export function over(a: any) {
  function inner() {}
  class Local {}
  return { ret() {}, [a]: () => 1 };
}
export default class extends Card<string> { made() {} }
`;

const LOOSE = `/** @typedef {{ id: string, by: { name: string } }} Deal What is sold. */
/**
 * @callback Told
 * @param {Deal} deal
 */
/* @typedef {string} None */
define(['amocrm-sdk'], function (init) {
  const one = () => 1, plain = 3;
  var self = this;
  self.go = function () {};
  this.callbacks = { render: function () {}, init() {}, settings: { deep() {} } };
  Shown.prototype.draw = function () {};
  window.Thing = class { m() {} };
  $('.x').on('click', function () { function deep() {} });
  return { initLead(params) { return () => {} }, registerWidgetsBarSlot: (el) => { const d = () => {}; } };
});
function Shown() { this.say = function () {} }
Shown.made = () => 1;
exports.top = function () {};
export default { m() {} };
`;

const FILES: Readonly<Record<string, string>> = {
  'typed.ts': TYPED,
  'loose.js': LOOSE,
  'named.js': 'export default function named() {}\nexport const value = 5;\n',
  'arrow.ts': 'export default async () => 1;\n',
  'expression.tsx': 'const A = () => <p/>;\nexport default A;\n',
  ...WIDGET,
  ...Object.fromEntries(
    globSync(
      [
        'plugins/personal_page/widget/starter/*.js',
        'docs/examples/*/personal_page.{js,ts}',
        'playground/src/{editing,bundler}/*.ts',
        'playground/src/workbench/{checks,controller,checking/file-checker}.ts',
      ],
      { cwd: ROOT },
    ).map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
  ),
};

const KINDS = new Set<string>([
  ts.ScriptElementKind.functionElement,
  ts.ScriptElementKind.classElement,
  ts.ScriptElementKind.memberFunctionElement,
  ts.ScriptElementKind.memberGetAccessorElement,
  ts.ScriptElementKind.memberSetAccessorElement,
  ts.ScriptElementKind.interfaceElement,
  ts.ScriptElementKind.typeElement,
  ts.ScriptElementKind.enumElement,
  ts.ScriptElementKind.moduleElement,
]);

const VARIABLES = new Set<string>([
  ts.ScriptElementKind.constElement,
  ts.ScriptElementKind.letElement,
  ts.ScriptElementKind.variableElement,
  ts.ScriptElementKind.memberVariableElement,
]);

/** What TypeScript navigates to, as far as it is the declaration of a thing: `name@offset`, of what has no name `name`. */
function navigated(file: string, text: string): string[] {
  const name = `/${file}`;
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ allowJs: true }),
    getScriptFileNames: () => [name],
    getScriptVersion: () => '1',
    getScriptSnapshot: (one) => (one === name ? ts.ScriptSnapshot.fromString(text) : undefined),
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => 'lib.d.ts',
    fileExists: (one) => one === name,
    readFile: () => undefined,
  });
  const found: string[] = [];
  const waiting = [...(service.getNavigationTree(name).childItems ?? [])];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { text: called, kind, kindModifiers: how, nameSpan } = next;
    waiting.push(...(next.childItems ?? []));
    if (called === 'default' && how.includes('export')) {
      found.push('default');
    } else if (nameSpan && /^['"#\w$]/.test(called) && called !== 'global') {
      const node = nodeAt(source, nameSpan.start);
      const isVariable = VARIABLES.has(kind);
      const holds = isVariable && (isFunction(node) || how.includes('export'));
      if ((KINDS.has(kind) || holds) && !isOther(node)) {
        found.push(`${called.replace(/^['"]|['"]$/g, '')}@${nameSpan.start}`);
      }
    }
  }
  return [...new Set(found)].sort();
}

function nodeAt(source: ts.SourceFile, offset: number): ts.Node {
  let node: ts.Node = source;
  for (let inner: ts.Node | undefined = source; inner;) {
    node = inner;
    inner = ts.forEachChild(node, (one) =>
      one.getStart(source) <= offset && offset < one.end ? one : undefined,
    );
  }
  return node;
}

/** Whether a variable or field is given a function or a class. */
function isFunction({ parent }: ts.Node): boolean {
  const { initializer } = parent as ts.VariableDeclaration;
  return !!initializer && (ts.isFunctionLike(initializer) || ts.isClassLike(initializer));
}

/** A method of a type is none that runs, and whoever has a `prototype` is declared elsewhere. */
const isOther = (node: ts.Node): boolean =>
  // What the comment at the top declares is found in no node below the file.
  !ts.isSourceFile(node) &&
  (ts.isMethodSignature(node.parent) ||
    (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node));

const outlined = (file: string, text: string): string[] =>
  outlineOf(file, text)
    // The tree gives a constructor no name.
    .filter(({ name }) => name !== 'constructor')
    .map(({ name, from }) => (name === 'default' ? name : `${name}@${from}`))
    .sort();

void describe('what is gone to is what TypeScript navigates to', () => {
  for (const [file, text] of Object.entries(FILES)) {
    if (/\.[jt]sx?$/.test(file)) {
      test(file, () => assert.deepEqual(outlined(file, text), navigated(file, text)));
    }
  }
});
