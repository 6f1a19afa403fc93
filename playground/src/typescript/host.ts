import type { CompilerOptions, LanguageServiceHost } from 'typescript';
import type { Compiler, Texts } from './supply.ts';

/** Where the declarations of language and DOM are. */
export const LIBS = '/libs/';

/** The files of a service, by their paths. */
export interface Program {
  options: CompilerOptions;
  /** What never changes while the service lives. */
  given: Texts;
  /** The files of the widget, and which of them are looked at whether another one imports them or not. */
  own: Texts;
  roots: readonly string[];
}

/** The newest text of each file, and which version of it that is: services share the files that were read. */
const versions = new Map<string, { text: string; version: number }>();

/** What a service of the compiler sees of the world: nothing but the files of `program`, which may be changed. */
export function hostOf(ts: Compiler, program: Program): LanguageServiceHost {
  const textOf = (file: string): string | undefined => {
    const { own, given } = program;
    return Object.hasOwn(own, file)
      ? own[file]
      : Object.hasOwn(given, file)
        ? given[file]
        : undefined;
  };
  const files = (): string[] => [...Object.keys(program.given), ...Object.keys(program.own)];
  return {
    getCompilationSettings: () => program.options,
    getScriptFileNames: () => [...program.roots],
    getScriptVersion: (file) => {
      const text = textOf(file) ?? '';
      const known = versions.get(file);
      if (known?.text === text) {
        return String(known.version);
      }
      const version = (known?.version ?? 0) + 1;
      versions.set(file, { text, version });
      return String(version);
    },
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: (options) => LIBS + ts.getDefaultLibFileName(options),
    useCaseSensitiveFileNames: () => true,
    fileExists: (file) => textOf(file) !== undefined,
    readFile: textOf,
    directoryExists: (folder) => {
      const beginning = folder.endsWith('/') ? folder : `${folder}/`;
      return files().some((file) => file.startsWith(beginning));
    },
  };
}
