import type { Language } from '../../contract/contract.ts';

/** Why a file is no scenario, in words that follow "Expected:" or a colon. */
export interface ReadingWords {
  long: string;
  deep: string;
  key: string;
  alias: string;
  anchor: string;
  tag: string;
  syntax(code: string, message: string): string;
  kinds: Record<'object' | 'array' | 'string' | 'integer' | 'boolean', string>;
  any: string;
  or: string;
  /** Of a list item that has one key: that a second one begins an item of its own. */
  alone(key: string): string;
  nothing: string;
  quoted(source: string): string;
  pattern(pattern: string): string;
  dateTime: string;
  between(least: number, most: number): string;
  items(least: number): string;
  atMost(most: number): string;
  map: string;
  list: string;
}

const SYNTAX_EN: Partial<Record<string, string>> = {
  BAD_INDENT: 'the indent does not fit that of the lines around it',
  TAB_AS_INDENT: 'a tab stands where the indent has to be of spaces',
  DUPLICATE_KEY: 'this key is here twice',
  MULTIPLE_DOCS: 'a second document begins here; a file has one',
  MISSING_CHAR: 'a bracket, a quote or a colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it takes quotes, or the indent is too deep',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing after a key, or a text takes quotes',
  BAD_SCALAR_START: 'a text that begins with this character takes quotes',
  BAD_DQ_ESCAPE: 'there is no such escape in a text in double quotes',
  UNEXPECTED_TOKEN: 'this does not fit here; a text with special characters takes quotes',
};

const SYNTAX_RU: Partial<Record<string, string>> = {
  BAD_INDENT: 'отступ не согласован с соседними строками',
  TAB_AS_INDENT: 'отступ сделан табуляцией, а нужны пробелы',
  DUPLICATE_KEY: 'этот ключ здесь дважды',
  MULTIPLE_DOCS: 'здесь начинается второй документ, а в файле он один',
  MISSING_CHAR: 'не хватает скобки, кавычки или двоеточия',
  BLOCK_AS_IMPLICIT_KEY: 'текст с двоеточием нужно взять в кавычки, или отступ слишком велик',
  MULTILINE_IMPLICIT_KEY: 'после ключа нет двоеточия, или текст нужно взять в кавычки',
  BAD_SCALAR_START: 'текст, который начинается с этого знака, нужно взять в кавычки',
  BAD_DQ_ESCAPE: 'в тексте в двойных кавычках такой последовательности нет',
  UNEXPECTED_TOKEN:
    'здесь этого быть не может; текст со специальными знаками нужно взять в кавычки',
};

export const READING_WORDS: Record<Language, ReadingWords> = {
  en: {
    long: 'the file is longer than 200,000 characters',
    deep: 'it is nested too deep',
    key: 'a key has to be one word',
    alias: 'there are no aliases here; write the value itself',
    anchor: 'there are no anchors here; write the value without one',
    tag: 'there are no tags here; write the value without one',
    syntax: (code, message) => SYNTAX_EN[code] ?? message.split('\n')[0]!.replace(/[.:]$/, ''),
    kinds: {
      object: 'keys with values',
      array: 'a list',
      string: 'a text',
      integer: 'a whole number',
      boolean: 'true or false',
    },
    any: 'a value',
    or: ' or ',
    alone: (key) => `${key} alone; the next step begins with its own \`-\``,
    nothing: 'An empty value',
    quoted: (source) => `\`"${source}"\` in quotes`,
    pattern: (pattern) => `a text of the form \`${pattern}\``,
    dateTime: 'a date and time with its offset, for example `2026-01-15T09:00:00+03:00`',
    between: (least, most) => `a whole number from ${least} to ${most}`,
    items: (least) => (least === 1 ? 'at least one item' : `at least ${least} items`),
    atMost: (most) => `at most ${most} items`,
    map: 'A mapping',
    list: 'A list',
  },
  ru: {
    long: 'в файле больше 200 000 символов',
    deep: 'слишком большая вложенность',
    key: 'ключом может быть только одно слово',
    alias: 'ссылок (`*`) здесь нет, напишите само значение',
    anchor: 'якорей (`&`) здесь нет, напишите значение без якоря',
    tag: 'тегов (`!`) здесь нет, напишите значение без тега',
    syntax: (code, message) => SYNTAX_RU[code] ?? message.split('\n')[0]!.replace(/[.:]$/, ''),
    kinds: {
      object: 'ключи со значениями',
      array: 'список',
      string: 'текст',
      integer: 'целое число',
      boolean: 'true или false',
    },
    any: 'значение',
    or: ' или ',
    alone: (key) => `только ${key}, следующий шаг начинается со своего \`-\``,
    nothing: 'пустое значение',
    quoted: (source) => `\`"${source}"\` в кавычках`,
    pattern: (pattern) => `текст вида \`${pattern}\``,
    dateTime: 'дата и время со смещением, например `2026-01-15T09:00:00+03:00`',
    between: (least, most) => `целое число от ${least} до ${most}`,
    items: (least) => (least === 1 ? 'хотя бы один элемент' : `не меньше ${least} элементов`),
    atMost: (most) => `не больше ${most} элементов`,
    map: 'набор ключей',
    list: 'список',
  },
};
