import type { Preview } from '../../protocol/public.ts';
import { logPreview, preview } from './preview.ts';

/** What a call of the console prints: `%s %d %i %f %o %O %c %%` of the first argument filled in, the rest beside it. */
export function format(parameters: readonly unknown[]): { text: string; values: Preview[] } {
  const [first, ...rest] = parameters;
  if (typeof first !== 'string' || rest.length === 0 || !first.includes('%')) {
    return lineOf(parameters.map(logPreview));
  }
  const objects: Preview[] = [];
  const filled = first.replace(/%([sdifoOc%])/g, (directive, letter: string) => {
    if (letter === '%') {
      return '%';
    }
    if (rest.length === 0) {
      return directive;
    }
    const value = rest.shift();
    switch (letter) {
      case 'c':
        return '';
      case 'd':
      case 'i':
        return String(Math.trunc(numberOf(value)));
      case 'f':
        return String(numberOf(value));
      case 's':
        return logPreview(value).text;
      default: {
        const shown = preview(value);
        if (shown.entries) {
          objects.push(shown);
        }
        return shown.text;
      }
    }
  });
  const { text, values } = lineOf([logPreview(filled), ...rest.map(logPreview)]);
  return { text, values: [...values, ...objects] };
}

function lineOf(values: Preview[]): { text: string; values: Preview[] } {
  return { text: values.map(({ text }) => text).join(' '), values };
}

/** A number as consoles read it. Objects, whose code would run, and symbols are not numbers. */
function numberOf(value: unknown): number {
  return ['object', 'function', 'symbol'].includes(typeof value) ? Number.NaN : Number(value);
}
