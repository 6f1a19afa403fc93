import type { CompilerOptions, ParseConfigHost } from 'typescript';
import project from '../../../plugins/personal_page/widget/project/jsconfig.json' with { type: 'json' };
import type { Compiler } from './supply.ts';

const NO_FILES: ParseConfigHost = {
  useCaseSensitiveFileNames: true,
  fileExists: () => false,
  readFile: () => undefined,
  readDirectory: () => [],
};

/** The options of the project that the playground exports: both check alike. */
export function optionsOf(ts: Compiler): CompilerOptions {
  const { compilerOptions } = project;
  return ts.parseJsonConfigFileContent(
    { compilerOptions, files: [] },
    NO_FILES,
    '/',
    undefined,
    '/jsconfig.json',
  ).options;
}
