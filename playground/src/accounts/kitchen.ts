import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { Fields, type FieldType } from './fields.ts';
import { knownFields } from './known-fields.ts';
import { statuses } from './statuses.ts';

/** An order in production, with many kinds of fields; the contact has a company. */
export function kitchen(say: Say): LeadData {
  const fields = new Fields('1001');
  const { budget, phone, website } = knownFields(fields, say);
  const lead = (id: string, name: string, type: FieldType, value: unknown) =>
    fields.add('lead', id, name, type, value);
  const fieldIds = [
    budget(286000),
    lead('11', say('Фасады', 'Fronts'), 'select', say('Дуб, матовое масло', 'Oak, matt oil')),
    lead('12', say('Длина, см', 'Length, cm'), 'numeric', 340),
    lead('13', say('Техника', 'Appliances'), 'multiselect', [
      say('Духовой шкаф', 'Oven'),
      say('Посудомоечная машина', 'Dishwasher'),
    ]),
    lead('14', say('Замер', 'Measuring'), 'dateTime', '2026-11-18T11:30:00'),
    lead('15', say('Готовность', 'Ready by'), 'date', '2026-12-14'),
    lead('16', say('Подъём на этаж', 'Carried upstairs'), 'checkbox', true),
    lead('17', say('Оплата', 'Payment'), 'radiobutton', say('По этапам', 'In stages')),
    lead(
      '18',
      say('Адрес доставки', 'Delivery address'),
      'streetaddress',
      say('Тверь, ул. Речная, 4, кв. 17', '4 River Street, flat 17'),
    ),
    lead('19', say('Проект', 'Project'), 'url', 'https://pine.example/projects/1001'),
  ];
  return {
    id: '1001',
    name: say('Кухня на заказ', 'Custom kitchen'),
    lead: {
      id: '1001',
      pid: '1001',
      isLeadLoaded: true,
      fieldIds,
      statuses: statuses(say, 2),
      managerId: '301',
      contacts: {
        '2001': {
          id: '2001',
          userId: '201',
          fieldIds: [
            phone('+7 900 000-00-01', '2001'),
            fields.add(
              'contacts',
              '31',
              say('Почта', 'Email'),
              'multitext',
              ['anna@client.example'],
              '2001',
            ),
            fields.add(
              'contacts',
              '32',
              say('День рождения', 'Birthday'),
              'birthday',
              '1990-05-17',
              '2001',
            ),
          ],
        },
      },
      company: {
        id: '4001',
        name: say('Студия «Свет»', 'Light Studio'),
        fieldIds: [website('https://light.example', '4001')],
      },
    },
    leadFields: fields.record,
    contacts: [{ id: '2001', name: say('Анна Белова', 'Anna Bell') }],
    messages: [
      {
        author: '401',
        at: '2026-11-16T09:02:00',
        text: say(
          'Спасибо за заявку. Менеджер ответит в течение часа.',
          'Thank you for the request. A manager will answer within an hour.',
        ),
      },
      {
        author: '301',
        at: '2026-11-16T09:40:00',
        text: say(
          'Добрый день. Замер назначен на среду, 11:30. Будет удобно?',
          'Good morning. Measuring is set for Wednesday, 11:30. Does it suit you?',
        ),
      },
      { author: '201', at: '2026-11-16T10:05:00', text: say('Да, жду.', 'Yes, see you then.') },
      {
        author: '301',
        at: '2026-11-20T16:20:00',
        text: say(
          'Фасады ушли в работу, каркас соберём к пятнице.',
          'The fronts are in the works, the frame will be ready by Friday.',
        ),
      },
    ],
  };
}
