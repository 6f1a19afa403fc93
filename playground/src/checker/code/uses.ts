import type {
  CallExpression,
  Expression,
  Function as FunctionNode,
  Identifier,
  Literal,
  MemberExpression,
  Node,
  ObjectExpression,
  VariableDeclarator,
} from 'acorn';
import { isSimilar } from '../../cabinet/similar-name.ts';
import type { ContractSlice } from '../../contract/slice.ts';
import { isFunction } from '../../source/walk.ts';
import type { Report } from '../finding.ts';
import { correcting, quoted } from './correcting.ts';
import type { Definition } from './define.ts';
import type { Meaning, Meanings } from './meaning.ts';
import type { Script } from './script.ts';

export interface Uses {
  script: Script;
  meanings: Meanings;
  definition: Definition | null;
  file: string;
  contract: ContractSlice;
}

/** How the code uses the SDK, as far as that is certain. */
export function checkUses(uses: Uses, report: Report): void {
  for (const node of uses.script.nodes) {
    switch (node.type) {
      case 'CallExpression':
        checkCall(uses, node as CallExpression, report);
        break;
      case 'MemberExpression':
        checkMember(uses, node as MemberExpression, report);
        break;
      case 'VariableDeclarator':
        checkTaken(uses, node as VariableDeclarator, report);
        break;
      default:
    }
  }
}

function checkCall(uses: Uses, call: CallExpression, report: Report): void {
  const { meanings, contract, file } = uses;
  const called = meanings.of(call.callee);
  if (called?.kind === 'module' && called.id === contract.sdkModule) {
    checkVersion(uses, call, report);
  }
  if (called?.kind !== 'method') {
    return;
  }
  const [entity] = call.arguments;
  if (entity && ['getState', 'subscribe'].includes(called.name)) {
    const name = textOf(entity, meanings.of(entity));
    const entities: readonly string[] = contract.models.flatMap((model) => model.entity ?? []);
    if (name !== null && !entities.includes(name)) {
      const params = { name: `"${name}"`, expected: entities.join(', ') };
      report('unknown-entity', params, file, entity.start, correcting(entity, name, entities));
    }
  }
  if (called.name === 'getState' && isReadUnchecked(uses, call)) {
    report('state-unchecked', {}, file, call.start);
  }
  if (called.name === 'subscribe' && isDropped(uses, call)) {
    report('unsubscribe-dropped', {}, file, call.start);
  }
}

/** What a text or a constant says; null where that shows only in a run. */
function textOf(node: Node, meaning: Meaning | null): string | null {
  if (node.type === 'Literal') {
    const { value } = node as Literal;
    return typeof value === 'string' ? value : null;
  }
  return meaning?.kind === 'constant' ? meaning.value : null;
}

function checkVersion({ contract, file }: Uses, call: CallExpression, report: Report): void {
  const [options] = call.arguments;
  const expected = contract.versions.join(', ');
  if (!options) {
    const [version] = contract.versions.length === 1 ? contract.versions : [];
    const from = call.end - 1;
    const fix =
      version === undefined ? undefined : [{ from, to: from, text: `{ version: '${version}' }` }];
    report('version-missing', { expected }, file, call.start, fix);
    return;
  }
  const properties = options.type === 'ObjectExpression' ? options.properties : null;
  if (!properties?.every(isPlainProperty)) {
    return;
  }
  const version = (properties as Property[]).find(({ key }) => nameOf(key) === 'version')?.value;
  if (!version) {
    report('version-missing', { expected }, file, options.start);
  } else if (version.type === 'Literal' && !contract.versions.includes(String(version.value))) {
    const value = JSON.stringify(version.value);
    const [known] = contract.versions.length === 1 ? contract.versions : [];
    const fix = known === undefined ? undefined : [quoted(version, known)];
    report('version-unknown', { expected, value }, file, version.start, fix);
  }
}

interface Property {
  key: Expression;
  value: Expression;
}

const isPlainProperty = (one: ObjectExpression['properties'][number]): boolean =>
  one.type === 'Property' && !one.computed;

const nameOf = (key: Node): string =>
  (key as Partial<Identifier>).name ?? String((key as Partial<Literal>).value);

