import type { Entities, LeadFieldsModel, LeadModel } from '../../contract/names.ts';
import { Fields } from '../fields.ts';
import type { Say } from '../say.ts';
import { FIELD_TYPES, FIELD_VALUES } from './field-values.ts';
import type { Preset } from './preset.ts';

const FIELDS = 200;
const CONTACTS = 60;

/** What is left of the fields when only these keys are. */
const only = (leadFields: LeadFieldsModel, keys: readonly string[]): LeadFieldsModel =>
  Object.fromEntries(Object.entries(leadFields).filter(([key]) => keys.includes(key)));

const without = (leadFields: LeadFieldsModel, keys: readonly string[]): LeadFieldsModel =>
  only(
    leadFields,
    Object.keys(leadFields).filter((key) => !keys.includes(key)),
  );

const keysOfContacts = ({ contacts }: LeadModel): string[] =>
  Object.values(contacts).flatMap(({ fieldIds }) => fieldIds);

/** Puts a text into the place of every name and every field of text. */
function renamed({ sys, lead, leadFields, authors }: Entities, text: (nth: number) => string) {
  let nth = 0;
  const next = (): string => text(nth++);
  return {
    sys: { ...sys, pageTitle: next() },
    lead: {
      ...lead,
      statuses: lead.statuses.map((status) => ({ ...status, name: next() })),
      company: lead.company && { ...lead.company, name: next() },
    },
    leadFields: Object.fromEntries(
      Object.entries(leadFields).map(([key, field]) => [
        key,
        {
          ...field,
          name: next(),
          value: field.type === 'text' || field.type === 'textarea' ? next() : field.value,
        },
      ]),
    ),
    authors: Object.fromEntries(
      Object.entries(authors).map(([key, author]) => [key, { ...author, name: next() }]),
    ),
  };
}

function manyFields({ lead, leadFields }: Entities, say: Say): Partial<Entities> {
  const fields = new Fields(lead.id);
  const fieldIds = Array.from({ length: FIELDS }, (_, index) => {
    const type = FIELD_TYPES[index % FIELD_TYPES.length]!;
    const name = `${say('Поле', 'Field')} ${String(index + 1)}, ${type}`;
    return fields.add('lead', `9${String(index)}`, name, type, FIELD_VALUES[type](index + 1, say));
  });
  return {
    lead: { ...lead, fieldIds },
    leadFields: { ...without(leadFields, lead.fieldIds), ...fields.record },
  };
}

function manyContacts({ lead, leadFields }: Entities, say: Say): Partial<Entities> {
  const fields = new Fields(lead.id);
  const contacts = Array.from({ length: CONTACTS }, (_, index) => {
    const id = String(29_000 + index);
    const phone = FIELD_VALUES.multitext(index, say);
    const key = fields.add('contacts', '30', say('Телефон', 'Phone'), 'multitext', phone, id);
    return { id, userId: '', fieldIds: [key] };
  });
  return {
    lead: { ...lead, contacts: Object.fromEntries(contacts.map((one) => [one.id, one])) },
    leadFields: { ...without(leadFields, keysOfContacts(lead)), ...fields.record },
  };
}

/** Closing tags, quotes, entities, templates, both directions, joiners, a lone surrogate: what breaks markup and code. */
const SPECIAL = [
  '<b onclick="alert(1)">& &amp; </b>',
  '"\'`${1+1}{{2}}\\n',
  '</script><!--',
  'אורי 🙂 شارع ١٢',
  '👨‍👩‍👧‍👦 e\u0301\u200b\u202e!',
  '\u0000\ud800 \t',
];

