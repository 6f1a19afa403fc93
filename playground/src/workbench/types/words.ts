import type { Language } from '../../contract/contract.ts';

export interface TypesWords {
  /** While TypeScript comes, which is only once. */
  loading: string;
  /** What the share stands for that has come. */
  progress: string;
  checking: string;
  nothing(files: number): string;
  found(files: number, findings: number, told: number): string;
  /** The code is longer than is checked. */
  large(most: number): string;
  notLoaded(reason: string): string;
  notWorked(reason: string): string;
  late(seconds: number): string;
}

/** The words of the type check, which is loaded with both languages: they are few. */
export const TYPES_WORDS: Record<Language, TypesWords> = {
  ru: {
    loading: 'Загружается TypeScript, около 1,2 МБ',
    progress: 'Загрузка TypeScript',
    checking: 'Типы проверяются',
    nothing: (files) => `Типы проверены, файлов: ${files}. Замечаний нет.`,
    found: (files, findings, told) =>
      `Типы проверены, файлов: ${files}. Замечаний: ${findings}.` +
      (told < findings ? ` Показаны первые ${told}.` : ''),
    large: (most) =>
      `Типы не проверены: в коде больше ${most.toLocaleString('ru')} символов. Такой код проверяйте в своём редакторе.`,
    notLoaded: (reason) =>
      `Не удалось загрузить TypeScript${reason && ` (${reason})`}. Нажмите «Проверить типы» ещё раз.`,
    notWorked: (reason) => `TypeScript не справился с этим кодом${reason && `: ${reason}`}`,
    late: (seconds) => `За ${seconds} с проверка типов не закончилась и была прервана.`,
  },
  en: {
    loading: 'Loading TypeScript, about 1.2 MB',
    progress: 'TypeScript loaded',
    checking: 'Checking types',
    nothing: (files) => `Types checked, files: ${files}. Nothing was found.`,
    found: (files, findings, told) =>
      `Types checked, files: ${files}. Findings: ${findings}.` +
      (told < findings ? ` The first ${told} are listed.` : ''),
    large: (most) =>
      `Types were not checked: the code is longer than ${most.toLocaleString('en')} characters. Check it in your own editor.`,
    notLoaded: (reason) =>
      `TypeScript could not be loaded${reason && ` (${reason})`}. Press “Check types” to try again.`,
    notWorked: (reason) => `TypeScript failed on this code${reason && `: ${reason}`}`,
    late: (seconds) => `The type check did not end within ${seconds} s and was stopped.`,
  },
};
