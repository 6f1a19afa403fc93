import type { Language } from '../contract/contract.ts';

/** What the runner itself puts before the reader. */
export interface Words {
  frameTitle: string;
  noLead(id: string, known: readonly string[]): string;
  /** Why nothing can be asked of the cabinet. */
  stopped: string;
  notEntered: string;
  closed: string;
  silent: string;
  documentGone: string;
}

export const WORDS: Record<Language, Words> = {
  ru: {
    frameTitle: 'Личный кабинет клиента в песочнице',
    noLead: (id, known) => `Сделки «${id}» нет. Есть сделки: ${known.join(', ')}.`,
    stopped: 'Кабинет остановлен. Запустите виджет или верните исходный пример.',
    notEntered:
      'Клиент ещё не вошёл в кабинет. Войдите или начните сразу с кабинета: вкладка «Настройки».',
    closed: 'Кабинет закрылся раньше, чем ответил.',
    silent: 'Кабинет работает, но на вопрос не ответил вовремя. Запустите виджет ещё раз.',
    documentGone:
      'Документа кабинета больше нет: код открыл другой на его месте или удалил корневой элемент. Запустите виджет ещё раз, и кабинет появится снова.',
  },
  en: {
    frameTitle: 'Client cabinet, simulated',
    noLead: (id, known) => `There is no lead "${id}". The leads are ${known.join(', ')}.`,
    stopped: 'The cabinet is stopped. Run the widget, or reset to the example.',
    notEntered:
      'The client is not in the cabinet yet. Sign in, or begin at the cabinet: tab Settings.',
    closed: 'The cabinet was closed before it answered.',
    silent: 'The cabinet is running but did not answer in time. Run the widget again.',
    documentGone:
      'The document of the cabinet is gone: code opened another in its place or removed its root element. Run the widget again, and the cabinet is back.',
  },
};
