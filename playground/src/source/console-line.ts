import type {
  AssignmentExpression,
  Expression,
  Function as FunctionNode,
  Node,
  Program,
  Statement,
  UpdateExpression,
  VariableDeclaration,
} from 'acorn';
import { boundNames } from './bound-names.ts';
import { keepCompletion } from './completion.ts';
import { ConsoleSyntaxError } from './console-syntax-error.ts';
import { Edits } from './edits.ts';
import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';
import { syntaxReason } from './syntax-words.ts';
import { walk } from './walk.ts';

/** The names that earlier lines have declared by `let`, `const` and `class`, and which of them are constants. */
export interface Declared {
  readonly names: ReadonlySet<string>;
  readonly constants: ReadonlySet<string>;
}

/**
 * A line as a script: `declarations`, then a function that is called with `work`, the text of an async function which
 * does the line's work and returns its value.
 */
export interface ConsoleLine {
  declarations: string;
  /** Functions that the line declares follow it. */
  work: string;
  /** What is declared once the script has run. */
  declared: Declared;
  /** The place in the line of one in the script. */
  origin(line: number, column: number): { line: number; column: number } | null;
}

const OPTIONS = { allowAwaitOutsideFunction: true } as const;
/** Holds the value of the line while it runs. */
const VALUE = '__personalPageValue';
const CONSTANT = '(() => { throw new TypeError("Assignment to constant variable.") })()';
/** The work begins on the second line of its text. */
const FIRST_LINE = 2;

/**
 * Puts a line of the console into the global scope, as the consoles of browsers do: `let`, `const` and `class` make
 * names that no property of `window` bears, can be declared again by a later line, and are seen by all code from then
 * on. What is declared by `var` and `function` are properties of `window`. In the work itself, which may wait, these
 * are assignments. It calls `guard` at every turn and entry.
 *
 * @throws ConsoleSyntaxError
 */
export function consoleLine(source: string, guard: string, declared: Declared): ConsoleLine {
  const { text, program } = parsed(source);
  const edits = new Edits(text);
  const body = program.body as Statement[];
  const scope: Scope = { names: [], constants: [], vars: [], functions: [] };
  keepCompletion(body, edits, VALUE);
  for (const statement of body) {
    declare(statement, text, edits, scope);
  }
  refuseOtherKind(scope, declared);
  hoistVars(program, edits, scope);
  const constants = new Set([...declared.constants].filter((name) => !scope.names.includes(name)));
  for (const name of scope.constants) {
    constants.add(name);
  }
  keepConstant(program, constants, edits);

  const { text: edited, origin } = edits.apply();
  const isStrict = body.some((one) => 'directive' in one && one.directive === 'use strict');
  const added = scope.names.filter((name) => !declared.names.has(name));
  const work = `(async () => {let ${VALUE};\n${edited}\nreturn ${VALUE}})\n${scope.functions.join('\n')}`;
  const again = parseScript(work, OPTIONS);
  const guarded = again.ok ? instrument(work, again.program, guard) : null;
  const lines = edited.split('\n').length;
  return {
    declarations:
      (isStrict ? '"use strict";' : '') +
      list('let', added) +
      list('var', [...new Set(scope.vars)]),
    work: guarded?.text ?? work,
    declared: { names: new Set([...declared.names, ...scope.names]), constants },
    origin(line, column) {
      const inWork = line - FIRST_LINE + 1;
      return inWork >= 1 && inWork <= lines
        ? origin(inWork, guarded?.column(line, column) ?? column)
        : null;
    },
  };
}

/** A name may be declared again, but a constant only as one. */
function refuseOtherKind({ names, constants }: Scope, declared: Declared): void {
  const other = names.find(
    (name) => declared.names.has(name) && declared.constants.has(name) !== constants.includes(name),
  );
  if (other !== undefined) {
    throw new ConsoleSyntaxError(`Identifier '${other}' has already been declared`, 1, 1);
  }
}

interface Scope {
  /** Of `let`, `const` and `class`. */
  names: string[];
  constants: string[];
  vars: string[];
  /** Declarations as they are. */
  functions: string[];
}

const list = (keyword: string, names: readonly string[]): string =>
  names.length > 0 ? `${keyword} ${names.join(', ')};` : '';

function parsed(source: string): { text: string; program: Program } {
  // `{a: 1}` is an object here, as in every console, not a block with a label.
  if (/^\s*\{[^]*\}[\s;]*$/.test(source)) {
    const text = `(${source.replace(/[\s;]*$/, '')})`;
    const object = parseScript(text, OPTIONS);
    if (object.ok) {
      return { text, program: object.program };
    }
  }
  const read = parseScript(source, OPTIONS);
  if (!read.ok) {
    // The errors that the browser throws into this console are English, too.
    const reason = syntaxReason(source, read, 'en');
    throw new ConsoleSyntaxError(reason, read.at.line, read.at.column);
  }
  return { text: source, program: read.program };
}

