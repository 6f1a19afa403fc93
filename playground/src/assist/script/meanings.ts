import { memberOf, type Member, type Symbol, type Value, valueOf } from '../value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Definitions, nameOfKey } from './definitions.ts';
import { Functions, initialOf } from './functions.ts';
import { entriesOf, givenItem, listCall } from './lists.ts';
import { Names } from './names.ts';
import {
  argumentsOf,
  calleeOf,
  isFunction,
  memberName,
  type Node,
  parametersOf,
  partAfter,
  partsOf,
  type Source,
  stringOf,
  textOf,
} from './tree.ts';

/** So deep are expressions followed: deeper ones are made by programs. */
const DEEPEST = 60;

/** What the expressions of a script come to, as far as the contract tells. */
export class Meanings {
  readonly source: Source;
  readonly vocabulary: Vocabulary;
  readonly definitions: Definitions;
  readonly #names: Names;
  readonly #functions: Functions;
  /** What was asked before; null is there while an answer is looked for, which ends circles. */
  readonly #known = new Map<string, Value | null>();
  #depth = 0;

  constructor(source: Source, vocabulary: Vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
    this.#names = new Names(source);
    this.#functions = new Functions(source, this.#names);
    this.definitions = new Definitions(source, this.#names, this.#functions);
  }

  /** What an expression comes to. */
  of(node: Node): Value | null {
    return this.#once(`${node.name} ${String(node.from)} ${String(node.to)}`, () =>
      this.#find(node),
    );
  }

