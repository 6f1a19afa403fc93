import type { Language } from '../../contract/contract.ts';

export interface CheckingWords {
  summary(files: number, errors: number, warnings: number): string;
}

/** The words of the checker, which is loaded with both languages: they are few. */
export const CHECKING_WORDS: Record<Language, CheckingWords> = {
  ru: {
    summary: (files, errors, warnings) =>
      `Проверено файлов: ${files}, как они попадут в widget.zip. ` +
      (errors + warnings === 0
        ? 'Замечаний нет.'
        : `Ошибок: ${errors}, предупреждений: ${warnings}.`),
  },
  en: {
    summary: (files, errors, warnings) =>
      `Files checked, as widget.zip will have them: ${files}. ` +
      (errors + warnings === 0
        ? 'Nothing was found.'
        : `Errors: ${errors}, warnings: ${warnings}.`),
  },
};
