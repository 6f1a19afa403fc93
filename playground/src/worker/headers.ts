import type { HeaderList } from '../protocol/backend.ts';

/** The value of a header, several joined as HTTP has it; null where there is none. */
export function headerOf(headers: HeaderList, name: string): string | null {
  const values = headers.filter(([found]) => found === name).map(([, value]) => value.trim());
  return values.length > 0 ? values.join(', ') : null;
}

/** The members of a header that is a list. */
export function listOf(headers: HeaderList, name: string): string[] {
  const value = headerOf(headers, name) ?? '';
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
