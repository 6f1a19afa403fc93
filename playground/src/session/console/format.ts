import type { Described } from '../../protocol/described.ts';
import type { Preview } from '../../protocol/public.ts';
import { previewOfValue, type ReadStack } from './preview-of-value.ts';
import { safeStyle } from './styles.ts';
import { lineOf, shortOf } from './value-text.ts';

/** More parts of a text than this are drawn as one: each is an element of the page. */
const MOST_PARTS = 20;

export interface Formatted {
  text: string;
  values: Preview[];
}

/** What a call of the console prints: directives of the first text filled in, the rest beside it. */
export function format(parameters: readonly Described[], readStack: ReadStack): Formatted {
  const show = (value: Described): Preview => previewOfValue(value, readStack);
  const [first, ...others] = parameters;
  if (first?.kind !== 'string') {
    return lineOfAll(parameters.map(show));
  }
  const bare = (value: Described): Preview =>
    value.kind === 'string' ? segment(value.text) : show(value);
  const { filled, rest } = substitute(first.text, others, show);
  return lineOfAll([...filled, ...rest.map(bare)]);
}

function lineOfAll(values: Preview[]): Formatted {
  const text = values.map((value, index) => {
    const space = index > 0 && !value.joined ? ' ' : '';
    return `${space}${value.text}`;
  });
  return { text: text.join(''), values };
}

const segment = (text: string, style = ''): Preview => ({
  kind: 'string',
  text,
  ...(style && { style }),
});

function substitute(
  template: string,
  given: readonly Described[],
  show: (value: Described) => Preview,
): { filled: Preview[]; rest: Described[] } {
  const rest = [...given];
  const filled: Preview[] = [];
  let style = '';
  let pending = '';
  const add = (value: Preview): void => {
    filled.push(filled.length > 0 ? { ...value, joined: true } : value);
  };
  const flush = (): void => {
    if (pending !== '') {
      add(segment(pending, style));
      pending = '';
    }
  };
  for (const piece of template.split(/(%[sdifoOc_%])/)) {
    const directive = /^%[sdifoOc_%]$/.test(piece) ? piece[1] : undefined;
    const value = directive === '%' || directive === undefined ? undefined : rest.shift();
    if (directive === '%') {
      pending += '%';
    } else if (directive === undefined || value === undefined) {
      pending += piece;
    } else if (filled.length >= MOST_PARTS && 'coO'.includes(directive)) {
      pending += directive === 'c' ? '' : value.text;
    } else if (directive === 'c') {
      flush();
      style = safeStyle(value.text);
    } else if (directive === 'o' || directive === 'O') {
      flush();
      add(show(value));
    } else if (directive !== '_') {
      pending += filledIn(directive, value);
    }
  }
  flush();
  return { filled: filled.length > 0 ? filled : [segment('')], rest };
}

function filledIn(directive: string, value: Described): string {
  if (directive === 's') {
    return value.kind === 'function'
      ? lineOf(value)
      : value.kind === 'string' || value.kind === 'object'
        ? value.text
        : shortOf(value);
  }
  if (value.kind === 'bigint') {
    return value.text.replace(/n$/, '');
  }
  const number = value.kind === 'number' ? Number(value.text) : Number.NaN;
  return String(directive === 'f' ? number : Math.floor(number));
}
