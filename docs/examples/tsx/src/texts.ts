const TEXTS = {
  ru: { loading: 'Сделка загружается…', stage: 'Этап', none: 'не выбран' },
  en: { loading: 'The lead is loading…', stage: 'Stage', none: 'none' },
};

export const textsOf = (lang: SysModel['lang'] | undefined) =>
  lang === 'ru' ? TEXTS.ru : TEXTS.en;
