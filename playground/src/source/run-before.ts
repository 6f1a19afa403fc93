import type { Class, Expression, Pattern } from 'acorn';

/**
 * What runs each time a value is made that may get a name: that of a field of a class, or of a parameter. A function
 * or class without a name takes it, and would not in brackets: of a class, what stands around its body is taken
 * instead. */
export function runWith(value: Expression | null | undefined): Expression[] {
  if (!value) {
    return [];
  }
  switch (value.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return [];
    case 'ClassExpression':
      return aroundBody(value);
    default:
      return [value];
  }
}

function aroundBody({ superClass, body }: Class): Expression[] {
  const keys = body.body.flatMap((part) =>
    part.type !== 'StaticBlock' && part.computed ? [part.key as Expression] : [],
  );
  return superClass ? [superClass, ...keys] : keys;
}

/** Whether an expression is more than a value that stands there, or has a name. */
const isMore = ({ type }: Expression): boolean => type !== 'Literal' && type !== 'Identifier';

/**
 * What runs in the parameters of a function before its body does: what they are without a value, and computed names.
 * Where one of them throws, the body is never reached.
 */
export function runInParameters(parameters: readonly (Pattern | null)[]): Expression[] {
  return parameters.flatMap((parameter) => {
    switch (parameter?.type) {
      case 'AssignmentPattern':
        return [...runInParameters([parameter.left]), ...runWith(parameter.right).filter(isMore)];
      case 'ArrayPattern':
        return runInParameters(parameter.elements);
      case 'RestElement':
        return runInParameters([parameter.argument]);
      case 'ObjectPattern':
        return parameter.properties.flatMap((property) =>
          property.type === 'Property'
            ? [...(property.computed ? [property.key] : []), ...runInParameters([property.value])]
            : runInParameters([property]),
        );
      default:
        return [];
    }
  });
}
