import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { Fields } from './fields.ts';
import { knownFields } from './known-fields.ts';
import { statuses } from './statuses.ts';

const CLIENT = '2001';

const people = (say: Say) => [{ id: CLIENT, name: say('Анна Белова', 'Anna Bell') }];

/** The contacts of a lead: the client alone, with a phone. */
const contacts = (phone: (value: string, contact: string) => string) => ({
  [CLIENT]: { id: CLIENT, userId: '201', fieldIds: [phone('+7 900 000-00-01', CLIENT)] },
});

/** A private order: there is no company. */
export function armchair(say: Say): LeadData {
  const fields = new Fields('1003');
  const { budget, phone } = knownFields(fields, say);
  return {
    id: '1003',
    name: say('Ремонт кресла', 'Armchair repair'),
    lead: {
      id: '1003',
      pid: '1003',
      isLeadLoaded: true,
      fieldIds: [
        budget(9500),
        fields.add(
          'lead',
          '23',
          say('Обивка', 'Upholstery'),
          'text',
          say('Букле, серая', 'Grey bouclé'),
        ),
        fields.add('lead', '24', say('Вывоз мастером', 'Collected by us'), 'checkbox', false),
      ],
      statuses: statuses(say, 0),
      managerId: '301',
      contacts: contacts(phone),
      company: null,
    },
    leadFields: fields.record,
    contacts: people(say),
    messages: [
      {
        author: '201',
        at: '2026-11-21T18:47:00',
        text: say(
          'Кресло скрипит, и обивка протёрлась. Возьмётесь?',
          'The armchair creaks and its cover is worn out. Can you mend it?',
        ),
      },
      {
        author: '401',
        at: '2026-11-21T18:47:30',
        text: say('Заявка принята, номер 1003.', 'The request is accepted, number 1003.'),
      },
    ],
  };
}

/** A finished order with next to nothing filled in. */
export function bunkBed(say: Say): LeadData {
  const fields = new Fields('1004');
  const { budget, phone } = knownFields(fields, say);
  return {
    id: '1004',
    name: say('Двухъярусная кровать', 'Bunk bed'),
    lead: {
      id: '1004',
      pid: '1004',
      isLeadLoaded: true,
      fieldIds: [
        budget(64000),
        fields.add('lead', '25', say('Комментарий', 'Comment'), 'textarea', ''),
      ],
      statuses: statuses(say, 4),
      managerId: '302',
      contacts: contacts(phone),
      company: null,
    },
    leadFields: fields.record,
    contacts: people(say),
    messages: [
      {
        author: '302',
        at: '2026-10-30T15:00:00',
        text: say(
          'Кровать доставлена и собрана. Пусть служит долго.',
          'The bed is delivered and put together. May it serve you long.',
        ),
      },
      {
        author: '201',
        at: '2026-10-30T19:12:00',
        text: say('Дети в восторге, спасибо.', 'The children love it, thank you.'),
      },
    ],
  };
}
