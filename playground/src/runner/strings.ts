import type { Language } from '../contract/contract.ts';

/** What the runner itself puts before the reader. */
export interface Strings {
  frameTitle: string;
  /** Reasons why a script could not be fetched. */
  notHttp: string;
  tooLarge: string;
  noLead(id: string, known: readonly string[]): string;
  /** Why nothing can be asked of the cabinet. */
  stopped: string;
  notEntered: string;
  closed: string;
  documentGone: string;
}

export const STRINGS: Record<Language, Strings> = {
  ru: {
    frameTitle: 'Личный кабинет клиента в песочнице',
    notHttp: 'адрес должен начинаться с http:// или https://',
    tooLarge: 'файл больше 5 МБ',
    noLead: (id, known) => `Сделки «${id}» нет. Есть сделки: ${known.join(', ')}.`,
    stopped: 'Кабинет остановлен. Запустите виджет или верните исходный пример.',
    notEntered:
      'Клиент ещё не вошёл в кабинет. Войдите или начните сразу с кабинета: вкладка «Настройки».',
    closed: 'Кабинет закрылся раньше, чем ответил.',
    documentGone:
      'Документа кабинета больше нет: код открыл другой на его месте или удалил корневой элемент. Запустите виджет ещё раз, и кабинет появится снова.',
  },
  en: {
    frameTitle: 'Client cabinet, simulated',
    notHttp: 'the address must begin with http:// or https://',
    tooLarge: 'the file is larger than 5 MB',
    noLead: (id, known) => `There is no lead "${id}". The leads are ${known.join(', ')}.`,
    stopped: 'The cabinet is stopped. Run the widget, or reset to the example.',
    notEntered:
      'The client is not in the cabinet yet. Sign in, or begin at the cabinet: tab Settings.',
    closed: 'The cabinet was closed before it answered.',
    documentGone:
      'The document of the cabinet is gone: code opened another in its place or removed its root element. Run the widget again, and the cabinet is back.',
  },
};
