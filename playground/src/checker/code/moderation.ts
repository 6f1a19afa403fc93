import type { CallExpression, Identifier, Literal, MemberExpression, Node } from 'acorn';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import { placeIn } from './place.ts';
import type { Script } from './script.ts';

/** What the requirements for public integrations forbid to call. */
const FORBIDDEN = new Set(['eval', 'alert', 'confirm']);
const WINDOWS = new Set(['window', 'self', 'globalThis', 'top', 'parent']);

/** The methods of the console that write something and that they do not allow. */
const WRITING = new Set(['log', 'info', 'warn', 'error', 'dir', 'table', 'dirxml', 'assert']);

/** What people who look at a public integration find in its scripts; each thing is said once a file. */
export function checkModeration(widget: Widget, _known: Known, report: Report): void {
  for (const file of widget.texts.keys()) {
    const script = /^[^/]+\.js$/.test(file) ? widget.script(file) : null;
    if (script) {
      const said = new Set<string>();
      for (const node of script.nodes) {
        const found =
          node.type === 'CallExpression' ? foundIn(node as CallExpression, script) : null;
        if (found && !said.has(found.join(':'))) {
          said.add(found.join(':'));
          const [code, name] = found;
          if (code === 'script-element') {
            report(code, {}, file, placeIn(node));
          } else {
            report(code, { name }, file, placeIn(node));
          }
        }
      }
    }
  }
}

type Found = ['call-forbidden' | 'console-method' | 'script-element', string];

function foundIn(call: CallExpression, script: Script): Found | null {
  const { callee } = call;
  if (callee.type === 'Identifier') {
    return FORBIDDEN.has(callee.name) && !script.binds(callee.name)
      ? ['call-forbidden', callee.name]
      : null;
  }
  if (callee.type !== 'MemberExpression' || callee.computed) {
    return null;
  }
  const { object, property } = callee as MemberExpression & { property: Identifier };
  const page = object.type === 'Identifier' && !script.binds(object.name) ? object.name : null;
  if (page !== null && WINDOWS.has(page) && FORBIDDEN.has(property.name)) {
    return ['call-forbidden', property.name];
  }
  if (page === 'console' && WRITING.has(property.name)) {
    return ['console-method', property.name];
  }
  return property.name === 'createElement' && isScript(call.arguments[0])
    ? ['script-element', '']
    : null;
}

const isScript = (node: Node | undefined): boolean =>
  node?.type === 'Literal' && String((node as Literal).value).toLowerCase() === 'script';
