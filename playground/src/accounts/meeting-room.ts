import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { Fields, type FieldType } from './fields.ts';
import { knownFields } from './known-fields.ts';
import { statuses } from './statuses.ts';

/** An order of a company with three contacts. */
export function meetingRoom(say: Say): LeadData {
  const fields = new Fields('1002');
  const { budget, phone, website } = knownFields(fields, say);
  const lead = (id: string, name: string, type: FieldType, value: unknown) =>
    fields.add('lead', id, name, type, value);
  const people: [id: string, userId: string, name: string, position: string, number: string][] = [
    [
      '2001',
      '201',
      say('Анна Белова', 'Anna Bell'),
      say('Директор', 'Director'),
      '+7 900 000-00-01',
    ],
    [
      '2002',
      '202',
      say('Пётр Орлов', 'Peter Eagle'),
      say('Закупки', 'Purchasing'),
      '+7 900 000-00-02',
    ],
    [
      '2003',
      '203',
      say('Вера Зимина', 'Vera Winter'),
      say('Бухгалтерия', 'Accounts'),
      '+7 900 000-00-03',
    ],
  ];
  const contacts = people.map(([id, userId, , position, number]) => ({
    id,
    userId,
    fieldIds: [
      fields.add('contacts', '33', say('Должность', 'Position'), 'text', position, id),
      phone(number, id),
    ],
  }));
  return {
    id: '1002',
    name: say('Переговорная для офиса', 'Meeting room'),
    lead: {
      id: '1002',
      pid: '1002',
      isLeadLoaded: true,
      fieldIds: [
        budget(540000),
        lead('20', say('Мест за столом', 'Seats at the table'), 'numeric', 12),
        lead(
          '21',
          say('Пожелания', 'Wishes'),
          'textarea',
          say(
            'Стол с вырезом под провода, шкаф для документов с замком.',
            'A table with a cable outlet, a lockable cabinet for documents.',
          ),
        ),
        lead('22', say('Адрес', 'Address'), 'smartAddress', {
          city: say('Тверь', 'Tver'),
          street: say('Советская, 28', '28 Sovetskaya Street'),
          zip: '170000',
        }),
      ],
      statuses: statuses(say, 1),
      managerId: '302',
      contacts: Object.fromEntries(contacts.map((contact) => [contact.id, contact])),
      company: {
        id: '4001',
        name: say('Студия «Свет»', 'Light Studio'),
        fieldIds: [
          website('https://light.example', '4001'),
          fields.add(
            'company',
            '41',
            say('Реквизиты', 'Legal details'),
            'legalEntity',
            { name: say('ООО «Студия Свет»', 'Light Studio LLC'), taxId: '0000000000' },
            '4001',
          ),
        ],
      },
    },
    leadFields: fields.record,
    contacts: people.map(([id, , name]) => ({ id, name })),
    messages: [
      {
        author: '201',
        at: '2026-11-19T12:10:00',
        text: say(
          'Пришлите, пожалуйста, варианты стола.',
          'Please send some designs for the table.',
        ),
      },
      {
        author: '302',
        at: '2026-11-19T13:25:00',
        text: say(
          'Приложила к сделке три эскиза. Мастер приедет на замер в понедельник.',
          'I have added three drafts to the order. We come to measure on Monday.',
        ),
      },
    ],
  };
}
