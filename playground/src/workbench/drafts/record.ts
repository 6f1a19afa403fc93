import type { Carried, Content } from '../content.ts';
import type { Files } from '../files.ts';
import { readableName } from '../readable-name.ts';

/** The version of the records that this page writes. */
export const VERSION = 2;

/** A named draft as it is kept. */
export interface DraftRecord {
  /** Versions before this one are read as they are. */
  v: number;
  id: string;
  /** Grows with every write: who writes says which one they know, so that nothing is overwritten unseen. */
  rev: number;
  name: string;
  files: Files;
  carried: Carried;
  /** The accounts that the reader has made, since version 2; what it is, who reads it judges. */
  accounts?: unknown;
  /** When it was written, in ms since 1970. */
  at: number;
  /** When the reader deleted it; until it is cleared away it can be brought back. */
  deleted?: number | undefined;
}

/** A draft that a newer version of the page has written: it is listed and never touched. */
export interface NewerRecord {
  newer: true;
  id: string;
  name: string;
}

export const contentOf = ({ files, carried }: Content): Content => ({ files, carried });

/** What a stored value is; null if it is no draft. */
export function readRecord(value: unknown): DraftRecord | NewerRecord | null {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.v !== 'number') {
    return null;
  }
  const { id } = value;
  const name = (typeof value.name === 'string' && readableName(value.name)) || readableName(id);
  if (value.v > VERSION) {
    return { newer: true, id, name };
  }
  // What was kept is given as it is, but for a name that would be read as another.
  return !isRecord(value) ? null : name === value.name ? value : { ...value, name };
}

function isRecord(value: Record<string, unknown>): value is Record<string, unknown> & DraftRecord {
  const { rev, name, at, deleted = 0, files, carried } = value;
  return (
    typeof name === 'string' &&
    [rev, at, deleted].every((number) => typeof number === 'number') &&
    areTexts(files) &&
    isObject(carried) &&
    typeof carried.whole === 'boolean' &&
    areTexts(carried.binaries)
  );
}

const areTexts = (files: unknown): boolean =>
  isObject(files) && Object.values(files).every((text) => typeof text === 'string');

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