  /** What a name is at a place of the script. */
  named(name: string, at: number): Value | null {
    const declaration = this.#names.declarationOf(name, at);
    if (!declaration) {
      return this.vocabulary.global(name);
    }
    return this.#once(`name ${String(declaration.node.from)}`, () => {
      const initial = initialOf(declaration.node);
      const isSet = !initial || !this.#isNothing(initial);
      const own = isSet ? this.ofPattern(declaration.node) : null;
      const given = this.#names
        .writesOf(name, declaration)
        .filter((node) => !node || !this.#isNothing(node))
        .map((node) => node && this.of(node));
      const first = own ?? given[0] ?? null;
      const values = own || (initial && isSet) ? [own, ...given] : given;
      return values.every((value) => value?.id === first?.id) ? first : null;
    });
  }

  /** Where a name is declared. */
  declarationOf(name: string, at: number): Node | null {
    return this.#names.declarationOf(name, at)?.node ?? null;
  }

  /** What a pattern or the name in one takes. */
  ofPattern(node: Node): Value | null {
    const { parent } = node;
    switch (parent?.name) {
      case 'VariableDeclaration': {
        const value = initialOf(node);
        return value && this.of(value);
      }
      case 'ParamList': {
        const fn = parent.parent!;
        const index = parametersOf(fn).findIndex(({ from }) => from === node.from);
        return index < 0 ? null : this.#parameter(fn, index);
      }
      case 'PatternProperty':
        return this.takenBy(parent)?.value ?? null;
      case 'ArrayPattern': {
        const list = this.ofPattern(parent);
        const index = partsOf(parent).findIndex(({ from }) => from === node.from);
        return list && (memberOf(list, String(index))?.value ?? list.entry());
      }
      case 'ForOfSpec': {
        const list = partAfter(parent, 'of');
        return (list && this.of(list)?.entry()) ?? null;
      }
      case 'ImportDeclaration': {
        const id = parent.getChild('String');
        return id && this.vocabulary.module(stringOf(this.source, id));
      }
      default:
        return null;
    }
  }

  /** The member that a property of a pattern takes. */
  takenBy(property: Node): Member | null {
    const [key] = partsOf(property);
    const from = property.parent && this.ofPattern(property.parent);
    const isRest = property.getChild('Spread') !== null;
    return key && from && !isRest ? memberOf(from, nameOfKey(this.source, key)) : null;
  }

  /** The text that the types of a call depend on, where it shows. */
  textFor(call: Node, dependsOn: number): string | null {
    const node = argumentsOf(call)[dependsOn];
    const texts = (node && this.of(node)?.texts) ?? [];
    return texts.length === 1 ? texts[0]!.name : null;
  }

  #once(key: string, find: () => Value | null): Value | null {
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    if (this.#depth >= DEEPEST) {
      return null;
    }
    this.#known.set(key, null);
    this.#depth += 1;
    try {
      const value = find();
      this.#known.set(key, value);
      return value;
    } finally {
      this.#depth -= 1;
    }
  }

  #find(node: Node): Value | null {
    switch (node.name) {
      case 'VariableName':
        return this.named(textOf(this.source, node), node.from);
      case 'String': {
        const name = stringOf(this.source, node);
        const symbol: Symbol = { name, kind: 'value', type: '', page: '' };
        return valueOf({ id: `'${name}'`, texts: [symbol] });
      }
      case 'MemberExpression':
        return this.memberAt(node)?.value ?? this.#entry(node);
      case 'CallExpression':
        return this.#call(node);
      case 'ObjectExpression':
        return valueOf({
          id: `object ${String(node.from)}`,
          members: () => this.#ownMembers(node),
        });
      case 'ParenthesizedExpression':
      case 'AwaitExpression': {
        const [inner] = partsOf(node);
        return inner ? this.of(inner) : null;
      }
      case 'AssignmentExpression': {
        const value = node.lastChild;
        return value && this.of(value);
      }
      case 'BinaryExpression': {
        const [left, right] = partsOf(node);
        const sign = node.getChild('LogicOp');
        const operator = sign ? textOf(this.source, sign) : '';
        const first = left && operator !== '&&' ? this.of(left) : null;
        return operator === '' ? null : (first ?? (right ? this.of(right) : null));
      }
      case 'ConditionalExpression': {
        const [, yes, no] = partsOf(node);
        return (yes && this.of(yes)) ?? (no ? this.of(no) : null);
      }
      default:
        return null;
    }
  }

  /** The member that is read by its name. */
  memberAt(node: Node): Member | null {
    const [object] = partsOf(node);
    const name = memberName(this.source, node);
    const of = object && name !== null ? this.of(object) : null;
    return of && memberOf(of, name!);
  }

  #entry(node: Node): Value | null {
    const [object, key] = partsOf(node);
    const isComputed = node.getChild('[') !== null;
    const of = object && key && isComputed ? this.of(object) : null;
    return key?.name === 'String' && of
      ? (memberOf(of, stringOf(this.source, key))?.value ?? null)
      : (of?.entry() ?? null);
  }

  #call(node: Node): Value | null {
    const callee = calleeOf(node);
    if (!callee) {
      return null;
    }
    const { signature } = this.of(callee) ?? {};
    if (signature) {
      return signature.result(this.textFor(node, signature.dependsOn));
    }
    const [first] = argumentsOf(node);
    if (callee.name === 'MemberExpression') {
      const [object] = partsOf(callee);
      const name = memberName(this.source, callee) ?? '';
      if (object && textOf(this.source, object) === 'Object' && first) {
        return entriesOf(name, this.of(first));
      }
      return object ? listCall(name, this.of(object)) : null;
    }
    if (textOf(this.source, callee) === 'require' && first?.name === 'String') {
      return this.vocabulary.module(stringOf(this.source, first));
    }
    const fn = this.#functions.functionOf(callee);
    const returned = fn ? this.#functions.returnedBy(fn) : [];
    return returned.length === 1 ? this.of(returned[0]!) : null;
  }

  #parameter(fn: Node, index: number): Value | null {
    const modules = this.definitions.modulesOf(fn);
    if (modules) {
      const id = modules[index];
      return typeof id === 'string' ? this.vocabulary.module(id) : null;
    }
    const name = this.definitions.callbackOf(fn);
    const callback = this.vocabulary.callbacks.find(({ symbol }) => symbol.name === name);
    if (callback) {
      return callback.parameters[index]?.value ?? null;
    }
    const given = this.#functions.argumentFor(fn, index);
    return given ? this.of(given) : this.#calledWith(fn, index);
  }

  /** What the function is called with that it is passed to. */
  #calledWith(fn: Node, index: number): Value | null {
    const call = fn.parent?.name === 'ArgList' ? fn.parent.parent : null;
    const callee = call && calleeOf(call);
    if (!callee) {
      return null;
    }
    const { signature } = this.of(callee) ?? {};
    if (signature) {
      const place = argumentsOf(call).findIndex(({ from }) => from === fn.from);
      const text = this.textFor(call, signature.dependsOn);
      return signature.parameters[place]?.calledWith(text)[index] ?? null;
    }
    const [object] = partsOf(callee);
    const name = memberName(this.source, callee);
    const list = object && name !== null ? this.of(object) : null;
    return list && givenItem(name!, index) ? listItem(list) : null;
  }

  #ownMembers(object: Node): Member[] {
    return object.getChildren('Property').flatMap((property): Member[] => {
      const [key, value] = partsOf(property);
      if (!key || !/^(?:PropertyDefinition|String)$/.test(key.name)) {
        return [];
      }
      const name = nameOfKey(this.source, key);
      const known = isFunction(property)
        ? null
        : value
          ? this.of(value)
          : this.named(name, key.from);
      const { type = '', page = '' } = known?.symbol ?? {};
      const symbol: Symbol = { name, kind: 'property', type, page };
      return [{ symbol, value: known ?? valueOf({ id: `member ${String(property.from)}` }) }];
    });
  }

  #isNothing(node: Node): boolean {
    return node.name === 'null' || /^(?:undefined|void 0)$/.test(textOf(this.source, node));
  }
}

const listItem = (list: Value): Value | null => (list.isList ? list.entry() : null);
