import type { LeadFieldsModel } from '../../contract/names.ts';
import type { CabinetWords } from '../../protocol/cabinet-words.ts';

/**
 * The value of a field as the client reads it. The shapes of values are not published: whatever stands
 * there is shown, lists one after another, of an object its parts.
 */
export function fieldText(
  { type, value }: LeadFieldsModel[string],
  { language, currency, words }: { language: string; currency: string; words: CabinetWords },
): string {
  const number = new Intl.NumberFormat(language);
  const text = (item: unknown): string => {
    if (typeof item === 'boolean') {
      return item ? words.yes : words.no;
    }
    if (typeof item === 'number') {
      return number.format(item);
    }
    if (Array.isArray(item)) {
      return item.map(text).filter(Boolean).join(', ');
    }
    if (typeof item === 'object' && item !== null) {
      return Object.values(item).map(text).filter(Boolean).join(', ');
    }
    return typeof item === 'string' ? item : '';
  };
  const shown = dateText(type, value, language) ?? text(value);
  if (shown === '') {
    return words.empty;
  }
  if (type !== 'budget') {
    return shown;
  }
  return language === 'en' ? currency + shown : `${shown} ${currency}`;
}

function dateText(type: string, value: unknown, language: string): string | null {
  if (typeof value !== 'string' || !['date', 'birthday', 'dateTime'].includes(type)) {
    return null;
  }
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  return date.toLocaleString(language, {
    dateStyle: 'long',
    ...(type === 'dateTime' && { timeStyle: 'short' }),
  });
}
