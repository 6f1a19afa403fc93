/** What the cabinet itself says. */
export interface Words {
  lead: string;
  loading: string;
  fields: string;
  noFields: string;
  allFields: (count: number) => string;
  contacts: string;
  noContacts: string;
  company: string;
  noCompany: string;
  widgets: string;
  noWidgets: string;
  chat: string;
  noMessages: string;
  bot: string;
  you: string;
  empty: string;
  yes: string;
  no: string;
}

export const WORDS: Record<'ru' | 'en', Words> = {
  ru: {
    lead: 'Сделка',
    loading: 'Загрузка сделки',
    fields: 'Данные сделки',
    noFields: 'Поля не заполнены',
    allFields: (count) => `Показать все поля: ${String(count)}`,
    contacts: 'Контакты',
    noContacts: 'Контактов нет',
    company: 'Компания',
    noCompany: 'Компания не указана',
    widgets: 'Виджеты',
    noWidgets: 'Виджетов нет',
    chat: 'Переписка',
    noMessages: 'Сообщений пока нет',
    bot: 'бот',
    you: 'вы',
    empty: 'не заполнено',
    yes: 'да',
    no: 'нет',
  },
  en: {
    lead: 'Lead',
    loading: 'Loading the lead',
    fields: 'Details',
    noFields: 'No fields are filled in',
    allFields: (count) => `Show all ${String(count)} fields`,
    contacts: 'Contacts',
    noContacts: 'No contacts',
    company: 'Company',
    noCompany: 'No company',
    widgets: 'Widgets',
    noWidgets: 'No widgets',
    chat: 'Messages',
    noMessages: 'No messages yet',
    bot: 'bot',
    you: 'you',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
  },
};
