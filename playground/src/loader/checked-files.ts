import type { Language } from '../contract/contract.ts';
import { entriesIn } from '../protocol/source-entry.ts';
import { isWidgetPath } from '../protocol/widget-path.ts';

const TEXTS = {
  ru: {
    object: 'files: нужен объект, в котором имени файла отвечает его текст',
    main: (name: string) => `files: нет файла ${name}`,
    path: (name: string) => `files: «${name}» не путь внутри виджета`,
    text: (name: string) => `files: содержимое ${name} не строка`,
  },
  en: {
    object: 'files: an object of texts by the names of their files was expected',
    main: (name: string) => `files: ${name} is missing`,
    path: (name: string) => `files: "${name}" is not a path inside a widget`,
    text: (name: string) => `files: the content of ${name} is not a string`,
  },
} as const;

/**
 * Returns a frozen copy of what the page assigned.
 *
 * @throws TypeError that names the file, if that is no set of a widget's files
 */
export function checkedFiles(
  files: unknown,
  mainFile: string,
  language: Language,
): Readonly<Record<string, string>> {
  const words = TEXTS[language];
  if (typeof files !== 'object' || files === null || Array.isArray(files)) {
    throw new TypeError(words.object);
  }
  if (!Object.hasOwn(files, mainFile) && entriesIn(files, mainFile).length === 0) {
    throw new TypeError(words.main(mainFile));
  }
  for (const [name, text] of Object.entries(files)) {
    if (!isWidgetPath(name)) {
      throw new TypeError(words.path(name));
    }
    if (typeof text !== 'string') {
      throw new TypeError(words.text(name));
    }
  }
  return Object.freeze({ ...files } as Record<string, string>);
}
