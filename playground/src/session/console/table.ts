import type { Described } from '../../protocol/described.ts';
import type { LogTable } from '../../protocol/public.ts';
import { shortOf } from './value-text.ts';

const MOST_COLUMNS = 20;

export const INDEX = '(index)';
const ITERATION = '(iteration index)';
const KEY = 'Key';
const VALUE = 'Value';
/** Of a map, whose keys are values as well. */
const VALUES = 'Values';

interface Row {
  index: string;
  cells: Map<string, Described>;
}

/** The rows and columns of what `console.table` was given; null where it is nothing that has rows. */
export function tableOf(value: Described, only?: Described): LogTable | null {
  const isCollection = value.kind === 'collection';
  const rows = isCollection ? membersOf(value) : rowsOf(value);
  if (rows.length === 0) {
    return null;
  }
  const wanted = only?.kind === 'array' ? itemsOf(only).map(([, name]) => name.text) : null;
  const found = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  const columns = (wanted ?? inOrder(found)).slice(0, MOST_COLUMNS);
  return {
    columns: [isCollection ? ITERATION : INDEX, ...columns],
    rows: rows.map(({ index, cells }) => [
      index,
      ...columns.map((column) => {
        const cell = cells.get(column);
        return cell ? shortOf(cell) : '';
      }),
    ]),
  };
}

/** The column of values that have no properties comes last. */
const inOrder = (columns: readonly string[]): string[] => [
  ...columns.filter((name) => name !== VALUE),
  ...columns.filter((name) => name === VALUE),
];

function rowsOf(value: Described): Row[] {
  return itemsOf(value)
    .filter(([, { kind: of }]) => of !== 'accessor')
    .map(([index, row]) => ({ index, cells: new Map(cellsOf(row, VALUE)) }));
}

function membersOf({ inner = [] }: Described): Row[] {
  return inner.map((members, index) => {
    const [first, second] = members as [Described, Described?];
    return {
      index: String(index),
      cells: second
        ? new Map([[KEY, first], ...cellsOf(second, VALUES)])
        : new Map(cellsOf(first, VALUES)),
    };
  });
}

const itemsOf = ({ kind, own = [] }: Described): [string, Described][] =>
  kind === 'array' ? own.filter(([key]) => key !== 'length') : own;

function cellsOf(value: Described, name: string): [string, Described][] {
  const { kind } = value;
  const cells = itemsOf(value);
  const hasCells = (kind === 'object' || kind === 'array') && cells.length > 0;
  return hasCells ? cells : [[name, value]];
}
