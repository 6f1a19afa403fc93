import type { Compiler } from './supply.ts';

const REACT = /^react(-dom)?(\/|$)/;

/** Whether a file imports React, in either form of modules, or is written in JSX, for which that is done. */
export function usesReact(ts: Compiler, file: string, text: string): boolean {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return /\.[jt]sx$/.test(file) || importedFiles.some(({ fileName }) => REACT.test(fileName));
}
