import type { CallExpression, Identifier, Literal, MemberExpression, Node } from 'acorn';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import type { Script } from './script.ts';

const WINDOWS = new Set(['window', 'self', 'globalThis', 'top', 'parent']);

/** The methods of the console that write something. */
const WRITING = new Set('assert debug dir dirxml error info log table trace warn'.split(' '));

/** What people who look at a public integration find in its scripts. */
export function checkModeration(widget: Widget, { values }: Known, report: Report): void {
  const { calls = [], console: allowed = [] } = values['upload.moderation'] ?? {};
  if (allowed.length === 0) {
    return;
  }
  for (const file of widget.texts.keys()) {
    const script = /^[^/]+\.js$/.test(file) ? widget.script(file) : null;
    for (const node of script?.nodes ?? []) {
      if (node.type === 'CallExpression') {
        checkCall(node as CallExpression, { script: script!, calls, allowed, file }, report);
      }
    }
  }
}

interface Asked {
  script: Script;
  /** The functions that must not be called. */
  calls: readonly string[];
  /** The methods of the console that may be called; one of them takes the place of any other. */
  allowed: readonly string[];
  file: string;
}

function checkCall(call: CallExpression, asked: Asked, report: Report): void {
  const { script, calls, allowed, file } = asked;
  const { callee } = call;
  if (callee.type === 'Identifier') {
    if (calls.includes(callee.name) && !script.binds(callee.name)) {
      report('call-forbidden', { name: callee.name }, file, call.start);
    }
    return;
  }
  if (callee.type !== 'MemberExpression' || callee.computed) {
    return;
  }
  const { object, property } = callee as MemberExpression & { property: Identifier };
  const { name } = property;
  const page = object.type === 'Identifier' && !script.binds(object.name) ? object.name : null;
  if (page !== null && WINDOWS.has(page) && calls.includes(name)) {
    report('call-forbidden', { name }, file, call.start);
  } else if (page === 'console' && WRITING.has(name) && !allowed.includes(name)) {
    const [instead] = allowed as [string, ...string[]];
    const fix = [{ from: property.start, to: property.end, text: instead }];
    report('console-method', { name, expected: instead }, file, call.start, fix);
  } else if (name === 'createElement' && isScript(call.arguments[0])) {
    report('script-element', {}, file, call.start);
  }
}

const isScript = (node: Node | undefined): boolean =>
  node?.type === 'Literal' && String((node as Literal).value).toLowerCase() === 'script';
