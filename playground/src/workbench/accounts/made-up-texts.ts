import { hash } from './hash.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

const NAMES = {
  ru: {
    first: [
      'Анна',
      'Борис',
      'Вера',
      'Глеб',
      'Дарья',
      'Егор',
      'Зоя',
      'Илья',
      'Кира',
      'Лев',
      'Майя',
      'Никита',
      'Ольга',
      'Павел',
      'Рита',
      'Семён',
    ],
    last: [
      'Берёза',
      'Вереск',
      'Гроза',
      'Дуб',
      'Ель',
      'Журавль',
      'Заря',
      'Ива',
      'Клён',
      'Липа',
      'Метель',
      'Нива',
      'Осень',
      'Полынь',
      'Роса',
      'Снег',
    ],
  },
  en: {
    first: [
      'Ada',
      'Ben',
      'Cora',
      'Dean',
      'Ella',
      'Finn',
      'Gwen',
      'Hugh',
      'Iris',
      'Jack',
      'Kate',
      'Liam',
      'Mona',
      'Noel',
      'Opal',
      'Paul',
    ],
    last: [
      'Alder',
      'Birch',
      'Cedar',
      'Dawn',
      'Elm',
      'Fern',
      'Grove',
      'Hazel',
      'Ivy',
      'Juniper',
      'Lark',
      'Maple',
      'Oak',
      'Pine',
      'Reed',
      'Snow',
    ],
  },
} as const;

/** Words without a meaning for anybody, by their length from 1. */
const WORDS = {
  ru: [
    'и',
    'на',
    'дом',
    'снег',
    'ветер',
    'дорога',
    'берёзка',
    'облачный',
    'спокойный',
    'деревянный',
    'прекрасного',
    'удивительный',
  ],
  en: [
    'a',
    'of',
    'sea',
    'tree',
    'cloud',
    'meadow',
    'evening',
    'mountain',
    'landscape',
    'lighthouse',
    'countryside',
    'watercolours',
  ],
} as const;

const languageOf = (text: string): 'ru' | 'en' => (CYRILLIC.test(text) ? 'ru' : 'en');

/** A made-up name; `nth` brings another one where that is somebody else's. */
export function madeUpName(text: string, nth: number): string {
  const { first, last } = NAMES[languageOf(text)];
  const number = hash(text) + nth;
  const surname = last[(number >>> 4) % last.length]!;
  // A name of one word stays one.
  return /\S\s+\S/.test(text.trim())
    ? `${first[number % first.length]!} ${surname}`
    : first[number % first.length]!;
}

/** A made-up name of a company, a lead or an account. */
export const madeUpTitle = (text: string, kind: { ru: string; en: string }): string =>
  `${kind[languageOf(text)]} ${String(100 + (hash(text) % 900))}`;

/** The same number of digits between the same signs, in a range that nobody is called in. */
export function madeUpPhone(text: string): string {
  const digits = String(hash(text)).padStart(10, '0').repeat(2);
  const fixed = '900000';
  let at = -1;
  return text.replaceAll(/\d/g, (digit) => {
    at += 1;
    return at === 0 ? digit : (fixed[at - 1] ?? digits[at]!);
  });
}

export const madeUpEmail = (text: string): string =>
  `contact${String(hash(text.toLowerCase()) % 10_000)}@client.example`;

/** An address of the web with the same protocol, whose host is nobody's. */
export const madeUpLink = (text: string): string =>
  `${/^[a-z]+:\/\//i.exec(text)?.[0] ?? ''}site${String(hash(text) % 10_000)}.example/`;

/** Other digits, as many; the first is no zero where it was none. */
export function madeUpDigits(text: string, nth = 0): string {
  const digits = String(hash(`${text}#${String(nth)}`))
    .padStart(10, '7')
    .repeat(8);
  let at = -1;
  return text.replaceAll(/\d/g, (digit) => {
    at += 1;
    const other = digits[at % digits.length]!;
    return other === '0' && at === 0 && digit !== '0' ? '1' : other;
  });
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu;
/** Dates have as many digits. */
const PHONE = /(?<![\d-])(?!\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})\+?\d(?:[\s().-]*\d){6,14}/g;
/** A part of a text that says by its form what it is. */
const FORMS = new RegExp(`${EMAIL.source}|${LINK.source}|${PHONE.source}`, 'giu');

/** What in a text is a phone, an address of mail or a link, made up; the rest stays. */
export const withoutForms = (text: string): string =>
  text.replaceAll(FORMS, (found) => {
    if (found.includes('@') && !found.includes('://')) {
      return madeUpEmail(found);
    }
    return /^(?:https?:|www\.)/i.test(found) ? madeUpLink(found) : madeUpPhone(found);
  });

/** A text of other words of the same lengths, with the same signs and lines between them. */
export function madeUpText(text: string): string {
  let at = 0;
  const parts: string[] = [];
  for (const found of text.matchAll(FORMS)) {
    parts.push(words(text.slice(at, found.index)), withoutForms(found[0]));
    at = found.index + found[0].length;
  }
  return [...parts, words(text.slice(at))].join('');
}

const words = (text: string): string =>
  text
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => {
      const list = WORDS[languageOf(word)];
      const length = [...word].length;
      const other = list[Math.min(length, list.length) - 1]!;
      const isCapital = /^\p{Lu}/u.test(word);
      return isCapital ? other[0]!.toUpperCase() + other.slice(1) : other;
    })
    .replaceAll(/\d+/g, (digits) => madeUpDigits(digits));
