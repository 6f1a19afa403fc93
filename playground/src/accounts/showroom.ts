import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { Fields, type FieldType } from './fields.ts';
import { knownFields } from './known-fields.ts';
import { statuses } from './statuses.ts';

const FIELDS = 200;

/** A lead with 200 fields: a widget that shows them all has to think of the room it takes. */
export function showroom(say: Say): LeadData {
  const fields = new Fields('1005');
  const { budget, phone, website } = knownFields(fields, say);
  const pieces = [
    say('Стол', 'Table'),
    say('Стул', 'Chair'),
    say('Шкаф', 'Wardrobe'),
    say('Полка', 'Shelf'),
    say('Лампа', 'Lamp'),
  ];
  const properties: [name: string, type: FieldType, value: (nth: number) => unknown][] = [
    [say('артикул', 'article'), 'text', (nth) => `PINE-${String(nth).padStart(4, '0')}`],
    [say('ширина, см', 'width, cm'), 'numeric', (nth) => 40 + ((nth * 7) % 160)],
    [say('собран', 'assembled'), 'checkbox', (nth) => nth % 3 === 0],
    [
      say('дерево', 'wood'),
      'select',
      (nth) => (nth % 2 === 0 ? say('Дуб', 'Oak') : say('Сосна', 'Pine')),
    ],
    [say('проверен', 'checked on'), 'date', (nth) => `2026-10-${String(10 + (nth % 20))}`],
  ];
  const inventory = Array.from({ length: FIELDS - 1 }, (_, index) => {
    const nth = Math.floor(index / properties.length) + 1;
    const [name, type, value] = properties[index % properties.length]!;
    const piece = `${pieces[nth % pieces.length] ?? ''} ${String(nth)}`;
    return fields.add('lead', String(100 + index), `${piece}: ${name}`, type, value(nth));
  });
  return {
    id: '1005',
    name: say('Мебель для шоурума', 'Showroom furniture'),
    lead: {
      id: '1005',
      pid: '1005',
      isLeadLoaded: true,
      fieldIds: [budget(1_940_000), ...inventory],
      statuses: statuses(say, 3),
      managerId: '302',
      contacts: {
        '2001': { id: '2001', userId: '201', fieldIds: [phone('+7 900 000-00-01', '2001')] },
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
        author: '302',
        at: '2026-11-17T11:15:00',
        text: say(
          'Опись приложена полностью, по пять строк на каждый предмет.',
          'The whole inventory is attached, five lines for each piece.',
        ),
      },
    ],
  };
}
