import type { Language } from '../../contract/contract.ts';
import type { Way } from './checker-client.ts';

export interface CheckingWords {
  summary(files: number, errors: number, warnings: number): string;
  /** What is said of how the answer came about, as sentences. */
  ways: Record<Way, readonly string[]>;
  tooLong(seconds: number): string;
  fault(reason: string): string;
  /** The same change for all findings of a kind in a file. */
  fixAll(title: string, count: number): string;
}

/** The words of the checker, which is loaded with both languages: they are few. */
export const CHECKING_WORDS: Record<Language, CheckingWords> = {
  ru: {
    summary: (files, errors, warnings) =>
      `Проверено файлов: ${files}, как они попадут в widget.zip. ` +
      (errors + warnings === 0
        ? 'Замечаний нет.'
        : `Ошибок: ${errors}, предупреждений: ${warnings}.`),
    ways: {
      usual: [],
      again: ['Рабочий поток проверки остановился и был запущен заново.'],
      here: ['Рабочий поток не запускается, поэтому проверка шла на самой странице.'],
    },
    tooLong: (seconds) => `Проверка не закончилась за ${seconds} с и остановлена`,
    fault: (reason) => `Проверка не удалась: ${reason}`,
    fixAll: (title, count) => `${title}: все такие места в файле (${count})`,
  },
  en: {
    summary: (files, errors, warnings) =>
      `Files checked, as widget.zip will have them: ${files}. ` +
      (errors + warnings === 0
        ? 'Nothing was found.'
        : `Errors: ${errors}, warnings: ${warnings}.`),
    ways: {
      usual: [],
      again: ['The worker of the checker stopped and was started again.'],
      here: ['No worker can be started, so the check ran in the page itself.'],
    },
    tooLong: (seconds) => `The check did not end within ${seconds} seconds and was stopped`,
    fault: (reason) => `The check failed: ${reason}`,
    fixAll: (title, count) => `${title}: all such places in the file (${count})`,
  },
};
