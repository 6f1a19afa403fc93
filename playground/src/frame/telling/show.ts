import type { Described } from '../../protocol/described.ts';
import { askingClasses, className } from './class-name.ts';
import { describeOne } from './describe.ts';
import { nameAndMessage } from './kinds.ts';
import { visitAll } from './natives-of-values.ts';
import { textOf } from './properties.ts';

/** A value as a problem names it, on one line. */
export const show = (value: unknown, longest = 200): string =>
  textOf(line(describeOne(value), true), longest);

/** What was thrown, as a text: name and message of an error, anything else as it is shown. */
export const reasonOf = (thrown: unknown): string => show(thrown, 1000);

/** What was thrown as data: name and message of an error, of anything else a message. */
export function failureOf(thrown: unknown): { name: string; message: string } {
  return describeOne(thrown).kind === 'error'
    ? askingClasses(() => nameAndMessage(thrown as object, className(thrown as object)))
    : { name: 'Error', message: reasonOf(thrown) };
}

function line({ kind, text, own = [] }: Described, isOutermost: boolean): string {
  const isArray = kind === 'array';
  switch (kind) {
    case 'string':
      return `'${text}'`;
    case 'function':
      return 'ƒ';
    case 'array':
    case 'object': {
      const name = text === 'Object' || isArray ? '' : `${text} `;
      let inner = isOutermost ? '' : '…';
      visitAll(isOutermost ? own : [], (property) => {
        const key = property[0];
        if (!isArray || key !== 'length') {
          const item = line(property[1], false);
          inner += `${inner && ', '}${isArray ? item : `${key}: ${item}`}`;
        }
      });
      return isArray ? `[${inner}]` : `${name}{${inner}}`;
    }
    default:
      return text;
  }
}
