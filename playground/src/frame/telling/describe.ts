import type { Described } from '../../protocol/described.ts';
import { askingClasses } from './class-name.ts';
import { type Bounds, Describing } from './describing.ts';
import { append } from '../natives.ts';
import { visitAll } from './natives-of-values.ts';

const BOUNDS: Bounds = { depth: 4, nodes: 300, size: 20_000 };
/** Of a table the rows and their cells are shown, and no more. */
const TABLE_BOUNDS: Bounds = { depth: 2, nodes: 1500, size: 20_000 };
const MOST_VALUES = 100;

/** How values are looked at: as they are, as rows and cells, or a node as the object that it is. */
export type Look = 'value' | 'table' | 'object';

/**
 * Describes values and runs no code of them: getters stay unread, traps of proxies uncalled, and nothing that a widget
 * may have replaced is used.
 */
export function describe(values: readonly unknown[], look: Look = 'value'): Described[] {
  return askingClasses(() => {
    const describing = new Describing(look === 'table' ? TABLE_BOUNDS : BOUNDS);
    const found: Described[] = [];
    visitAll(values, (value) => {
      append(found, describing.begin(value, 0, look === 'object'));
      return found.length < MOST_VALUES;
    });
    describing.finish();
    return found;
  });
}

export const describeOne = (value: unknown): Described => describe([value])[0]!;
