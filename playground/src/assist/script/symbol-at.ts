import type { Symbol } from '../value.ts';
import { expectedOf } from './calls.ts';
import { nameOfKey } from './definitions.ts';
import type { Meanings } from './meanings.ts';
import { isModuleId } from './offers.ts';
import { type Node, stringOf, textOf } from './tree.ts';

/** A word of a script, and what it is by the contract. */
export interface SymbolAt {
  from: number;
  to: number;
  symbol: Symbol;
  /** Where the script declares it, if it does. */
  declaration: number | null;
}

/** What the word at a place is: a symbol of the contract, or without a page a name of the script's own. */
export function symbolAt(meanings: Meanings, at: number): SymbolAt | null {
  for (const side of [1, -1] as const) {
    const node = meanings.source.tree.resolveInner(at, side);
    const { from, to } = node;
    const declaration = declarationOf(meanings, node);
    const symbol = symbolOf(meanings, node);
    if (symbol && symbol.page !== '') {
      return { from, to, symbol, declaration };
    }
    if (declaration !== null) {
      const name = textOf(meanings.source, node);
      return { from, to, symbol: { name, kind: 'value', type: '', page: '' }, declaration };
    }
  }
  return null;
}

/** Where a name is declared. */
function declarationOf(meanings: Meanings, node: Node): number | null {
  return node.name === 'VariableName'
    ? (meanings.declarationOf(textOf(meanings.source, node), node.from)?.from ?? null)
    : null;
}

function symbolOf(meanings: Meanings, node: Node): Symbol | null {
  const { parent } = node;
  switch (node.name) {
    case 'PropertyName':
    case 'VariableDefinition':
      if (parent?.name === 'PatternProperty') {
        return isKey(parent, node)
          ? (meanings.takenBy(parent)?.symbol ?? null)
          : named(meanings, node);
      }
      return node.name === 'VariableDefinition'
        ? named(meanings, node)
        : parent?.name === 'MemberExpression'
          ? (meanings.memberAt(parent)?.symbol ?? null)
          : null;
    case 'VariableName':
      return named(meanings, node);
    case 'PropertyDefinition':
      return parent?.name === 'Property' ? keySymbol(meanings, parent, node) : null;
    case 'String':
      return textSymbol(meanings, node);
    default:
      return null;
  }
}

const isKey = (property: Node, node: Node): boolean => property.firstChild?.from === node.from;

/** What a name holds, under that name; a function and a module keep their own. */
function named(meanings: Meanings, node: Node): Symbol | null {
  const name = textOf(meanings.source, node);
  const symbol = meanings.named(name, node.from)?.symbol ?? null;
  return symbol && (symbol.kind === 'value' || symbol.kind === 'property')
    ? { ...symbol, name }
    : symbol;
}

function keySymbol(meanings: Meanings, property: Node, key: Node): Symbol | null {
  const name = nameOfKey(meanings.source, key);
  const object = property.parent!;
  if (meanings.definitions.isWidget(object)) {
    const callback = meanings.vocabulary.callbacks.find(({ symbol }) => symbol.name === name);
    return callback?.symbol ?? null;
  }
  const expected = expectedOf(meanings, object)?.members();
  const member = expected?.find(({ symbol }) => symbol.name === name);
  return member?.symbol ?? null;
}

function textSymbol(meanings: Meanings, node: Node): Symbol | null {
  const text = stringOf(meanings.source, node);
  const among = isModuleId(meanings, node)
    ? meanings.vocabulary.modules
    : (expectedOf(meanings, node)?.texts ?? []);
  return among.find(({ name }) => name === text) ?? null;
}
