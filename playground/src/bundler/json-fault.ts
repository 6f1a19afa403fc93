import type * as ts from 'typescript';
import type { TypeScript } from './read-source.ts';

/** What is wrong with a file of JSON, and where. */
export interface JsonFault {
  reason: string;
  offset: number;
}

/** One piece of strict JSON. */
const PIECE =
  // eslint-disable-next-line no-control-regex -- strict JSON has none of these in a text
  /[ \t\n\r]+|([{}[\]:,])|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-f]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iy;

/** The compiler's own words and place for what is wrong with JSON that an engine has refused. */
export function jsonFault(ts: TypeScript, file: string, text: string): JsonFault {
  const found: ts.Diagnostic[] = [];
  try {
    const source = ts.parseJsonText(file, text);
    const { parseDiagnostics } = source as unknown as { parseDiagnostics: ts.Diagnostic[] };
    found.push(...parseDiagnostics);
    if (found.length === 0) {
      ts.convertToObject(source, found);
    }
  } catch (error) {
    // The compiler calls itself for each level, and has run out of stack.
    if (!(error instanceof RangeError)) {
      throw error;
    }
  }
  const [first] = found;
  if (first) {
    const [reason = ''] = ts.flattenDiagnosticMessageText(first.messageText, '\n').split('\n');
    return { reason, offset: first.start ?? 0 };
  }
  // The compiler takes comments, spare commas and the numbers and letters of JavaScript.
  const offset = firstStrange(text);
  const [line = ''] = text.slice(offset, offset + 40).split(/[\r\n]/);
  return { reason: `JSON: ${line.trim()}`, offset };
}

/** Where the first piece stands that no strict JSON has; the end, where the text stops too early. */
function firstStrange(text: string): number {
  let comma = -1;
  let wasValue = false;
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) {
      return at;
    }
    const [whole, sign] = piece;
    if (!whole.trim()) {
      continue;
    }
    if (comma >= 0 && sign !== undefined && /[,}\]]/.test(sign)) {
      return comma;
    }
    if (wasValue && sign === undefined) {
      return at;
    }
    comma = sign === ',' ? at : -1;
    wasValue = sign === undefined;
  }
  return text.length;
}
