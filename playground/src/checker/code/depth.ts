import { tokenizer } from 'acorn';

/** Bundles reach 17; the parser calls itself for each level. */
export const DEEPEST = 256;

const OPEN = new Set(['(', '[', '{', '${']);
const CLOSE = new Set([')', ']', '}']);

/** Whether brackets are nested so deeply that whether a parser copes with them depends on the engine. */
export function isTooDeep(text: string): boolean {
  // Counting letters is cheap, and right unless strings hold brackets by the hundred.
  return deepestOf(text) > DEEPEST && tokensTooDeep(text);
}

function deepestOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x28:
      case 0x5b:
      case 0x7b:
        depth += 1;
        deepest = Math.max(deepest, depth);
        break;
      case 0x29:
      case 0x5d:
      case 0x7d:
        // Brackets that strings close are no levels to be owed.
        depth = Math.max(0, depth - 1);
        break;
      default:
    }
  }
  return deepest;
}

function tokensTooDeep(text: string): boolean {
  let depth = 0;
  try {
    for (const { type } of tokenizer(text, { ecmaVersion: 'latest' })) {
      depth += OPEN.has(type.label) ? 1 : CLOSE.has(type.label) ? -1 : 0;
      if (depth > DEEPEST) {
        return true;
      }
    }
  } catch (error) {
    // It does not parse either, and the parser says so.
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
  }
  return false;
}