export const PRESETS: readonly Preset[] = [
  {
    id: 'empty',
    title: { ru: 'Пустая сделка', en: 'Empty lead' },
    description: {
      ru: 'Ни полей, ни контактов, ни компании: так выглядит только что созданная сделка.',
      en: 'No fields, no contacts, no company: a lead that was just made.',
    },
    apply: ({ lead }) => ({
      lead: { ...lead, fieldIds: [], contacts: {}, company: null },
      leadFields: {},
    }),
  },
  {
    id: 'loading',
    title: { ru: 'Данные ещё не загружены', en: 'Data not loaded yet' },
    description: {
      ru: 'isLeadLoaded равно false, полей нет: то, что виджет видит сразу после открытия сделки.',
      en: 'isLeadLoaded is false and there are no fields: what a widget sees right after a lead was opened.',
    },
    apply: ({ lead }) => ({
      lead: {
        ...lead,
        isLeadLoaded: false,
        fieldIds: [],
        statuses: [],
        contacts: {},
        company: null,
      },
      leadFields: {},
    }),
  },
  {
    id: 'many-fields',
    title: { ru: '200 полей всех 16 типов', en: '200 fields of all 16 types' },
    description: {
      ru: 'У сделки 200 заполненных полей: хватает ли виджету места и все ли типы он знает.',
      en: 'The lead has 200 filled fields: does the widget have room, and does it know every type.',
    },
    apply: manyFields,
  },
  {
    id: 'no-values',
    title: { ru: 'Поля без значений', en: 'Fields without values' },
    description: {
      ru: 'Все поля на месте, но значение каждого — null.',
      en: 'All fields are there, but the value of each is null.',
    },
    apply: ({ leadFields }) => ({
      leadFields: Object.fromEntries(
        Object.entries(leadFields).map(([key, field]) => [key, { ...field, value: null }]),
      ),
    }),
  },
  {
    id: 'no-company',
    title: { ru: 'Без компании', en: 'No company' },
    description: {
      ru: 'company равно null, полей компании нет.',
      en: 'company is null, and the company’s fields are gone.',
    },
    apply: ({ lead, leadFields }) => ({
      lead: { ...lead, company: null },
      leadFields: without(leadFields, lead.company?.fieldIds ?? []),
    }),
  },
  {
    id: 'no-contacts',
    title: { ru: 'Без контактов', en: 'No contacts' },
    description: {
      ru: 'У сделки нет ни одного контакта, а значит, и телефона.',
      en: 'The lead has no contact, and so no phone.',
    },
    apply: ({ lead, leadFields }) => ({
      lead: { ...lead, contacts: {} },
      leadFields: without(leadFields, keysOfContacts(lead)),
    }),
  },
  {
    id: 'many-contacts',
    title: { ru: '60 контактов', en: '60 contacts' },
    description: {
      ru: 'Каждый со своим телефоном: список должен помещаться и листаться.',
      en: 'Each with a phone: the list has to fit and scroll.',
    },
    apply: manyContacts,
  },
  {
    id: 'no-status',
    title: { ru: 'Сделка вне воронки', en: 'No stages' },
    description: {
      ru: 'Список statuses пуст, выбранного статуса нет.',
      en: 'The list statuses is empty, so no status is selected.',
    },
    apply: ({ lead }) => ({ lead: { ...lead, statuses: [] } }),
  },
  {
    id: 'no-authors',
    title: { ru: 'Без авторов', en: 'No authors' },
    description: {
      ru: 'authors пуст: менеджера сделки в нём не найти.',
      en: 'authors is empty: the lead’s manager cannot be found in it.',
    },
    apply: () => ({ authors: {} }),
  },
  {
    id: 'other-language',
    title: { ru: 'Другой язык и форматы', en: 'Another language and formats' },
    description: {
      ru: 'Кабинет на португальском: другие маски даты и времени, знак валюты из двух букв, удаление недоступно.',
      en: 'A cabinet in Portuguese: other masks of date and time, a currency sign of two letters, no removal.',
    },
    apply: ({ sys }) => ({
      sys: {
        ...sys,
        lang: 'pt',
        dateFormat: sys.dateFormat === 'yyyy/mm/dd' ? 'dd/mm/yyyy' : 'yyyy/mm/dd',
        timeFormat: sys.timeFormat === 'HH:MM' ? 'h:MM TT' : 'HH:MM',
        currencySymbol: 'R$',
        isRemovalAvailable: false,
      },
    }),
  },
  {
    id: 'long-texts',
    title: { ru: 'Длинные тексты', en: 'Long texts' },
    description: {
      ru: 'Названия и тексты в несколько строк и без пробелов: что не переносится, вылезает.',
      en: 'Names and texts of several lines, some without spaces: what does not wrap sticks out.',
    },
    apply: (state, say) =>
      renamed(state, (nth) =>
        nth % 2 === 0
          ? say('Очень длинное название ', 'A very long name ').repeat(12).trim()
          : say('Безпробелов', 'Withoutspaces').repeat(12),
      ),
  },
  {
    id: 'special-characters',
    title: {
      ru: 'Спецсимволы и разметка в названиях',
      en: 'Special characters and markup in names',
    },
    description: {
      ru: 'Теги, кавычки, шаблоны, письмо справа налево, эмодзи и управляющие символы: всё это — просто текст.',
      en: 'Tags, quotes, templates, right-to-left writing, emoji and control characters: all of it is just text.',
    },
    apply: (state) => renamed(state, (nth) => SPECIAL[nth % SPECIAL.length]!),
  },
];
