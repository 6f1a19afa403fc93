import type { AccountData, LeadData } from '../protocol/account.ts';
import { authorsOf } from './authors.ts';
import { Fields } from './fields.ts';
import { avatar, schoolLogo } from './pictures.ts';
import type { Say } from './say.ts';

const CLIENT = '2101';

/** A language school: the same client, other formats, authors and statuses. */
export function school(language: 'ru' | 'en', say: Say): AccountData {
  return {
    id: '30002',
    address: 'https://polyglot.example',
    sys: {
      currencySymbol: '€',
      dateFormat: 'yyyy/mm/dd',
      timeFormat: say('h:MM TT', 'HH:MM'),
      lang: language,
      isRemovalAvailable: false,
      logoUrl: schoolLogo,
      pageTitle: say('Школа языков «Полиглот»', 'Polyglot Language School'),
    },
    authors: authorsOf([
      ['221', say('Анна Белова', 'Anna Bell'), avatar(say('АБ', 'AB'), '#7a4fb5'), 'client'],
      ['321', say('Лев Гранин', 'Leo Grant'), avatar(say('ЛГ', 'LG'), '#7a3b69')],
    ]),
    leads: [
      course(say, '1101', say('Испанский, группа', 'Spanish, group'), 420, 1),
      course(say, '1102', say('Португальский, пробный урок', 'Portuguese, trial lesson'), 15, 0),
    ],
  };
}

function course(say: Say, id: string, name: string, price: number, step: number): LeadData {
  const fields = new Fields(id);
  const steps: [id: string, name: string, color: string][] = [
    ['601', say('Пробный урок', 'Trial lesson'), '#ffdc7f'],
    ['602', say('Учёба', 'Studying'), '#98cbff'],
    ['142', say('Сертификат', 'Certificate'), '#ccff66'],
  ];
  return {
    id,
    name,
    lead: {
      id,
      pid: id,
      isLeadLoaded: true,
      fieldIds: [
        fields.add('lead', '60', say('Стоимость', 'Price'), 'budget', price),
        fields.add('lead', '61', say('Начало', 'Starts'), 'dateTime', '2026-12-01T18:00:00'),
        fields.add('lead', '62', say('Уровень', 'Level'), 'radiobutton', 'A2'),
      ],
      statuses: steps.map(([status, title, color], index) => ({
        id: status,
        name: title,
        color,
        selected: index === step,
      })),
      managerId: '321',
      contacts: {
        [CLIENT]: {
          id: CLIENT,
          userId: '221',
          fieldIds: [
            fields.add(
              'contacts',
              '63',
              say('Телефон', 'Phone'),
              'multitext',
              ['+7 900 000-00-01'],
              CLIENT,
            ),
          ],
        },
      },
      company: null,
    },
    leadFields: fields.record,
    contacts: [{ id: CLIENT, name: say('Анна Белова', 'Anna Bell') }],
    messages: [
      {
        author: '321',
        at: '2026-11-18T17:00:00',
        text: say('До встречи на занятии.', 'See you in class.'),
      },
    ],
  };
}
