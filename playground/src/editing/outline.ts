import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import { visit } from 'jsonc-parser';
import { readJson } from '../checker/json/read.ts';

/** Something in a file that has a name: a function, a class, a key. */
export interface Outlined {
  /** With the names around it, such as `widget.name`. */
  name: string;
  /** The offset of the name. */
  from: number;
}

const CODE = parser.configure({ dialect: 'jsx' });
const TYPED = parser.configure({ dialect: 'jsx ts' });

/** What can be gone to in a file, in its order; nothing in a file of another kind. Texts that break off have theirs, too. */
export function outlineOf(file: string, text: string): Outlined[] {
  if (/\.[cm]?[jt]sx?$/.test(file)) {
    return ofCode(text, /\.[cm]?tsx?$/.test(file) ? TYPED : CODE);
  }
  if (file.endsWith('.json')) {
    return ofJson(text);
  }
  const pattern = /\.ya?ml$/.test(file)
    ? /^[ \t]*(?:- +)*(?<name>[\w$.-]+)[ \t]*:(?= |\r?$)/gm
    : file.endsWith('.py')
      ? /^[ \t]*(?:async +)?(?:def|class) +(?<name>\w+)/gm
      : null;
  return pattern
    ? [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => ({
        name: groups!.name!,
        from: index + whole.indexOf(groups!.name!),
      }))
    : [];
}

function ofJson(text: string): Outlined[] {
  const found: Outlined[] = [];
  if (readJson(text).tooDeep !== null) {
    return found;
  }
  visit(text, {
    onObjectProperty: (property, offset, _length, _line, _character, path) => {
      found.push({ name: [...path(), property].join('.'), from: offset });
    },
  });
  return found;
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunction', 'ClassExpression']);

function ofCode(text: string, language: typeof parser): Outlined[] {
  const found: Outlined[] = [];
  const add = (node: SyntaxNode | null) => {
    if (node) {
      found.push({
        name: text.slice(node.from, node.to).replace(/^['"]|['"]$/g, ''),
        from: node.from,
      });
    }
  };
  language.parse(text).iterate({
    enter: ({ name, node }) => {
      if (name === 'FunctionDeclaration' || name === 'ClassDeclaration') {
        add(node.getChild('VariableDefinition'));
      } else if (name === 'MethodDeclaration') {
        add(node.getChild('PropertyDefinition') ?? node.getChild('PrivatePropertyDefinition'));
      } else if (name === 'Property' || name === 'VariableDeclaration') {
        addNamed(node, add);
      }
    },
  });
  return found;
}

/** The names of a property or of variables whose values are functions; a method of an object has no colon. */
function addNamed(node: SyntaxNode, add: (node: SyntaxNode | null) => void): void {
  let name: SyntaxNode | null = null;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (['VariableDefinition', 'PropertyDefinition'].includes(child.name)) {
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
