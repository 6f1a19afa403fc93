import type { Symbol, Value } from '../value.ts';
import { expectedArgument, expectedOf } from './calls.ts';
import { loaderOf, nameOfKey } from './definitions.ts';
import type { Meanings } from './meanings.ts';
import { type Node, partsOf, propertiesOf, stringOf } from './tree.ts';

/** How what is chosen is written. */
export type Form =
  /** As it is called. */
  | 'name'
  /** A member of what may be missing, for which the point before it gets a question mark. */
  | 'optional member'
  /** In quotes, which stand there already. */
  | 'text'
  | 'quoted text'
  /** A property of an object, with its value to come. */
  | 'property'
  /** A whole callback. */
  | 'callback';

/** What may be written at a place, in the place of what stands from `from` to `to`. */
export interface Offer {
  from: number;
  to: number;
  form: Form;
  symbols: readonly Symbol[];
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** What may be written at a place of a script; null where the contract does not tell. */
export function offerAt(meanings: Meanings, at: number): Offer | null {
  const node = meanings.source.tree.resolveInner(at, -1);
  switch (node.name) {
    case 'LineComment':
    case 'BlockComment':
    case 'RegExp':
    case 'TemplateString':
      return null;
    case 'String':
      return inString(meanings, node, at);
    case 'PropertyName':
      return node.parent?.name === 'PatternProperty'
        ? inPattern(meanings, node.parent.parent!, node, at)
        : ofMember(meanings, node.parent, node, at);
    case '.':
    case '?.':
      return ofMember(meanings, node.parent, null, at);
    case 'PropertyDefinition':
      return inObject(meanings, node.parent!.parent!, node, at);
    case 'VariableDefinition':
      return node.parent?.name === 'PatternProperty'
        ? inPattern(meanings, node.parent.parent!, node, at)
        : null;
    case 'VariableName':
      return quoted(expectedOf(meanings, node), wordAt(meanings, node, at));
    default:
      return between(meanings, node, at);
  }
}

/** Between the parts of a node, or at one of its signs. */
function between(meanings: Meanings, node: Node, at: number): Offer | null {
  const outer = /^[^A-Z]/.test(node.name) ? node.parent : node;
  switch (outer?.name) {
    case 'ObjectPattern':
      return inPattern(meanings, outer, null, at);
    case 'ObjectExpression':
      return inObject(meanings, outer, null, at);
    case 'ArgList':
      return quoted(expectedArgument(meanings, outer, at), { from: at, to: at });
    case 'Property':
    case 'CaseLabel':
    case 'BinaryExpression':
      return quoted(expectedIn(meanings, outer), { from: at, to: at });
    default:
      return null;
  }
}

/** What is expected where the value of a property, a case or the right side of a comparison is to come. */
function expectedIn(meanings: Meanings, outer: Node): Value | null {
  const last = outer.lastChild;
  // A part that is not there yet is asked for by the sign before it.
  return last && /^[A-Z]/.test(last.name) && !last.name.endsWith('Op')
    ? null
    : last && expectedOf(meanings, last);
}

/** The word that is being written; in code that is not finished its node may hold what follows, too. */
function wordAt({ source }: Meanings, name: Node | null, at: number): { from: number; to: number } {
  const rest = name ? source.slice(at, name.to) : '';
  return { from: name?.from ?? at, to: at + /^[\p{ID_Continue}$]*/u.exec(rest)![0].length };
}

function ofMember(
  meanings: Meanings,
  member: Node | null,
  name: Node | null,
  at: number,
): Offer | null {
  const object = member?.name === 'MemberExpression' ? member.firstChild : null;
  const of = object && meanings.of(object);
  if (!of) {
    return null;
  }
  const symbols = of
    .members()
    .map(({ symbol }) => symbol)
    .filter((symbol) => IDENTIFIER.test(symbol.name));
  // What a variable holds may have been looked at before; what a call has just returned was not.
  const isUnchecked = of.isNullable && object.name === 'CallExpression';
  const form = isUnchecked && member!.getChild('.') !== null ? 'optional member' : 'name';
  return { ...wordAt(meanings, name, at), form, symbols };
}

function inPattern(meanings: Meanings, pattern: Node, name: Node | null, at: number): Offer | null {
  if (pattern.parent?.name === 'AssignmentExpression') {
    return inObject(meanings, pattern, name, at);
  }
  const from = meanings.ofPattern(pattern);
  const taken = keysIn(meanings, pattern, name);
  const symbols = from
    ?.members()
    .map(({ symbol }) => symbol)
    .filter((symbol) => !taken.has(symbol.name));
  return symbols ? { ...wordAt(meanings, name, at), form: 'name', symbols } : null;
}

function inObject(meanings: Meanings, object: Node, name: Node | null, at: number): Offer | null {
  const place = wordAt(meanings, name, at);
  const taken = keysIn(meanings, object, name);
  const open = (symbols: readonly Symbol[]) => symbols.filter((one) => !taken.has(one.name));
  if (meanings.definitions.isWidget(object)) {
    const symbols = open(meanings.vocabulary.callbacks.map(({ symbol }) => symbol));
    return { ...place, form: 'callback', symbols };
  }
  const expected = expectedOf(meanings, object);
  const symbols = open(expected?.members().map(({ symbol }) => symbol) ?? []);
  return symbols.length > 0 ? { ...place, form: 'property', symbols } : null;
}

/** The keys of an object or a pattern, without that which is being written. */
function keysIn(meanings: Meanings, outer: Node, written: Node | null): Set<string> {
  const keys = propertiesOf(outer).flatMap((property) => partsOf(property)[0] ?? []);
  const others = keys.filter(({ from }) => from !== written?.from);
  return new Set(others.map((key) => nameOfKey(meanings.source, key)));
}

function quoted(of: Value | null, place: { from: number; to: number }): Offer | null {
  return of && of.texts.length > 0 ? { ...place, form: 'quoted text', symbols: of.texts } : null;
}

function inString(meanings: Meanings, node: Node, at: number): Offer | null {
  const text = stringOf(meanings.source, node);
  const from = node.from + 1;
  const end = from + text.length;
  // A quote that is not closed would take in the rest of the line.
  const isClosed = node.to === end + 1;
  if (at < from || (isClosed && at > end)) {
    return null;
  }
  const symbols = textsAt(meanings, node);
  return symbols ? { from, to: isClosed ? end : at, form: 'text', symbols } : null;
}

/** The texts that may stand in the place of a string. */
function textsAt(meanings: Meanings, node: Node): readonly Symbol[] | null {
  if (isModuleId(meanings, node)) {
    const given = node.parent?.name === 'ArrayExpression' ? node.parent.getChildren('String') : [];
    const others = given
      .filter(({ from }) => from !== node.from)
      .map((one) => stringOf(meanings.source, one));
    return meanings.vocabulary.modules.filter(({ name }) => !others.includes(name));
  }
  if (node.parent?.name === 'MemberExpression') {
    const [object] = partsOf(node.parent);
    const of = object ? meanings.of(object) : null;
    return of?.members().map(({ symbol }) => symbol) ?? null;
  }
  return expectedOf(meanings, node)?.texts ?? null;
}

/** Whether a string asks for a module: in a list of `define`, in `require`, or in an import. */
export function isModuleId(meanings: Meanings, node: Node): boolean {
  const { parent } = node;
  if (parent?.name === 'ImportDeclaration' || parent?.name === 'DynamicImport') {
    return true;
  }
  const list = parent?.name === 'ArrayExpression' ? parent.parent : parent;
  const call = list?.name === 'ArgList' ? list.parent : null;
  const loader = call ? loaderOf(meanings.source, call) : null;
  return loader === 'require' || (loader !== null && parent?.name === 'ArrayExpression');
}
