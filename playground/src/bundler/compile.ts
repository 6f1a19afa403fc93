import { MAP_COMMENT } from '../protocol/source-map-comment.ts';
import type * as ts from 'typescript';
import type { SourceFault } from './finding.ts';
import { type Import, type Read, readSource, type TypeScript } from './read-source.ts';

/** A file of source as CommonJS. */
export interface Compiled {
  code: string;
  /** The mappings of its source map; the one source is the file. */
  mappings: string;
  /** What the code asks for; imports of types alone are not among them. */
  imports: Import[];
  faults: SourceFault[];
  /** Where it says what its value is; null where it does not. */
  value: number | null;
}

/** The code of one file, by its name and its text alone. */
export type Compile = (file: string, text: string) => Compiled;

/** What every file is compiled by; helpers are put beside the files, once. */
export const optionsOf = ({
  ModuleKind,
  ScriptTarget,
  JsxEmit,
}: TypeScript): ts.CompilerOptions => ({
  target: ScriptTarget.ES2022,
  module: ModuleKind.CommonJS,
  jsx: JsxEmit.ReactJSX,
  esModuleInterop: true,
  isolatedModules: true,
  noEmitHelpers: true,
  allowJs: true,
  sourceMap: true,
});

/** How long texts may be, in UTF-16 units: what a widget is made of is far below, and the page would stand still. */
const LONGEST = 2_000_000;

/** How many mistakes of one file are told: the first are the cause of the others. */
const MOST = 10;

/** Compiles by TypeScript, each text once. */
export function compilerOf(ts: TypeScript): Compile {
  const known = new Map<string, { text: string; compiled: Compiled }>();
  return (file, text) => {
    const last = known.get(file);
    if (last?.text === text) {
      return last.compiled;
    }
    const compiled = compiledFile(ts, file, text);
    known.set(file, { text, compiled });
    return compiled;
  };
}

const nothing = (reason: string): Compiled => ({
  code: '',
  mappings: '',
  imports: [],
  faults: [{ code: 'source-syntax', params: { reason }, offset: 0 }],
  value: null,
});

function compiledFile(ts: TypeScript, file: string, text: string): Compiled {
  if (text.length > LONGEST) {
    return nothing(`${text.length} > ${LONGEST}`);
  }
  try {
    // A module by its extension would be left as it is.
    const fileName = file.replace(/\.[cm]([jt]s)$/, '.$1');
    const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, false);
    const {
      outputText,
      sourceMapText = '{}',
      diagnostics = [],
    } = ts.transpileModule(text, {
      fileName,
      compilerOptions: optionsOf(ts),
      reportDiagnostics: true,
    });
    const syntax = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
    const { mappings = '' } = JSON.parse(sourceMapText) as { mappings?: string };
    const code = outputText
      .slice(0, outputText.lastIndexOf(`//${MAP_COMMENT}`))
      // Nowhere but at the beginning of a script.
      .replace(/^#!/, '//');
    const read = readSource(ts, source);
    return {
      code,
      mappings,
      imports: wanted(read, code),
      faults: [
        ...syntax.slice(0, MOST).map((diagnostic) => syntaxFault(ts, diagnostic)),
        ...read.faults,
      ],
      value: read.value,
    };
  } catch (error) {
    // The compiler calls itself for each level, and has run out of stack.
    if (error instanceof RangeError) {
      return nothing('Maximum call stack size exceeded');
    }
    throw error;
  }
}

function syntaxFault(ts: TypeScript, { messageText, start = 0 }: ts.Diagnostic): SourceFault {
  const [reason = ''] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n');
  return { code: 'source-syntax', params: { reason }, offset: start };
}

/** What the compiler itself asks for where there is JSX. */
const OF_JSX = ['react/jsx-runtime', 'react'];

/** A call for a module, whose quoted name may hold the beginning of another one. */
const CALL =
  /require\((?=("[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|`[^`\\]*`)\))/g;

/** A name of a module that is read: the compiler keeps the module in a variable with a number. */
const READ = /_\d+\.([\p{ID_Continue}$]+)/gu;

/** What the first group of a form finds in the code. */
const foundBy = (form: RegExp, code: string): ReadonlySet<string> =>
  new Set(Array.from(code.matchAll(form), ([, found = '']) => found));

/** The imports that are left in the code, with the names that are: types have gone. */
function wanted({ imports }: Read, code: string): Import[] {
  const called = foundBy(CALL, code);
  const read = foundBy(READ, code);
  const isLeft = ({ specifier }: Import): boolean =>
    [JSON.stringify(specifier), `'${specifier}'`, `\`${specifier}\``].some((quoted) =>
      called.has(quoted),
    );
  const own = imports.filter(isLeft).map((one) => ({
    ...one,
    names: one.names.filter(({ name }) => read.has(name)),
  }));
  const implied = OF_JSX.map((specifier) => ({ specifier, offset: 0, names: [], bare: false }));
  const isNew = ({ specifier }: Import): boolean => !own.some((one) => one.specifier === specifier);
  return [...own, ...implied.filter((one) => isNew(one) && isLeft(one))];
}
