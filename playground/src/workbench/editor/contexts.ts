import type { Symbol, Symbols } from './symbols.ts';

/** What may be written at a place, and where the word that is being written begins. */
export interface Offer {
  from: number;
  symbols: Symbol[];
}

const WORD = /[\w$]*$/;
/** `define([…'` or `require([…'`, still inside the list. */
const IN_MODULES = /\b(?:define|require)\s*\(\s*(?:(['"])[^'"\n]*\1\s*,\s*)?\[[^\]]*$/;
const IN_ENTITY = /\.?\b(?:getState|subscribe)\s*\(\s*$/;
const CHAIN = /([\w$]+(?:\s*\??\.\s*[\w$]+)*)\s*\??\.\s*$/;
const ENTITY = String.raw`(?:[\w$.]*\.|['"])?(\w+)['"]?`;

/** The symbols of the contract that fit at the end of `before`; `whole` is the whole text. */
export function offerAt(before: string, whole: string, symbols: Symbols): Offer | null {
  const quote = openQuote(before);
  if (quote !== null) {
    const from = quote + 1;
    const code = before.slice(0, quote);
    if (IN_MODULES.test(code)) {
      return { from, symbols: symbols.modules };
    }
    if (IN_ENTITY.test(code)) {
      return { from, symbols: symbols.entities };
    }
    return null;
  }
  const from = before.length - WORD.exec(before)![0].length;
  const chain = CHAIN.exec(before.slice(0, from));
  if (!chain) {
    return /^\s*$/.test(lineBefore(before, from)) || /[{,]\s*$/.test(before.slice(0, from))
      ? { from, symbols: symbols.callbacks }
      : null;
  }
  const path = chain[1]!.split('.').map((step) => step.replace(/\?$/, '').trim());
  return { from, symbols: membersOf(path, whole, symbols) };
}

/** The members of what `path` names, e.g. of `sdk.constants` or of a variable that holds a state. */
function membersOf(path: readonly string[], whole: string, symbols: Symbols): Symbol[] {
  const last = path.at(-1)!;
  if (last === 'methods') {
    return symbols.methods;
  }
  if (last === 'constants') {
    return symbols.groups;
  }
  if (last === 'developer' && path.at(-2) === 'AMOCRM') {
    return symbols.utils;
  }
  const values = symbols.values.get(last);
  if (values) {
    return values;
  }
  const entity = entityOf(path[0]!, whole);
  return entity ? symbols.fields([entity, ...path.slice(1)]) : [];
}

/** The entity whose state the variable holds, as far as the text shows it; the last assignment counts. */
export function entityOf(variable: string, whole: string): string | null {
  const name = variable.replaceAll('$', String.raw`\$`);
  const assigned = new RegExp(
    String.raw`(?<![\w$.])${name}\s*=\s*[\w$.]*\bgetState\s*\(\s*${ENTITY}\s*\)`,
    'g',
  );
  const delivered = new RegExp(
    String.raw`\bsubscribe\s*\(\s*${ENTITY}\s*,\s*(?:async\s+)?(?:function\b[^(]*)?\(?\s*${name}\s*(?:\)|=>|,)`,
    'g',
  );
  const found = [...whole.matchAll(assigned), ...whole.matchAll(delivered)];
  return found.sort((a, b) => a.index - b.index).at(-1)?.[1] ?? null;
}

/** The symbol that the word from `from` to `to` names. */
export function symbolAt(whole: string, from: number, to: number, symbols: Symbols): Symbol | null {
  const word = whole.slice(from, to);
  const named = (list: readonly Symbol[]) => list.find(({ name }) => name === word) ?? null;
  const offer = offerAt(whole.slice(0, to), whole, symbols);
  const offered = offer && offer.from <= from ? whole.slice(offer.from, to) : word;
  return (
    offer?.symbols.find(({ name }) => name === offered) ??
    named([
      ...symbols.callbacks,
      ...symbols.methods,
      ...symbols.factories,
      ...symbols.groups,
      ...symbols.utils,
    ])
  );
}

/** Where the string begins that is still open at the end of `before`, as far as its line shows. */
function openQuote(before: string): number | null {
  let open: number | null = null;
  for (let at = before.lastIndexOf('\n') + 1; at < before.length; at += 1) {
    const character = before[at]!;
    if (open === null) {
      open = /['"`]/.test(character) ? at : null;
    } else if (character === '\\') {
      at += 1;
    } else if (character === before[open]) {
      open = null;
    }
  }
  return open;
}

function lineBefore(text: string, to: number): string {
  return text.slice(text.lastIndexOf('\n', to - 1) + 1, to);
}
