/** How strong a selector is: ids, then classes and what is like them, then elements. */
export type Specificity = readonly [ids: number, classes: number, elements: number];

/** Pseudo-classes that are as strong as the strongest selector in them. */
const OF_THEIR_LIST = new Set(['is', 'not', 'has', '-webkit-any', '-moz-any', 'matches']);

/** A string, a bracket, a name after its mark, the name of an element, or any other character. */
const TOKEN =
  /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\[(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^\]])*\]|(?:::?|[.#])?(?:\\[^]|[\w-]|[^\0-\x7f])+|[^]/g;

const ELEMENTS_BY_ONE_COLON = new Set([':before', ':after', ':first-line', ':first-letter']);

/** The parts of a list of selectors, at the commas that are in no parentheses. */
export function selectorsIn(list: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const [token] of list.matchAll(TOKEN)) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (token === ',' && depth === 0) {
      parts.push('');
    } else {
      parts.push(parts.pop()! + token);
    }
  }
  return parts.map((part) => part.trim());
}

/** The specificity of one selector, by Selectors Level 4. */
export function specificityOf(selector: string): Specificity {
  let [ids, classes, elements] = [0, 0, 0];
  const tokens = [...selector.matchAll(TOKEN)].map(([token]) => token);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const isFunction = token.startsWith(':') && tokens[at + 1] === '(';
    const inside = isFunction ? argumentFrom(tokens, at + 2) : null;
    if (inside) {
      at += inside.count + 2;
    }
    if (token.startsWith('#')) {
      ids += 1;
    } else if (token.startsWith('::') || ELEMENTS_BY_ONE_COLON.has(token)) {
      elements += 1;
    } else if (token.startsWith(':')) {
      const [a, b, c] = ofPseudoClass(token.slice(1), inside?.text ?? '');
      ids += a;
      classes += b;
      elements += c;
    } else if (token.startsWith('.') || token.startsWith('[')) {
      classes += 1;
    } else if (/^[\w\\-]|^[^\0-\x7f]/.test(token)) {
      elements += 1;
    }
  }
  return [ids, classes, elements];
}

function ofPseudoClass(name: string, inside: string): Specificity {
  if (name === 'where') {
    return [0, 0, 0];
  }
  if (OF_THEIR_LIST.has(name)) {
    return strongest(selectorsIn(inside));
  }
  const of = /^nth-(?:last-)?child$/.test(name) ? / of (?<list>[^]+)$/.exec(inside) : null;
  const [ids, classes, elements] = of ? strongest(selectorsIn(of.groups!['list']!)) : [0, 0, 0];
  return [ids, classes + 1, elements];
}

/** The specificity of the strongest of some selectors. */
export const strongest = (selectors: readonly string[]): Specificity =>
  selectors.map(specificityOf).reduce((a, b) => (compare(a, b) >= 0 ? a : b), [0, 0, 0]);

/** Above zero where the first one is stronger. */
export const compare = (one: Specificity, other: Specificity): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

/** What stands between the parentheses that opened before a token. */
function argumentFrom(tokens: readonly string[], from: number): { text: string; count: number } {
  let depth = 1;
  let at = from;
  for (; at < tokens.length; at += 1) {
    depth += tokens[at] === '(' ? 1 : tokens[at] === ')' ? -1 : 0;
    if (depth === 0) {
      break;
    }
  }
  return { text: tokens.slice(from, at).join(''), count: at - from };
}
