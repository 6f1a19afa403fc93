import type { FieldType } from '../fields.ts';
import type { Say } from '../say.ts';

/** For each type of fields, a value of the shape that the made-up accounts have; `nth` makes them differ. */
export const FIELD_VALUES: Record<FieldType, (nth: number, say: Say) => unknown> = {
  text: (nth, say) => `${say('Образец', 'Sample')} ${String(nth)}`,
  numeric: (nth) => nth * 7.5,
  checkbox: (nth) => nth % 2 === 0,
  date: (nth) => `2026-10-${String(10 + (nth % 20))}`,
  select: (nth, say) => (nth % 2 === 0 ? say('Дуб', 'Oak') : say('Сосна', 'Pine')),
  multiselect: (_, say) => [say('Утром', 'In the morning'), say('Вечером', 'In the evening')],
  url: (nth) => `https://pine.example/${String(nth)}`,
  textarea: (nth, say) => `${say('Первая строка', 'Line one')}\n${String(nth)}`,
  radiobutton: (nth, say) => (nth % 2 === 0 ? say('Да', 'Yes') : say('Нет', 'No')),
  streetaddress: (nth, say) => `${say('ул. Речная,', 'River Street,')} ${String(nth)}`,
  smartAddress: (nth, say) => ({
    city: say('Тверь', 'Tver'),
    street: `${say('Советская,', 'Sovetskaya Street,')} ${String(nth)}`,
    zip: '170000',
  }),
  legalEntity: (nth, say) => ({
    name: `${say('ООО «Образец»', 'Sample LLC')} ${String(nth)}`,
    taxId: '0000000000',
  }),
  birthday: (nth) => `19${String(60 + (nth % 40))}-05-17`,
  dateTime: (nth) => `2026-11-${String(10 + (nth % 20))}T11:30:00`,
  multitext: (nth) => [`+7 900 000-${String(nth % 100).padStart(2, '0')}-00`],
  budget: (nth) => nth * 1000,
};

export const FIELD_TYPES = Object.keys(FIELD_VALUES) as FieldType[];
