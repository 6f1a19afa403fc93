import type { Node, Statement } from 'acorn';
import { instrument } from './instrument.ts';
import { parseScript } from './parse.ts';
import { syntaxReason } from './syntax-words.ts';

/** Code of the console line that does not parse; line and column count from 1. */
export class ConsoleSyntaxError extends SyntaxError {
  override name = 'SyntaxError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/**
 * Turns a line of the console into the body of an async function that returns its value and calls `guard`
 * at every turn and entry.
 *
 * An expression is returned, of statements the last expression. Declarations at the top become globals,
 * so that the next line knows them; to be called before they stand, functions move to the front.
 *
 * @throws ConsoleSyntaxError
 */
export function consoleBody(source: string, guard: string): string {
  const body = bodyOf(source);
  const parsed = parseScript(body, BODY);
  return parsed.ok ? instrument(body, parsed.program, guard).text : body;
}

const BODY = { allowAwaitOutsideFunction: true, allowReturnOutsideFunction: true } as const;

function bodyOf(source: string): string {
  const options = { allowAwaitOutsideFunction: true } as const;
  // `{a: 1}` is an object here, as in every console, not a block with a label.
  if (/^\s*\{/.test(source) && parseScript(`(${source}\n)`, options).ok) {
    return `return (${source}\n)`;
  }
  const parsed = parseScript(source, options);
  if (!parsed.ok) {
    // The errors that the browser throws into this console are English, too.
    const reason = syntaxReason(source, parsed, 'en');
    throw new ConsoleSyntaxError(reason, parsed.at.line, parsed.at.column);
  }
  const statements = parsed.program.body as Statement[];
  const text = (node: Node): string => source.slice(node.start, node.end);
  const hoisted: string[] = [];
  const rest = statements.map((statement, index) => {
    switch (statement.type) {
      case 'FunctionDeclaration':
        hoisted.push(`${statement.id.name} = ${text(statement)};`);
        return '';
      case 'ClassDeclaration':
        return `${statement.id.name} = ${text(statement)};`;
      case 'VariableDeclaration':
        return statement.declarations
          .map(({ id, init }) => `(${text(id)} = ${init ? text(init) : 'undefined'});`)
          .join('');
      case 'ExpressionStatement':
        return index === statements.length - 1
          ? `return (${text(statement.expression)}\n);`
          : text(statement);
      default:
        return text(statement);
    }
  });
  return [...hoisted, ...rest].join('\n');
}
