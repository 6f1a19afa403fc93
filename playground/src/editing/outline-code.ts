import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import type { Outlined } from './outlined.ts';

const CODE = parser.configure({ dialect: 'jsx' });
const TYPED = parser.configure({ dialect: 'jsx ts' });

/** What is gone to in code: what somebody has declared, exports or has called a function. */
export function outlineOfCode(text: string, isTyped: boolean): Outlined[] {
  const found: Outlined[] = [];
  const add: Add = ({ from, to }) => {
    found.push({ name: text.slice(from, to).replace(/^['"]|['"]$/g, ''), from });
  };
  const addOnce: Add = (name) => {
    // Of a function that is declared in several forms the first is gone to.
    if (!isForm(name.node.parent!, text)) {
      add(name);
    }
  };
  (isTyped ? TYPED : CODE).parse(text).iterate({
    enter: ({ name, node, from, to }) => {
      if (name === 'BlockComment' && !isTyped) {
        found.push(...typesOf(text.slice(from, to), from));
      }
      ENTERED[name]?.(node, name in FORMS ? addOnce : add);
    },
  });
  return found;
}

/** Types that JavaScript declares in a comment; a type in braces before the name may hold braces of its own. */
function typesOf(comment: string, at: number): Outlined[] {
  const declared =
    /@(?:typedef(?:\s+\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})?|callback)\s+(?<name>[$\w]+)/g;
  return comment.startsWith('/**')
    ? [...comment.matchAll(declared)].map(({ 0: whole, index, groups }) => ({
        name: groups!.name!,
        from: at + index + whole.length - groups!.name!.length,
      }))
    : [];
}

type Add = (name: SyntaxNode) => void;

/** Values that are gone to by the name that they are given. */
const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunction', 'ClassExpression']);

/** Declarations that may be repeated with other parameters before the one that has a body. */
const FORMS = {
  FunctionDeclaration: true,
  MethodDeclaration: true,
  AmbientFunctionDeclaration: true,
};

const NAMES = [
  'VariableDefinition',
  'TypeDefinition',
  'PropertyDefinition',
  'PrivatePropertyDefinition',
];
/** A method may be called by a text, too. */
const NAMES_OF_METHODS = [...NAMES, 'String'];

function named(node: SyntaxNode, add: Add, kinds = NAMES): void {
  // A class that is exported without a name has its base read as one.
  const name = childOf(node, kinds);
  if (name && name.prevSibling?.name !== '⚠') {
    add(name);
  }
}

/** What is done with a node, by its kind. */
const ENTERED: Readonly<Record<string, (node: SyntaxNode, add: Add) => void>> = {
  FunctionDeclaration: named,
  AmbientFunctionDeclaration: named,
  ClassDeclaration: named,
  FunctionExpression: named,
  ClassExpression: named,
  MethodDeclaration: (node, add) => named(node, add, NAMES_OF_METHODS),
  InterfaceDeclaration: named,
  TypeAliasDeclaration: named,
  EnumDeclaration: named,
  NamespaceDeclaration: named,
  ExportDeclaration: exported,
  VariableDeclaration: (node, add) =>
    isExported(node) ? variables(node, add) : functions(node, add),
  Property: functions,
  PropertyDeclaration: functions,
  AssignmentExpression: assigned,
};

const childOf = (node: SyntaxNode, kinds: readonly string[]): SyntaxNode | null => {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (kinds.includes(child.name)) {
      return child;
    }
  }
  return null;
};

/** Whether a function or method only repeats the one before it with other parameters. */
function isForm(node: SyntaxNode, text: string): boolean {
  const before = inside(outside(node).prevSibling);
  const nameIn = (one: SyntaxNode): string => {
    const name = childOf(one, NAMES);
    return name ? text.slice(name.from, name.to) : '';
  };
  return before?.name === node.name && !before.getChild('Block') && nameIn(before) === nameIn(node);
}

const AROUND = ['ExportDeclaration', 'AmbientDeclaration'];

const outside = (node: SyntaxNode): SyntaxNode =>
  node.parent && AROUND.includes(node.parent.name) ? outside(node.parent) : node;

const inside = (node: SyntaxNode | null): SyntaxNode | null =>
  node && AROUND.includes(node.name) ? inside(node.lastChild) : node;

const isExported = (node: SyntaxNode): boolean => outside(node).name === 'ExportDeclaration';

/** What is exported as such, unless it has a name of its own. */
function exported(node: SyntaxNode, add: Add): void {
  const keyword = node.getChild('default');
  const value = keyword?.nextSibling;
  const name = value?.name.endsWith('Declaration') ? childOf(value, NAMES) : null;
  if (keyword && (!name || name.prevSibling?.name === '⚠')) {
    add(keyword);
  }
}

/** All variables of a declaration, those of patterns included. */
function variables(node: SyntaxNode, add: Add): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'VariableDefinition') {
      add(child);
    } else if (child.name.includes('Pattern')) {
      variables(child, add);
    }
  }
}

/** The names of a property or of variables whose values are functions; a method of an object has no colon. */
function functions(node: SyntaxNode, add: Add): void {
  let name: SyntaxNode | null = null;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (NAMES.includes(child.name)) {
      name = child;
    } else if (child.name === 'String' && name === null && node.name === 'Property') {
      name = child;
    } else if (name && (FUNCTIONS.has(child.name) || child.name === 'ParamList')) {
      add(name);
      name = null;
    } else if (child.name === ',') {
      name = null;
    }
  }
}

/**
 * The name of a property that is given a function, such as `this.callbacks.init = function () {}`; what is given
 * one with a name of its own is found by that.
 */
function assigned(node: SyntaxNode, add: Add): void {
  const { firstChild: to, lastChild: value } = node;
  const name = to?.name === 'MemberExpression' ? to.lastChild : null;
  const isNamed = name && /^(?:Private)?PropertyName$/.test(name.name);
  if (isNamed && value && FUNCTIONS.has(value.name) && !childOf(value, NAMES)) {
    add(name);
  }
}