function checkMember(uses: Uses, node: MemberExpression, report: Report): void {
  const { meanings, file, contract, script } = uses;
  const { object, property, computed } = node;
  if (computed || property.type !== 'Identifier') {
    return;
  }
  checkConstant(uses, meanings.of(object), property, report);
  const { developerGlobal } = contract;
  const text = developerGlobal?.split('.') ?? [];
  const isUtil = (contract.utils as readonly string[]).includes(property.name);
  const path = isUtil ? pathOf(object) : null;
  const inWindow = path?.[0] === 'window' ? path.slice(1) : path;
  const own = text[0] === 'window' ? text.slice(1) : text;
  if (own.length > 0 && inWindow?.join('.') === own.join('.') && !script.binds(path![0]!)) {
    report('developer-util-in-code', { name: property.name }, file, node.start);
  }
}

/** The names of `a.b.c`; null for anything else. */
function pathOf(node: Node): string[] | null {
  const names: string[] = [];
  let at = node;
  while (at.type === 'MemberExpression') {
    const { object, property, computed } = at as MemberExpression;
    if (computed || property.type !== 'Identifier') {
      return null;
    }
    names.unshift(property.name);
    at = object;
  }
  return at.type === 'Identifier' ? [(at as Identifier).name, ...names] : null;
}

function checkTaken(uses: Uses, { id, init }: VariableDeclarator, report: Report): void {
  const of = init && id.type === 'ObjectPattern' ? uses.meanings.of(init) : null;
  if (!of || id.type !== 'ObjectPattern') {
    return;
  }
  for (const property of id.properties) {
    // A value in its place means that the author knows that there may be none.
    if (
      property.type === 'Property' &&
      !property.computed &&
      property.key.type === 'Identifier' &&
      property.value.type !== 'AssignmentPattern'
    ) {
      checkConstant(uses, of, property.key, report, property.shorthand);
    }
  }
}

function checkConstant(
  { contract, file }: Uses,
  of: Meaning | null,
  property: Identifier,
  report: Report,
  isShorthand = false,
): void {
  const inside =
    of?.kind === 'constants'
      ? contract.constants
      : of?.kind === 'group'
        ? contract.constants[of.name]
        : undefined;
  const isOwn = property.name in Object.prototype;
  if (inside && !isOwn && !Object.hasOwn(inside, property.name)) {
    const name = of?.kind === 'group' ? `${of.name}.${property.name}` : property.name;
    const meant = Object.keys(inside).filter((one) => isSimilar(one, property.name));
    const { start: from, end: to } = property;
    // What is taken keeps the name that the rest of the code knows it by.
    const text = (one: string): string => (isShorthand ? `${one}: ${property.name}` : one);
    const fix = meant.length === 1 ? [{ from, to, text: text(meant[0]!) }] : undefined;
    report('constant-unknown', { name }, file, property.start, fix);
  }
}

/** Whether what `getState` returns is used as an object and never looked at in any other way. */
function isReadUnchecked({ script }: Uses, call: CallExpression): boolean {
  const parent = script.parentOf(call);
  if (parent?.type === 'MemberExpression') {
    return isPlainRead(parent as MemberExpression, call);
  }
  if (parent?.type !== 'VariableDeclarator') {
    return false;
  }
  const { id } = parent as VariableDeclarator;
  if (id.type === 'ObjectPattern') {
    return id.properties.length > 0;
  }
  if (id.type !== 'Identifier' || !script.originOf(id.name)) {
    return false;
  }
  const reads = script.readsOf(id.name);
  const home = functionAround(script, call);
  return (
    reads.length > 0 &&
    reads.every((read) => {
      const around = script.parentOf(read);
      return (
        around?.type === 'MemberExpression' &&
        isPlainRead(around as MemberExpression, read) &&
        functionAround(script, read) === home
      );
    })
  );
}

const isPlainRead = ({ object, optional }: MemberExpression, of: Node): boolean =>
  object === of && !optional;

function functionAround(script: Script, node: Node): Node | null {
  for (const outer of script.around(node)) {
    if (isFunction(outer)) {
      return outer;
    }
  }
  return null;
}

/** Whether nothing can be done with the result of a call that a callback makes. */
function isDropped({ script, definition, contract }: Uses, call: CallExpression): boolean {
  const parent = script.parentOf(call) as (Node & { operator?: string }) | undefined;
  const isVoid = parent?.type === 'UnaryExpression' && parent.operator === 'void';
  if (parent?.type !== 'ExpressionStatement' && !isVoid) {
    return false;
  }
  const { properties } = definition?.returned ?? { properties: [] };
  const callbacks = new Set<Node>();
  for (const property of properties) {
    const { key, value } = property as Node & { key?: Node; value?: Node };
    if (key && value && contract.callbacks.some(({ name }) => name === nameOf(key))) {
      callbacks.add(value);
    }
  }
  return callbacks.has(functionAround(script, call) as FunctionNode);
}
