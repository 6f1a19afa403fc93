/** Telling prose, markup and data from code that was meant as such. */

import type { Expression, Node, Program } from 'acorn';
import { type Parsed, parseScript } from './parse.ts';

/** Whether a text that does not parse was meant to be JavaScript. */
export function looksLikeCode(source: string, { offset }: Parsed & { ok: false }): boolean {
  const text = source.trim();
  if (/^(<|#|\{\s*")/.test(text)) {
    return false;
  }
  if (/\bdefine\s*\(|=>|\bfunction\b|^\s*(import|export|const|let|var|class)\b/m.test(text)) {
    return true;
  }
  if (parseScript(source, { allowReturnOutsideFunction: true }).ok) {
    return true;
  }
  // Prose fails at its second word, and its first line has nothing that only code has.
  const wordsBefore = source.slice(0, offset).trim().split(/\s+/).length;
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (wordsBefore <= 1 && !/[={}]|[;(]$/.test(firstLine)) {
    return false;
  }
  const punctuation = text.match(/[{}()[\];=]/g)?.length ?? 0;
  return punctuation / text.length > 0.03;
}

/** Whether a program does nothing: words, numbers, lists of words. Text that happens to parse. */
export function isBareText({ body }: Program): boolean {
  return (
    body.length > 0 &&
    body.every((node) => node.type === 'ExpressionStatement' && isBare(node.expression))
  );
}

function isBare({ type, ...rest }: Node): boolean {
  const parts = rest as { expressions?: Expression[]; left?: Node; right?: Node };
  switch (type) {
    case 'Identifier':
    case 'Literal':
      return true;
    case 'SequenceExpression':
      return parts.expressions?.every(isBare) ?? false;
    case 'BinaryExpression':
      return (
        parts.left !== undefined &&
        isBare(parts.left) &&
        parts.right !== undefined &&
        isBare(parts.right)
      );
    default:
      return false;
  }
}

/** The beginning of a text on one line, to be quoted. */
export function beginning(source: string): string {
  const text = source.trim().replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
