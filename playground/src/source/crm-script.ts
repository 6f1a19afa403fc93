import type { Node, Program } from 'acorn';
import { walk } from './walk.ts';

/** The one whose name nothing else has. */
const MARK = 'bind_actions';

/** Callbacks that every script.js of a CRM widget has, and no cabinet widget needs. */
const OF_CRM: ReadonlySet<string> = new Set(['render', 'init', MARK]);

/** So many of them are not there by chance. */
const ENOUGH = 2;

/** Where a CRM script keeps them: `this.callbacks = { … }`, or a field or a getter of a class. */
const HOLDER = 'callbacks';

/**
 * Where a script gives callbacks to the CRM, if it is the script.js of a CRM widget or the module that it takes them
 * from, in whatever shape. A script that names a callback of the cabinet is not taken for one.
 *
 * @param callbacks Those of the cabinet.
 */
export function crmCallbacks(
  source: string,
  program: Program,
  callbacks: readonly { name: string }[],
): Node | null {
  const mayBe = source.includes(HOLDER) || source.includes(MARK);
  if (!mayBe || callbacks.some(({ name }) => source.includes(name))) {
    return null;
  }
  const found = new Set<string>();
  let holder = null as Node | null;
  let all = null as Node | null;
  walk(program, (node) => {
    const name = nameGivenBy(node);
    if (holdsAll(node)) {
      all ??= node;
    }
    if (name === HOLDER) {
      holder ??= node;
    } else if (name !== null && OF_CRM.has(name)) {
      found.add(name);
    }
  });
  return (found.size >= ENOUGH ? holder : null) ?? all;
}

/** Whether one object, or one class, has all of them. */
function holdsAll(node: Node & { properties?: Node[]; body?: Node[] }): boolean {
  const members =
    node.type === 'ObjectExpression' ? node.properties : node.type === 'ClassBody' ? node.body : [];
  const names = new Set(members?.map(nameGivenBy));
  return [...OF_CRM].every((name) => names.has(name));
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
