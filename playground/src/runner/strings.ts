import type { Language } from '../contract/contract.ts';

/** What the runner itself puts before the reader. */
export interface Strings {
  frameTitle: string;
  /** Reasons why a script could not be fetched. */
  notHttp: string;
  tooLarge: string;
}

export const STRINGS: Record<Language, Strings> = {
  ru: {
    frameTitle: 'Личный кабинет клиента, симулятор',
    notHttp: 'адрес должен начинаться с http:// или https://',
    tooLarge: 'файл больше 5 МБ',
  },
  en: {
    frameTitle: 'Client cabinet, simulated',
    notHttp: 'the address must begin with http:// or https://',
    tooLarge: 'the file is larger than 5 MB',
  },
};
