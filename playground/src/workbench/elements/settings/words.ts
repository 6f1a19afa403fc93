import type { Language } from '../../../contract/contract.ts';

/** The groups of the settings, in the order of the screen. */
export type GroupId = 'cabinet' | 'servers' | 'code' | 'assumptions';

export interface SettingsWords {
  groups: Record<GroupId, string>;
  search: string;
  closeAll: string;
  openAll: string;
  /** How many settings of a group are not as they were at the start. */
  changed: (count: number) => string;
  found: (count: number) => string;
  nothing: (query: string) => string;
}

/** The words around the settings; those of each are in `section-words.ts`. */
export const SETTINGS_WORDS: Record<Language, SettingsWords> = {
  ru: {
    groups: {
      cabinet: 'Кабинет',
      servers: 'Токен и серверы',
      code: 'Выполнение кода',
      assumptions: 'Предположения об amoCRM',
    },
    search: 'Поиск по настройкам',
    closeAll: 'Свернуть все',
    openAll: 'Развернуть все',
    changed: (count) => `изменено: ${count}`,
    found: (count) => `Найдено настроек: ${count}`,
    nothing: (query) => `По запросу «${query}» ничего не нашлось. Попробуйте другое слово.`,
  },
  en: {
    groups: {
      cabinet: 'The cabinet',
      servers: 'Token and servers',
      code: 'Running the code',
      assumptions: 'Assumptions about amoCRM',
    },
    search: 'Search the settings',
    closeAll: 'Close all',
    openAll: 'Open all',
    changed: (count) => `changed: ${count}`,
    found: (count) => `Settings found: ${count}`,
    nothing: (query) => `Nothing found for “${query}”. Try another word.`,
  },
};
