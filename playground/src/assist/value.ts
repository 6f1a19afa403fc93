/** Something of the contract as the editor explains it: a word, its type, what it is. */
export interface Symbol {
  name: string;
  kind: 'function' | 'method' | 'module' | 'constant' | 'namespace' | 'property' | 'value' | 'text';
  /** A signature or a type; empty where there is none. */
  type: string;
  /** A page of the docs, relative to the language's root; empty where there is none. */
  page: string;
  /** What it says in each language's file, where it names a text; null where that file lacks it. */
  texts?: readonly { file: string; text: string | null }[];
}

/** What an expression comes to, as far as the contract or the text tells. */
export interface Value {
  /** The same for values that are the same. */
  id: string;
  /** What a name of it is explained by; null for what only the text tells. */
  symbol: Symbol | null;
  members(): readonly Member[];
  /** What any key leads to, of a record, or any index, of a list. */
  entry(): Value | null;
  isList: boolean;
  isNullable: boolean;
  /** The texts that it may be. */
  texts: readonly Symbol[];
  signature: Signature | null;
}

export interface Member {
  symbol: Symbol;
  value: Value;
}

/** How a function of the contract is called, with the model of the entity that its first argument names. */
export interface Signature {
  symbol: Symbol;
  parameters: readonly Parameter[];
  returns: string;
  /** The argument whose text its types depend on; -1 where there is none. */
  dependsOn: number;
  /** What it returns; `text` is that of the argument which its type depends on, where it shows. */
  result(text: string | null): Value;
}

export interface Parameter {
  symbol: Symbol;
  optional: boolean;
  value: Value;
  /** What a function that is passed here is called with. */
  calledWith(text: string | null): readonly Value[];
}

const NOTHING: Value = {
  id: '',
  symbol: null,
  members: () => [],
  entry: () => null,
  isList: false,
  isNullable: false,
  texts: [],
  signature: null,
};

/** A value with what is known of it. */
export const valueOf = (known: Partial<Value> & { id: string }): Value => ({
  ...NOTHING,
  ...known,
});

/** A list of values. */
export const listOf = (item: Value): Value =>
  valueOf({ id: `${item.id}[]`, symbol: item.symbol, entry: () => item, isList: true });

/** What the member of a name is; of a record and a list, what any key leads to. */
export function memberOf(value: Value, name: string): Member | null {
  const found = value.members().find(({ symbol }) => symbol.name === name);
  if (found) {
    return found;
  }
  const entry = value.isList ? null : value.entry();
  return (
    entry && {
      symbol: entry.symbol ? { ...entry.symbol, name } : NAMELESS,
      value: entry,
    }
  );
}

const NAMELESS: Symbol = { name: '', kind: 'property', type: '', page: '' };
