import { EDITING_WORDS } from '../editing/words.ts';
import type { Language } from '../../contract/contract.ts';
import { LISTED } from '../../editing/searching.ts';
import type { Outcome } from './file-search.ts';

export interface FindingWords {
  title: string;
  find: string;
  replace: string;
  how: string;
  switches: Record<'matchCase' | 'wholeWord' | 'regexp', string>;
  replaceAll: string;
  /** On the buttons beside a file and a match, whose names say more. */
  replaceHere: string;
  replaceThere: string;
  replaceInFile: (file: string) => string;
  replaceOne: (file: string, line: number) => string;
  replaced: (count: number, files: number) => string;
  undo: string;
  close: string;
  outcome: (outcome: Outcome) => string;
}

/** The words of the search over files, which is loaded with both languages: they are few. */
export const FINDING_WORDS: Record<Language, FindingWords> = {
  ru: {
    title: 'Поиск и замена во всех файлах',
    find: 'Найти',
    replace: 'Заменить на',
    how: 'Как искать',
    switches: {
      matchCase: 'С учётом регистра',
      wholeWord: 'Слово целиком',
      regexp: 'Регулярное выражение',
    },
    replaceAll: 'Заменить все',
    replaceHere: 'Заменить',
    replaceThere: 'Заменить все',
    replaceInFile: (file) => `Заменить все в файле ${file}`,
    replaceOne: (file, line) => `Заменить в файле ${file}, строка ${line}`,
    replaced: (count, files) =>
      count === 0 ? 'Заменять нечего.' : `Заменено: ${count}. Изменено файлов: ${files}.`,
    undo: 'Отменить замену',
    close: 'Закрыть',
    outcome: (outcome) => {
      switch (outcome.state) {
        case 'empty':
          return 'Введите, что найти. Стрелки ведут по найденному, Enter открывает место в коде.';
        case 'searching':
          return 'Идёт поиск…';
        case 'slow':
          return EDITING_WORDS.ru.slowSearch;
        case 'invalid':
          return `Это не регулярное выражение: ${outcome.reason}.`;
        case 'failed':
          return EDITING_WORDS.ru.searchFailed(outcome.reason);
        case 'found': {
          const { total, files, cut } = outcome.found;
          return total === 0
            ? 'Ничего не найдено.'
            : `Найдено: ${total}${cut ? `, показаны первые ${LISTED}` : ''}. Файлов: ${files.length}.`;
        }
      }
    },
  },
  en: {
    title: 'Find and replace in all files',
    find: 'Find',
    replace: 'Replace with',
    how: 'How to search',
    switches: {
      matchCase: 'Match case',
      wholeWord: 'Whole word',
      regexp: 'Regular expression',
    },
    replaceAll: 'Replace all',
    replaceHere: 'Replace',
    replaceThere: 'Replace all',
    replaceInFile: (file) => `Replace all in ${file}`,
    replaceOne: (file, line) => `Replace in ${file}, line ${line}`,
    replaced: (count, files) =>
      count === 0 ? 'There is nothing to replace.' : `Replaced: ${count}. Files changed: ${files}.`,
    undo: 'Undo the replacement',
    close: 'Close',
    outcome: (outcome) => {
      switch (outcome.state) {
        case 'empty':
          return 'Type what to find. Arrow keys go through what is found, Enter opens the place in the code.';
        case 'searching':
          return 'Searching…';
        case 'slow':
          return EDITING_WORDS.en.slowSearch;
        case 'invalid':
          return `This is no regular expression: ${outcome.reason}.`;
        case 'failed':
          return EDITING_WORDS.en.searchFailed(outcome.reason);
        case 'found': {
          const { total, files, cut } = outcome.found;
          return total === 0
            ? 'Nothing was found.'
            : `Found: ${total}${cut ? `, the first ${LISTED} are shown` : ''}. Files: ${files.length}.`;
        }
      }
    },
  },
};
