import type { Statement } from 'acorn';
import type { Edits } from './edits.ts';

/**
 * Keeps in the variable `into` what the statements come to, as `eval` would answer: the value of the expression that
 * was evaluated last, of a branch or a loop that evaluated none nothing.
 */
export function keepCompletion(statements: readonly Statement[], edits: Edits, into: string): void {
  for (const statement of statements) {
    keep(statement, edits, into);
  }
}

function keep(statement: Statement, edits: Edits, into: string, isLabelled = false): void {
  const all = (inner: readonly Statement[]): void => {
    keepCompletion(inner, edits, into);
  };
  const fresh = (inner: readonly (Statement | null | undefined)[]): void => {
    // Around the label where there is one, as a loop has to follow its label at once.
    if (!isLabelled) {
      edits.wrap(statement, `{${into} = void 0;`, '}');
    }
    all(inner.filter((one) => one !== null && one !== undefined));
  };
  switch (statement.type) {
    case 'ExpressionStatement':
      edits.wrap(statement.expression, `${into} = (`, ')');
      return;
    case 'BlockStatement':
      all(statement.body);
      return;
    case 'IfStatement':
      fresh([statement.consequent, statement.alternate]);
      return;
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'WithStatement':
      fresh([statement.body]);
      return;
    case 'SwitchStatement':
      fresh(statement.cases.flatMap(({ consequent }) => consequent));
      return;
    case 'TryStatement':
      fresh([statement.block, statement.handler?.body]);
      if (statement.handler) {
        const { start } = statement.handler.body;
        edits.wrap({ start: start + 1, end: start + 1 }, `${into} = void 0;`, '');
      }
      return;
    case 'LabeledStatement':
      if (!isLabelled) {
        edits.wrap(statement, `{${into} = void 0;`, '}');
      }
      keep(statement.body, edits, into, true);
      return;
    default:
  }
}
