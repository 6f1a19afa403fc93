import type { Language } from '../../contract/contract.ts';

export interface PresetsWords {
  title: string;
  intro: string;
  list: string;
  apply: string;
  /** Names the button of one preset. */
  applyOne: (title: string) => string;
  close: string;
}

export const PRESETS_WORDS: Readonly<Record<Language, PresetsWords>> = {
  ru: {
    title: 'Готовые данные',
    intro:
      'Данные, на которых виджеты спотыкаются. Они ложатся поверх состояния открытой сделки как одна правка, которую можно отменить.',
    list: 'Готовые данные',
    apply: 'Применить',
    applyOne: (title) => `Применить: ${title}`,
    close: 'Закрыть',
  },
  en: {
    title: 'Presets of the state',
    intro:
      'Data that widgets stumble over. A preset is laid over the state of the open lead as one edit, which can be undone.',
    list: 'Presets',
    apply: 'Apply',
    applyOne: (title) => `Apply: ${title}`,
    close: 'Close',
  },
};
