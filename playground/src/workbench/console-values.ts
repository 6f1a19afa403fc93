import type { Preview } from '../protocol/public.ts';

/** Whether a value can be opened. What is in it is not asked for: it may have to be put into words first. */
export const canOpen = (preview: Preview): boolean => 'entries' in preview;

/** Whether a line needs more than its text: something to open, or letters of another look. */
export const isMoreThanText = (values: readonly Preview[]): boolean =>
  values.some((value) => canOpen(value) || value.style !== undefined);

/** The declarations of a style, by their properties. */
export function declarationsOf(style: string): Record<string, string> {
  return Object.fromEntries(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      return colon > 0
        ? [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]]
        : [];
    }),
  );
}