/** What a statement of the top level declares goes into the scope, and an assignment in its place. */
function declare(statement: Statement, source: string, edits: Edits, scope: Scope): void {
  switch (statement.type) {
    case 'FunctionDeclaration':
      scope.functions.push(source.slice(statement.start, statement.end));
      edits.remove(statement.start, statement.end);
      return;
    case 'ClassDeclaration':
      scope.names.push(statement.id.name);
      edits.wrap(statement, `void (${statement.id.name} = `, ');');
      return;
    case 'VariableDeclaration':
      if (statement.kind !== 'var') {
        const names = statement.declarations.flatMap(({ id }) => boundNames(id));
        scope.names.push(...names);
        scope.constants.push(...(statement.kind === 'const' ? names : []));
        assign(statement, source, edits);
      }
      return;
    default:
  }
}

/** `let a = 1, b` becomes `void (a = 1), (b = void 0);`: a keyword that follows a line break begins a statement. */
function assign(declaration: VariableDeclaration, source: string, edits: Edits): void {
  const [first] = declaration.declarations;
  edits.replace(declaration.start, first?.start ?? declaration.start, 'void ');
  for (const { start, end, init } of declaration.declarations) {
    if (init) {
      edits.wrap({ start, end }, '(', ')');
    } else if (declaration.kind === 'var') {
      edits.replace(start, end, '0');
    } else {
      edits.wrap({ start, end }, '(', ' = void 0)');
    }
  }
  if (source[declaration.end - 1] !== ';') {
    edits.wrap(declaration, '', ';');
  }
}

/** A `var` belongs to the whole line, however deep it stands, short of a function. */
function hoistVars(program: Program, edits: Edits, scope: Scope): void {
  const heads = new Set<unknown>();
  const source = edits.source;
  walkOutside(program, (node) => {
    if (node.type === 'ForStatement') {
      heads.add((node as { init?: unknown }).init);
    } else if (node.type === 'ForInStatement' || node.type === 'ForOfStatement') {
      heads.add((node as { left?: unknown }).left);
    }
    const declaration = node as VariableDeclaration;
    if (node.type !== 'VariableDeclaration' || declaration.kind !== 'var') {
      return;
    }
    scope.vars.push(...declaration.declarations.flatMap(({ id }) => boundNames(id)));
    if (heads.has(declaration)) {
      edits.replace(declaration.start, declaration.declarations[0]?.start ?? declaration.start, '');
    } else {
      assign(declaration, source, edits);
    }
  });
}

/** Calls `visit` for each node that is in no function, outside in. */
function walkOutside(program: Program, visit: (node: Node) => void): void {
  const inside: FunctionNode[] = [];
  walk(program, (node) => {
    if (inside.some(({ start, end }) => node.start >= start && node.end <= end)) {
      return;
    }
    if (/Function|StaticBlock|PropertyDefinition/.test(node.type)) {
      inside.push(node as FunctionNode);
    } else {
      visit(node);
    }
  });
}

/** An assignment to a constant throws, where nothing else in the line may bear the name. */
function keepConstant(program: Program, constants: ReadonlySet<string>, edits: Edits): void {
  const assigned: (AssignmentExpression | UpdateExpression)[] = [];
  const shadowed = new Set<string>();
  const top = new Set<Node>(program.body as Node[]);
  walk(program, (node) => {
    if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
      assigned.push(node as AssignmentExpression);
    } else if (node.type === 'VariableDeclaration' && !top.has(node)) {
      for (const { id } of (node as VariableDeclaration).declarations) {
        boundNames(id).forEach((name) => shadowed.add(name));
      }
    } else if (node.type.includes('Function')) {
      const { params, id } = node as FunctionNode;
      [...params.flatMap(boundNames), ...(id ? [id.name] : [])].forEach((name) =>
        shadowed.add(name),
      );
    }
  });
  for (const node of assigned) {
    const target = (node.type === 'UpdateExpression' ? node.argument : node.left) as Expression;
    const isConstant =
      target.type === 'Identifier' && constants.has(target.name) && !shadowed.has(target.name);
    if (isConstant && node.type === 'UpdateExpression') {
      edits.replace(node.start, node.end, CONSTANT);
    } else if (isConstant && node.type === 'AssignmentExpression') {
      edits.replace(node.start, node.right.start, '(');
      edits.wrap({ start: node.right.start, end: node.right.end }, '', `, ${CONSTANT})`);
    }
  }
}
