import type { Difference } from './differences.ts';
import { isSame, type Path, valueAt } from './path.ts';
import { type Held, heldAt, partsOf, shapeNow, type Typed, type Vocabulary } from './shape.ts';

/** A value at the top of a tree. */
export interface Root {
  name: string;
  typed: Typed;
  value: unknown;
}

/** A line of the tree. */
export interface Row {
  id: string;
  root: string;
  path: Path;
  /** 1 at the top. */
  level: number;
  /** Its key; that of an entry of a list is its number. */
  name: string;
  typed: Typed;
  held: Held;
  value: unknown;
  /** Its place among those beside it, from 1, and how many these are. */
  position: number;
  size: number;
  /** Whether its parts show; null where it has none. */
  open: boolean | null;
  /** Whether the contract lets it be taken away. */
  removable: boolean;
  /** What it was, if it differs as a whole. */
  difference: Difference | null;
  /** How many places below it differ. */
  differsBelow: number;
  /** How many lines after this one do not show yet. */
  more: number;
}

export interface Shown {
  vocabulary: Vocabulary;
  /** The ids of the rows whose parts show. */
  open: ReadonlySet<string>;
  /** How many parts of a row show, where that is not as many as at first. */
  limits: ReadonlyMap<string, number>;
  /** Show only what has this text, and what leads there. */
  query: string;
  /** What differs, by the name of the root. */
  differences: ReadonlyMap<string, readonly Difference[]>;
  onlyDifferences: boolean;
}

/** How many parts of one value show at first: more than anybody looks through takes long to draw. */
export const LIMIT = 200;

const isLeaf = (value: unknown): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;

export const idOf = (root: string, path: Path): string => JSON.stringify([root, ...path]);

/** The lines of the tree that show now. */
export function rowsOf(roots: readonly Root[], shown: Shown): Row[] {
  const query = shown.query.trim().toLowerCase();
  const rows: Row[] = [];
  const isSought = query !== '' || shown.onlyDifferences;

  const matches = (name: string, value: unknown): boolean =>
    name.toLowerCase().includes(query) ||
    (isLeaf(value) && String(value).toLowerCase().includes(query));
  /** Whether a value or anything in it is looked for. */
  const leads = (name: string, value: unknown): boolean =>
    matches(name, value) ||
    (typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([key, item]) => leads(key, item)));

  function add(
    root: Root,
    at: { path: Path; name: string; typed: Typed; value: unknown; removable: boolean },
    beside: { position: number; size: number },
  ): void {
    const { path, name, typed, value } = at;
    const id = idOf(root.name, path);
    const held = heldAt(typed, shown.vocabulary);
    const shape = shapeNow(held, typed, value);
    const parts = partsOf(shape, value);
    const differences = shown.differences.get(root.name) ?? [];
    const below = differences.filter((one) => isWithin(one.path, path));
    const isWhole = differences.some((one) => isWithin(path, one.path) || isSame(one.path, path));
    const chosen = parts.filter(({ key }) => {
      const item = valueAt(value, [key]);
      const inner = [...path, key];
      const sought = query === '' || matches(name, value) || leads(String(key), item);
      const differs = !shown.onlyDifferences || isWhole || below.some((one) => touches(one, inner));
      return sought && differs;
    });
    const leadsOn =
      query !== '' && chosen.some(({ key }) => leads(String(key), valueAt(value, [key])));
    const isOpen =
      shown.open.has(id) || (isSought && (leadsOn || (shown.onlyDifferences && below.length > 0)));
    const limit = shown.limits.get(id) ?? LIMIT;
    const isList = typeof value === 'object' && value !== null && parts.length > 0;
    rows.push({
      id,
      root: root.name,
      path,
      level: path.length + 1,
      name,
      typed,
      held: { ...held, shape },
      value,
      ...beside,
      open: isList ? isOpen : null,
      removable: at.removable,
      difference: differences.find((one) => isSame(one.path, path)) ?? null,
      differsBelow: below.length,
      more: 0,
    });
    if (!isList || !isOpen) {
      return;
    }
    const removable = shape.kind !== 'object';
    for (const [index, { key, typed: one }] of chosen.slice(0, limit).entries()) {
      const item = valueAt(value, [key]);
      const part = { path: [...path, key], name: String(key), typed: one, value: item, removable };
      add(root, part, { position: index + 1, size: chosen.length });
    }
    if (chosen.length > limit) {
      const last = rows.at(-1)!;
      rows.push({
        ...last,
        id: `${id}…`,
        path,
        level: path.length + 2,
        open: null,
        difference: null,
        differsBelow: 0,
        position: limit + 1,
        size: chosen.length,
        more: chosen.length - limit,
      });
    }
  }

  const wanted = roots.filter(
    ({ name, value }) =>
      (query === '' || leads(name, value)) &&
      (!shown.onlyDifferences || (shown.differences.get(name) ?? []).length > 0),
  );
  for (const [index, root] of wanted.entries()) {
    const { name, typed, value } = root;
    add(
      root,
      { path: [], name, typed, value, removable: false },
      { position: index + 1, size: wanted.length },
    );
  }
  return rows;
}

/** Whether a path leads to somewhere below another one. */
const isWithin = (path: Path, above: Path): boolean =>
  path.length > above.length && above.every((key, index) => path[index] === key);

const touches = ({ path }: Difference, at: Path): boolean =>
  isSame(path, at) || isWithin(path, at) || isWithin(at, path);
