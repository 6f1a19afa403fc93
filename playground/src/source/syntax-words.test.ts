import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseScript } from './parse.ts';
import { syntaxReason } from './syntax-words.ts';

function reasonOf(source: string, language: 'ru' | 'en'): string {
  const parsed = parseScript(source);
  assert.ok(!parsed.ok, source);
  return syntaxReason(source, parsed, language);
}

const SOURCES: [name: string, source: string, en: string, ru: string][] = [
  ['TypeScript', 'const name: string = 1', '`:` is not expected here', 'здесь не ожидается `:`'],
  ['a type', 'interface Lead {}', '`Lead` is not expected here', 'здесь не ожидается `Lead`'],
  ['JSX', 'const el = <div/>', '`<` is not expected here', 'здесь не ожидается `<`'],
  ['CSS', '.slot { color: red }', '`.` is not expected here', 'здесь не ожидается `.`'],
  ['a text', "f('a' 'b c')", "`'b c'` is not expected here", "здесь не ожидается `'b c'`"],
  [
    'code that breaks off',
    'define([], () => {',
    'the code breaks off; a closing bracket or the rest is missing',
    'код обрывается, не хватает закрывающей скобки или продолжения',
  ],
  [
    'typographic quotes',
    'define([‘a’])',
    'the quotation mark ‘ is typographic; code needs `\'` or `"`',
    'кавычка «‘» типографская, коду нужна прямая: `\'` или `"`',
  ],
  ['a number', '1e', 'this is not how a number is written', 'число записано неверно'],
  ['return', 'return', '`return` stands outside a function', '`return` стоит вне функции'],
  ['a name twice', 'let a; let a', 'the name `a` is already declared', 'имя `a` уже объявлено'],
  [
    'a foreign sign',
    'a № b',
    'the character № is not expected here',
    'здесь не ожидается символ «№»',
  ],
  [
    'a regular expression',
    '/(/',
    'the regular expression is not valid: /(/: Unterminated group',
    'регулярное выражение записано неверно: /(/: Unterminated group',
  ],
];
for (const [name, source, en, ru] of SOURCES) {
  test(`says in both languages what is wrong with ${name}`, () => {
    assert.equal(reasonOf(source, 'en'), en);
    assert.equal(reasonOf(source, 'ru'), ru);
  });
}

test('what there are no words for stays as the parser said it', () => {
  const said = { message: 'Something new', offset: 0 };
  assert.equal(syntaxReason('a', said, 'ru'), 'Something new');
});

test('a token as long as a page is cut', () => {
  assert.equal(
    reasonOf(`a ${'b'.repeat(50)}`, 'en'),
    `\`${'b'.repeat(30)}…\` is not expected here`,
  );
});
