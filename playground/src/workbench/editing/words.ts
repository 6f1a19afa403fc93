import type { Language } from '../../contract/contract.ts';

export interface EditingWords {
  formatting: (file: string) => string;
  formatted: (file: string) => string;
  already: (file: string) => string;
  noPython: (file: string) => string;
  cannotFormat: (file: string) => string;
  fault: (file: string, line: number, column: number, message: string) => string;
  tooLong: (file: string, seconds: number) => string;
  goThere: (line: number) => string;
  /** The expression of the search panel was given up. */
  slowSearch: string;
  searchFailed: (reason: string) => string;
  /** What CodeMirror says of folding. */
  phrases: Record<string, string>;
}

/** The words of formatting, which is loaded with both languages: they are few. */
export const EDITING_WORDS: Record<Language, EditingWords> = {
  ru: {
    formatting: (file) => `Форматируем ${file}: в первый раз загружается Prettier…`,
    formatted: (file) => `Файл ${file} отформатирован. Вернуть как было — отменить правку.`,
    already: (file) => `Файл ${file} уже отформатирован.`,
    noPython: (file) => `${file} не форматируется: Prettier не умеет Python.`,
    cannotFormat: (file) =>
      `${file} не форматируется: можно отформатировать JavaScript, TypeScript, JSON, YAML и CSS.`,
    fault: (file, line, column, message) =>
      `Ничего не изменено: синтаксическая ошибка, ${file}:${line}:${column} — ${message}`,
    tooLong: (file, seconds) =>
      `Ничего не изменено: форматирование ${file} не закончилось за ${seconds} секунд.`,
    goThere: (line) => `К строке ${line}`,
    slowSearch:
      'Выражение ищется слишком долго, поиск остановлен. Упростите его: обычно дело во вложенных повторениях вроде (a+)+.',
    searchFailed: (reason) => `Поиск не удался: ${reason}`,
    phrases: {
      'Fold line': 'Свернуть',
      'Unfold line': 'Развернуть',
      'Folded lines': 'Свёрнуты строки',
      'Unfolded lines': 'Развёрнуты строки',
      'folded code': 'свёрнутый код',
      unfold: 'развернуть',
      to: '—',
    },
  },
  en: {
    formatting: (file) => `Formatting ${file}: Prettier is loaded the first time…`,
    formatted: (file) => `${file} is formatted. Undo brings back what it was.`,
    already: (file) => `${file} is formatted already.`,
    noPython: (file) => `${file} is not formatted: Prettier knows no Python.`,
    cannotFormat: (file) =>
      `${file} is not formatted: JavaScript, TypeScript, JSON, YAML and CSS can be.`,
    fault: (file, line, column, message) =>
      `Nothing was changed: a syntax error, ${file}:${line}:${column}: ${message}`,
    tooLong: (file, seconds) =>
      `Nothing was changed: formatting ${file} did not end within ${seconds} seconds.`,
    goThere: (line) => `Go to line ${line}`,
    slowSearch:
      'The expression takes too long, so the search was stopped. Make it simpler: as a rule it is a repetition inside a repetition, such as (a+)+.',
    searchFailed: (reason) => `The search failed: ${reason}`,
    phrases: {},
  },
};
