/** Why a script does not parse, in the reader's language instead of the parser's. */

import type { Language } from '../contract/contract.ts';

/** Texts by what the parser says; `…` stands for a name that the text takes over. */
type Messages = Readonly<Record<string, string>>;

interface Words {
  /** The text ends where more was expected. */
  end: string;
  unexpected(token: string): string;
  /** A quotation mark of prose where one of code belongs. */
  quote(mark: string): string;
  messages: Messages;
}

const WORDS: Record<Language, Words> = {
  ru: {
    end: 'код обрывается, не хватает закрывающей скобки или продолжения',
    unexpected: (token) => `здесь не ожидается \`${token}\``,
    quote: (mark) => `кавычка «${mark}» типографская, коду нужна прямая: \`'\` или \`"\``,
    messages: {
      "Unexpected character '…'": 'здесь не ожидается символ «…»',
      "Unexpected keyword '…'": 'здесь не ожидается ключевое слово `…`',
      "The keyword '…' is reserved": 'слово `…` зарезервировано',
      "Identifier '…' has already been declared": 'имя `…` уже объявлено',
      "Label '…' is already declared": 'метка `…` уже объявлена',
      "Private field '…' must be declared in an enclosing class":
        'приватное поле `…` не объявлено в классе',
      "'return' outside of function": '`return` стоит вне функции',
      "'super' keyword outside a method": '`super` стоит вне метода',
      "Cannot use keyword 'await' outside an async function": '`await` стоит вне функции с `async`',
      "Cannot use 'await' as identifier inside an async function":
        'в функции с `async` слово `await` не может быть именем',
      "'import' and 'export' may appear only with 'sourceType: module'":
        '`import` и `export` бывают только в ES-модулях',
      "'import' and 'export' may only appear at the top level":
        '`import` и `export` стоят внутри другого кода',
      'Nested too deeply': 'скобки вложены слишком глубоко',
      'Invalid number': 'число записано неверно',
      'Identifier directly after number': 'сразу после числа стоит буква',
      'Expected number in radix …': 'ожидается число в системе счисления с основанием …',
      'Unterminated string constant': 'строка не закрыта кавычкой',
      'Unterminated template': 'шаблонная строка не закрыта обратной кавычкой',
      'Unterminated comment': 'комментарий не закрыт: нет `*/`',
      'Unterminated regular expression': 'регулярное выражение не закрыто: нет `/`',
      'Invalid regular expression flag': 'у регулярного выражения неизвестный флаг',
      'Invalid regular expression: …': 'регулярное выражение записано неверно: …',
      'Assigning to rvalue': 'слева от `=` не переменная и не свойство',
      'Binding rvalue': 'на месте имени переменной или параметра стоит выражение',
      'Missing initializer in … declaration': 'у `…` нет начального значения',
      'Missing catch or finally clause': 'у `try` нет ни `catch`, ни `finally`',
      'Illegal newline after throw': 'после `throw` не может начинаться новая строка',
      'Unsyntactic break': '`break` стоит вне цикла',
      'Unsyntactic continue': '`continue` стоит вне цикла',
      'Argument name clash': 'два параметра с одним именем',
      'Comma is not permitted after the rest element':
        'после `...` с именем не может стоять запятая',
      'Shorthand property assignments are valid only in destructuring patterns':
        'в объекте стоит `=`, а нужно `:`',
      "'with' in strict mode": '`with` не работает в строгом режиме',
    },
  },
  en: {
    end: 'the code breaks off; a closing bracket or the rest is missing',
    unexpected: (token) => `\`${token}\` is not expected here`,
    quote: (mark) => `the quotation mark ${mark} is typographic; code needs \`'\` or \`"\``,
    messages: {
      "Unexpected character '…'": 'the character … is not expected here',
      "Unexpected keyword '…'": 'the keyword `…` is not expected here',
      "The keyword '…' is reserved": 'the word `…` is reserved',
      "Identifier '…' has already been declared": 'the name `…` is already declared',
      "Label '…' is already declared": 'the label `…` is already declared',
      "Private field '…' must be declared in an enclosing class":
        'the private field `…` is not declared in the class',
      "'return' outside of function": '`return` stands outside a function',
      "'super' keyword outside a method": '`super` stands outside a method',
      "Cannot use keyword 'await' outside an async function":
        '`await` stands outside an `async` function',
      "Cannot use 'await' as identifier inside an async function":
        '`await` cannot be a name in an `async` function',
      "'import' and 'export' may appear only with 'sourceType: module'":
        '`import` and `export` belong to ES modules only',
      "'import' and 'export' may only appear at the top level":
        '`import` and `export` stand inside other code',
      'Invalid number': 'this is not how a number is written',
      'Identifier directly after number': 'a letter follows a number directly',
      'Expected number in radix …': 'a number in base … is expected',
      'Unterminated string constant': 'the string has no closing quote',
      'Unterminated template': 'the template string has no closing backtick',
      'Unterminated comment': 'the comment has no closing `*/`',
      'Unterminated regular expression': 'the regular expression has no closing `/`',
      'Invalid regular expression flag': 'the regular expression has an unknown flag',
      'Invalid regular expression: …': 'the regular expression is not valid: …',
      'Assigning to rvalue': 'the left side of `=` is neither a variable nor a property',
      'Binding rvalue': 'an expression stands where a variable or a parameter is named',
      'Missing initializer in … declaration': 'the `…` has no initial value',
      'Missing catch or finally clause': 'the `try` has neither `catch` nor `finally`',
      'Illegal newline after throw': 'a new line cannot begin after `throw`',
      'Unsyntactic break': '`break` stands outside a loop',
      'Unsyntactic continue': '`continue` stands outside a loop',
      'Argument name clash': 'two parameters have the same name',
      'Comma is not permitted after the rest element': 'no comma may follow `...` and its name',
      'Shorthand property assignments are valid only in destructuring patterns':
        'an object has `=` where `:` belongs',
      "'with' in strict mode": '`with` does not work in strict mode',
    },
  },
};

const QUOTES = /^[‘’‚‛“”„‟«»‹›]/;

/** A name, a number, a text as far as its line goes, or one sign. */
const TOKEN = /^(?:[\p{ID_Start}$_#][\p{ID_Continue}$]*|\d[\w.]*|(['"])[^'"\n]*\1?|=>|\.{3}|\S)/u;

const LONGEST_TOKEN = 30;

/** What the parser said of a place in the source; without words for it, as the parser said it. */
export function syntaxReason(
  source: string,
  { message, offset }: { message: string; offset: number },
  language: Language,
): string {
  const { end, unexpected, quote, messages } = WORDS[language];
  const rest = source.slice(offset);
  const [mark] = QUOTES.exec(rest) ?? [];
  if (mark !== undefined) {
    return quote(mark);
  }
  if (message === 'Unexpected token') {
    const [token] = TOKEN.exec(rest) ?? [];
    return token === undefined ? end : unexpected(clipped(token));
  }
  for (const [said, text] of Object.entries(messages)) {
    const [before = '', after] = said.split('…');
    if (after === undefined) {
      if (message.startsWith(said)) {
        return text;
      }
    } else if (message.startsWith(before) && message.endsWith(after)) {
      const name = message.slice(before.length, message.length - after.length);
      return text.replace('…', () => name);
    }
  }
  return message;
}

const clipped = (token: string): string =>
  token.length > LONGEST_TOKEN ? `${token.slice(0, LONGEST_TOKEN)}…` : token;
