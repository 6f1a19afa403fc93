import type { Names } from './names.ts';
import {
  argumentsOf,
  calleeOf,
  isFunction,
  type Node,
  parametersOf,
  partAfter,
  partsOf,
  type Source,
  textOf,
} from './tree.ts';

/** Names are followed so far: code that says the same thing more often is no widget. */
const FARTHEST = 20;

/** What is written where an expression begins, with what it stands for when it is a name. */
export class Functions {
  readonly #source: Source;
  readonly #names: Names;

  constructor(source: Source, names: Names) {
    this.#source = source;
    this.#names = names;
  }

  /** The function that an expression is, written there or behind a name. */
  functionOf(node: Node): Node | null {
    const found = this.#followed(node);
    return found && isFunction(found) ? found : null;
  }

  /** The function that a name stands for, whatever node the name is. */
  functionOfName(name: Node): Node | null {
    const found = this.#declaredAs(name);
    const followed = found && this.#followed(found);
    return followed && isFunction(followed) ? followed : null;
  }

  /** The object that an expression is, written there or behind a name. */
  objectOf(node: Node): Node | null {
    const found = this.#followed(node);
    return found && /^Object(?:Expression|Pattern)$/.test(found.name) ? found : null;
  }

  /** What the function returns, wherever it does. */
  returnedBy(fn: Node): Node[] {
    const body = partsOf(fn).at(-1);
    if (body?.name !== 'Block') {
      return fn.name === 'ArrowFunction' && body ? [body] : [];
    }
    const found: Node[] = [];
    body.cursor().iterate((ref) => {
      const { node } = ref;
      if (node.name === 'ReturnStatement') {
        const value = partAfter(node, 'return');
        if (value) {
          found.push(value);
        }
      }
      return !isFunction(node);
    });
    return found;
  }

  /** What the function is given at a place, where it is called as it is written. */
  argumentFor(fn: Node, index: number): Node | null {
    let at = fn;
    while (at.parent?.name === 'ParenthesizedExpression') {
      at = at.parent;
    }
    const call = at.parent;
    const isCalled = call?.name === 'CallExpression' && calleeOf(call)?.from === at.from;
    return isCalled ? (argumentsOf(call)[index] ?? null) : null;
  }

  #followed(node: Node): Node | null {
    let at: Node | null = node;
    for (let far = 0; at && far < FARTHEST; far += 1) {
      switch (at.name) {
        case 'ParenthesizedExpression':
          at = partsOf(at)[0] ?? null;
          break;
        case 'VariableName':
          at = this.#declaredAs(at);
          break;
        case 'AssignmentExpression':
          // An object of names alone may be taken for the beginning of a pattern.
          at = at.getChild('Equals') ? at.lastChild : at.firstChild;
          break;
        default:
          return at;
      }
    }
    return null;
  }

  #declaredAs(name: Node): Node | null {
    const declaration = this.#names.declarationOf(textOf(this.#source, name), name.from);
    const parent = declaration?.node.parent;
    switch (parent?.name) {
      case 'FunctionDeclaration':
        return parent;
      case 'VariableDeclaration':
        return initialOf(declaration!.node);
      case 'ParamList': {
        const fn = parent.parent!;
        const index = parametersOf(fn).findIndex(({ from }) => from === declaration!.node.from);
        return this.argumentFor(fn, index);
      }
      default:
        return null;
    }
  }
}

/** The value with which a name or a pattern is declared. */
export function initialOf(declared: Node): Node | null {
  let at = declared.nextSibling;
  while (at && at.name !== 'Equals' && at.name !== ',') {
    at = at.nextSibling;
  }
  if (at?.name !== 'Equals') {
    return null;
  }
  let value = at.nextSibling;
  while (value?.name.endsWith('Comment')) {
    value = value.nextSibling;
  }
  return value && /^\w/.test(value.name) ? value : null;
}
