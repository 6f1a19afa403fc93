import type { Language } from '../../contract/contract.ts';
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';
import type { AccountsWords } from './words.ts';

export const ACCOUNTS_WORDS: Readonly<Record<Language, AccountsWords>> = { ru: RU, en: EN };
