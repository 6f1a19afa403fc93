/** What the cabinet itself says. */
export interface Strings {
  deal: string;
  loading: string;
  fields: string;
  contacts: string;
  company: string;
  noCompany: string;
  widgets: string;
  noWidgets: string;
  chat: string;
  bot: string;
  you: string;
  empty: string;
  yes: string;
  no: string;
}

export const STRINGS: Record<'ru' | 'en', Strings> = {
  ru: {
    deal: 'Сделка',
    loading: 'Загрузка сделки',
    fields: 'Данные сделки',
    contacts: 'Контакты',
    company: 'Компания',
    noCompany: 'Компания не указана',
    widgets: 'Виджеты',
    noWidgets: 'Виджетов нет',
    chat: 'Переписка',
    bot: 'бот',
    you: 'вы',
    empty: 'не заполнено',
    yes: 'да',
    no: 'нет',
  },
  en: {
    deal: 'Lead',
    loading: 'Loading the lead',
    fields: 'Details',
    contacts: 'Contacts',
    company: 'Company',
    noCompany: 'No company',
    widgets: 'Widgets',
    noWidgets: 'No widgets',
    chat: 'Messages',
    bot: 'bot',
    you: 'you',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
  },
};
