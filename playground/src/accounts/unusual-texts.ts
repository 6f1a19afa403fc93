import type { LeadData } from '../protocol/account.ts';
import type { Say } from './say.ts';
import { Fields, type FieldType } from './fields.ts';
import { knownFields } from './known-fields.ts';

const HEBREW_NAME = 'אורי בן־דוד';
const ARABIC_ADDRESS = 'شارع الزيتون ١٢، حيفا';

/** Long names, text from right to left, emoji, markup and numbers at the edge: what breaks a layout. */
export function unusualTexts(say: Say): LeadData {
  const fields = new Fields('1006');
  const { budget, phone, website } = knownFields(fields, say);
  const lead = (id: string, name: string, type: FieldType, value: unknown) =>
    fields.add('lead', id, name, type, value);
  const longName = say(
    'Международное объединение реставраторов антикварной мебели и предметов интерьера «Достопримечательность»',
    'The International Association of Restorers of Antique Furniture and Interior Decoration "Counterrevolutionaries"',
  );
  return {
    id: '1006',
    name: say(
      'Восстановление библиотеки с раздвижными стеллажами, лестницей и потайной дверью 📚🚪',
      'Restoration of a library with sliding shelves, a ladder and a secret door 📚🚪',
    ),
    lead: {
      id: '1006',
      pid: '1006',
      isLeadLoaded: true,
      fieldIds: [
        budget(98_765_432_109.5),
        lead('26', say('Заказчик', 'Customer'), 'text', HEBREW_NAME),
        lead('27', say('Адрес', 'Address'), 'streetaddress', ARABIC_ADDRESS),
        lead('28', say('Настроение 🙂', 'Mood 🙂'), 'text', '👩🏽‍🔧👨‍👩‍👧‍👦🏳️‍🌈'),
        lead(
          '29',
          say(
            'Очень длинное название поля, в котором записан шифр',
            'A very long name of a field that holds a code',
          ),
          'text',
          'X'.repeat(120),
        ),
        lead('50', say('Разметка', 'Markup'), 'text', '<b onclick="alert(1)">& &amp;</b>'),
        lead(
          '51',
          say('Заметки', 'Notes'),
          'textarea',
          say('Первая строка\n\nТретья строка', 'Line one\n\nLine three'),
        ),
        lead('52', say('Остаток', 'Balance'), 'numeric', -0.01),
        lead('53', say('Выбор', 'Choice'), 'multiselect', []),
        lead('54', say('Без значения', 'Without a value'), 'date', null),
      ],
      statuses: [
        { id: '510', name: say('Обсуждаем', 'Talking'), color: '#fffeb2', selected: false },
        {
          id: '511',
          name: say(
            'Ждём заключения комиссии по охране памятников 🏛️',
            'Waiting for the monuments commission 🏛️',
          ),
          color: '#eb93ff',
          selected: true,
        },
        { id: '143', name: say('Отказ', 'Lost'), color: '#d5d8db', selected: false },
      ],
      managerId: '303',
      contacts: {
        '2004': { id: '2004', userId: '204', fieldIds: [phone('+972 50-000-0004', '2004')] },
        '2005': { id: '2005', userId: '205', fieldIds: [] },
      },
      company: {
        id: '4002',
        name: longName,
        fieldIds: [website(`https://light.example/${'a'.repeat(80)}`, '4002')],
      },
    },
    leadFields: fields.record,
    contacts: [
      { id: '2004', name: HEBREW_NAME },
      {
        id: '2005',
        name: say(
          'Константин Константинович Константинопольский-Заболоцкий',
          'Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks',
        ),
      },
    ],
    messages: [
      { author: '303', at: '2026-11-20T08:00:00', text: 'שלום! הספרייה מוכנה לשיפוץ 🙂' },
      {
        author: '201',
        at: '2026-11-20T08:03:00',
        text: say('Отлично 🎉🎉🎉', 'Great 🎉🎉🎉'),
      },
    ],
  };
}
