import type { AssignmentExpression, MemberExpression, Node, ObjectExpression } from 'acorn';
import { syntaxReason } from '../../source/syntax-words.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { SCRIPT } from '../names.ts';
import type { Widget } from '../widget.ts';
import { namesIn } from './define.ts';
import type { Script } from './script.ts';
import { isTooDeep } from './too-deep.ts';

/** The script of the CRM, which the CRM alone reads: that it parses, and has the callbacks. */
export function checkCrmCode(widget: Widget, { language, values }: Known, report: Report): void {
  const source = widget.texts.get(SCRIPT);
  if (source === undefined || isTooDeep(widget, SCRIPT, report)) {
    return;
  }
  const parsed = widget.parsed(SCRIPT);
  if (!parsed.ok) {
    report('syntax', { reason: syntaxReason(source, parsed, language) }, SCRIPT, parsed.offset);
    return;
  }
  const { required = [], install } = values['archive.script-callbacks'] ?? {};
  const callbacks = callbacksIn(widget.script(SCRIPT)!);
  const names = callbacks && namesIn(callbacks);
  const missing = [...required, ...(install ? [install] : [])].filter(
    (name) => names && !names.includes(name),
  );
  if (missing.length > 0) {
    const name = missing.map((one) => `\`${one}\``).join(', ');
    report('script-callback-missing', { name }, SCRIPT, callbacks!.start);
  }
}

/** The object that is assigned to `….callbacks`; null unless it is written out, once, and nobody adds to it. */
function callbacksIn({ nodes }: Script): ObjectExpression | null {
  const named = nodes.filter((node) => isMember(node) && node.property.name === 'callbacks');
  const assigned = nodes.flatMap((node) => {
    const { left, right } = node as AssignmentExpression;
    return node.type === 'AssignmentExpression' && named.includes(left) ? [right] : [];
  });
  const [value] = assigned;
  return named.length === 1 && value?.type === 'ObjectExpression' ? value : null;
}

const isMember = (node: Node): node is MemberExpression & { property: { name: string } } =>
  node.type === 'MemberExpression' &&
  !(node as MemberExpression).computed &&
  (node as MemberExpression).property.type === 'Identifier';
