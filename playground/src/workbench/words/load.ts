import type { Language } from '../../contract/contract.ts';
import type { Words } from './words.ts';

/** The words of one language; the other's are not loaded. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'ru' ? (await import('./ru.ts')).RU : (await import('./en.ts')).EN;
}
