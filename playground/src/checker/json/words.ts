import type { Language } from '../../contract/contract.ts';

/** Why a text is no JSON, by the number that `jsonc-parser` gives to its error. */
const REASONS: Record<Language, Readonly<Record<number, string>>> = {
  ru: {
    1: 'здесь стоит непонятное слово; строки пишут в двойных кавычках',
    2: 'число записано неверно',
    3: 'здесь нужно имя ключа в двойных кавычках',
    4: 'здесь не хватает значения',
    5: 'после ключа нужно двоеточие',
    6: 'между элементами нужна запятая',
    7: 'не хватает закрывающей фигурной скобки',
    8: 'не хватает закрывающей квадратной скобки',
    9: 'после конца данных стоит что-то ещё',
    11: 'комментарий не закрыт',
    12: 'строка не закрыта кавычкой',
    13: 'число обрывается',
    14: 'после `\\u` нужны четыре шестнадцатеричные цифры',
    15: 'после обратной косой черты стоит не то',
    16: 'внутри строки стоит перевод строки или другой управляющий символ',
  },
  en: {
    1: 'there is a word that means nothing here; strings have double quotes',
    2: 'the number is written wrongly',
    3: 'the name of a key in double quotes was expected here',
    4: 'a value is missing here',
    5: 'a colon was expected after the key',
    6: 'a comma was expected between the members',
    7: 'a closing brace is missing',
    8: 'a closing bracket is missing',
    9: 'something follows after the end of the data',
    11: 'the comment is not closed',
    12: 'the string has no closing quotation mark',
    13: 'the number breaks off',
    14: 'four hexadecimal digits were expected after `\\u`',
    15: 'the wrong character follows the backslash',
    16: 'there is a line break or another control character inside the string',
  },
};

const EMPTY: Record<Language, string> = { ru: 'файл пуст', en: 'the file is empty' };

export function reasonOf(error: number, language: Language): string {
  return REASONS[language][error] ?? REASONS[language][1]!;
}

export const emptyText = (language: Language): string => EMPTY[language];
