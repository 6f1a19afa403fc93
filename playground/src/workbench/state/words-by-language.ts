import type { Language } from '../../contract/contract.ts';
import { EN } from './words-en.ts';
import { RU } from './words-ru.ts';
import type { StateWords } from './words.ts';

export const STATE_WORDS: Readonly<Record<Language, StateWords>> = { ru: RU, en: EN };
