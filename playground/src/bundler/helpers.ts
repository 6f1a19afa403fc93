import { optionsOf } from './compile.ts';
import type { TypeScript } from './read-source.ts';

/** Source that asks for every function with which TypeScript helps itself at this target. */
const PROBE = `
import one from 'one';
import * as all from 'all';
export * from 'other';
declare const d: any;
@d class Decorated { @d accessor x = 1; @d static [d]() {} @d #own() {} }
export function used() { using a = d; return [one, all, Decorated]; }
`;

/** What the compiler calls in the code of several files, each with its text, ready to stand above them. */
export function helpersOf(ts: TypeScript): ReadonlyMap<string, string> {
  const helpers = new Map<string, string>();
  const compilerOptions = { ...optionsOf(ts), noEmitHelpers: false, sourceMap: false };
  const { outputText } = ts.transpileModule(PROBE, { compilerOptions, fileName: 'probe.ts' });
  const file = ts.createSourceFile('probe.js', outputText, ts.ScriptTarget.ESNext, false);
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const [declared] = statement.declarationList.declarations;
      const name = declared && ts.isIdentifier(declared.name) ? declared.name.text : '';
      if (name.startsWith('__')) {
        helpers.set(name, statement.getText(file));
      }
    }
  }
  return helpers;
}

/** The helpers that some codes call, and those that these call. */
export function helpersIn(
  codes: readonly string[],
  helpers: ReadonlyMap<string, string>,
): string[] {
  const called = new Set<string>();
  const look = (code: string): void => {
    for (const [name] of code.matchAll(/\b__[a-z]\w*\b/gi)) {
      const text = helpers.get(name);
      if (text !== undefined && !called.has(name)) {
        called.add(name);
        look(text);
      }
    }
  };
  codes.forEach(look);
  return [...helpers].filter(([name]) => called.has(name)).map(([, text]) => text);
}
