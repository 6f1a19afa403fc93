import type { CallExpression, Function as FunctionNode, Node, Program } from 'acorn';
import { factoryOf, returnedBy } from '../../source/define-calls.ts';
import { isFunction } from '../../source/walk.ts';
import type { Script } from './script.ts';

/** The call of `define` that makes the widget, where it stands by itself at the top of the script. */
export interface Definition {
  call: CallExpression;
  dependencies: readonly Node[];
  factory: FunctionNode | null;
  /** The object that the module is, where it is written out; null where that does not show. */
  returned: (Node & { properties: Node[] }) | null;
}

/** Null where there is no such call, or more than one: then which is the widget's shows only in a run. */
export function definitionIn(script: Script): Definition | null {
  const calls = script.binds('define') ? [] : definesAtTheTop(script.program);
  const [call] = calls;
  if (!call || calls.length > 1 || call.arguments[0]?.type === 'Literal') {
    return null;
  }
  const factory = factoryOf({ node: call, around: [script.program] });
  const [list] = call.arguments;
  const object = returnedBy(factory);
  const returns = factory && isFunction(factory) ? returnsOf(factory, script) : 0;
  return {
    call,
    dependencies:
      list?.type === 'ArrayExpression' ? list.elements.filter((one) => one !== null) : [],
    factory: factory && isFunction(factory) ? factory : null,
    returned:
      object?.type === 'ObjectExpression' && returns <= 1
        ? (object as Node & { properties: Node[] })
        : null,
  };
}

function definesAtTheTop({ body }: Program): CallExpression[] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ExpressionStatement') {
      return [];
    }
    const { expression } = statement;
    const isDefine =
      expression.type === 'CallExpression' &&
      expression.callee.type === 'Identifier' &&
      expression.callee.name === 'define';
    return isDefine ? [expression] : [];
  });
}

/** How many of the statements that return are the function's own. */
function returnsOf(factory: FunctionNode, script: Script): number {
  return script.nodes.filter((node) => {
    if (node.type !== 'ReturnStatement') {
      return false;
    }
    for (const outer of script.around(node)) {
      if (isFunction(outer)) {
        return outer === factory;
      }
    }
    return false;
  }).length;
}

/** The names of the properties of an object that is written out; null where some do not show. */
export function namesIn(object: { properties: Node[] }): string[] | null {
  const names = object.properties.map((property) => {
    const { type, key, computed } = property as Node & { key?: Node; computed?: boolean };
    if (type !== 'Property' || computed || !key) {
      return null;
    }
    const { name, value } = key as Node & { name?: string; value?: unknown };
    return name ?? String(value);
  });
  return names.every((name) => name !== null) ? names : null;
}
