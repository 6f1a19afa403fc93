import { type Content, sameContent } from '../content.ts';
import type { RunStorage } from '../storage.ts';
import { Draft } from './page-draft.ts';
import type { DraftRecord, NewerRecord } from './record.ts';
import type { DraftStore } from './store.ts';
import { blank } from './writer.ts';

export interface Names {
  untitled: (number: number) => string;
  rescued: (name: string) => string;
}

/** An id that nobody else makes. */
export const newId = (): string =>
  `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/**
 * Keeps what a page before could not: what it left in the page's storage when it went, or the one unnamed draft of a
 * page that knew no others. Where the draft itself has gone on, it becomes a draft of its own.
 */
export async function rescue(
  id: string,
  { store, storage, names }: { store: DraftStore; storage: RunStorage; names: Names },
): Promise<void> {
  const left = new Draft(storage, id);
  const found = await store.get(id);
  const content = contentLeft(left, found);
  if (!content) {
    return;
  }
  const at = Date.now();
  if (!found) {
    const name = await freeName(store, names.untitled);
    await store.put({ ...blank(id, name, content), rev: 1, at }, 0);
  } else if ('newer' in found || !goesOn(found, left)) {
    if ('newer' in found || !sameContent(found, content)) {
      const copy = blank(newId(), names.rescued(found.name), content);
      await store.put({ ...copy, rev: 1, at }, 0);
    }
  } else if (!sameContent(found, content)) {
    await store.put({ ...found, ...content, rev: found.rev + 1, at }, found.rev);
  }
  left.discard();
}

/** What a page left, where the draft has not gone on without it. */
export function leftFor(record: DraftRecord, storage: RunStorage): Content | null {
  const left = new Draft(storage, record.id);
  return goesOn(record, left) ? contentLeft(left, record) : null;
}

/** What a page left of a draft. */
function contentLeft(left: Draft, found: DraftRecord | NewerRecord | null): Content | null {
  const content = left.load();
  return content && found && 'carried' in found && left.loadBase().carriesSame
    ? { ...content, carried: found.carried }
    : content;
}

/** The last write of the page may have come through or not: nobody else has written in its place. */
const goesOn = (record: DraftRecord, left: Draft): boolean =>
  record.rev <= left.loadBase().rev && record.deleted === undefined;

/** The first of the names without a meaning that no draft has. */
export async function freeName(
  store: DraftStore,
  nameOf: (number: number) => string,
): Promise<string> {
  const taken = new Set((await store.all()).map(({ name }) => name));
  let number = 1;
  while (taken.has(nameOf(number))) {
    number += 1;
  }
  return nameOf(number);
}
