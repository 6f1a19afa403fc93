import type { Node, Program } from 'acorn';
import { walk } from './walk.ts';

/** Callbacks that every script.js of a CRM widget has, and no cabinet widget needs. */
const OF_CRM: ReadonlySet<string> = new Set(['render', 'init', 'bind_actions']);

/** So many of them are not there by chance. */
const ENOUGH = 2;

/** Where a CRM script keeps them: `this.callbacks = { … }`, or a field or a getter of a class. */
const HOLDER = 'callbacks';

/**
 * Where a script gives callbacks to the CRM, if it is the script.js of a CRM widget, in whatever shape. A script that
 * names a callback of the cabinet is not taken for one.
 *
 * @param callbacks Those of the cabinet.
 */
export function crmCallbacks(
  source: string,
  program: Program,
  callbacks: readonly { name: string }[],
): Node | null {
  if (!source.includes(HOLDER) || callbacks.some(({ name }) => source.includes(name))) {
    return null;
  }
  const found = new Set<string>();
  let holder: Node | null = null;
  walk(program, (node) => {
    const name = nameGivenBy(node);
    if (name === HOLDER) {
      holder ??= node;
    } else if (name !== null && OF_CRM.has(name)) {
      found.add(name);
    }
  });
  return found.size >= ENOUGH ? holder : null;
}

interface Named extends Node {
  left?: Node;
  key?: Node;
  property?: Node;
  computed?: boolean;
  name?: string;
  value?: unknown;
}

/** The name under which a node puts something into an object or a class. */
function nameGivenBy(node: Named): string | null {
  switch (node.type) {
    case 'AssignmentExpression': {
      const target: Named | undefined = node.left;
      return target?.type === 'MemberExpression' ? textOf(target.property, target.computed) : null;
    }
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return textOf(node.key, node.computed);
    default:
      return null;
  }
}

function textOf(key: Named | undefined, computed: boolean | undefined): string | null {
  if (key?.type === 'Identifier') {
    return computed ? null : (key.name ?? null);
  }
  return key?.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}
