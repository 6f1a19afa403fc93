import { changesBetween } from '../../protocol/state-patch.ts';
import type { Store } from '../../sdk/store.ts';
import { forEach, mapGet, mapSet } from '../natives.ts';
import type { Whose } from '../whose.ts';
import type { Outbox } from './outbox.ts';
import type { Reporter } from './reporter.ts';

export interface StateWatch {
  store: Store;
  reporter: Reporter;
  outbox: Outbox;
  whose: Whose;
}

/**
 * Tells the page when data change that a widget may see: what has changed of the value that the page knows. The data
 * with which a cabinet starts are no change, so this comes after the cabinet is made; and a change before the first
 * widget is installed concerns nobody.
 *
 * @returns what tells each value that the page does not know. It is done by itself, too, after something was left out.
 */
export function watchState({ store, reporter, outbox, whose }: StateWatch): () => void {
  const known = new Map<string, unknown>();
  const isKnown = (entity: (typeof store.entities)[number]): boolean =>
    mapGet(known, entity) === store.get(entity);
  const note = (entity: (typeof store.entities)[number], passed: boolean): void => {
    mapSet(known, entity, passed ? store.get(entity) : undefined);
    reporter.stale = store.entities.filter((one) => !isKnown(one));
  };
  const tell = (entity: (typeof store.entities)[number]): void => {
    const state = { entity, value: store.get(entity) };
    note(
      entity,
      outbox.tell('life', () => ({ type: 'state', state })),
    );
  };
  store.watch((entity, subscribers) => {
    if (!whose.anybody) {
      tell(entity);
      return;
    }
    const value = store.get(entity);
    const before = mapGet(known, entity);
    const patch = before === undefined ? [{ path: [], value }] : changesBetween(before, value);
    store.changed = reporter.event('state.changed', '', { entity, subscribers, patch });
    note(entity, reporter.passed);
  });
  return (outbox.caughtUp = () =>
    forEach(store.entities, (entity) => {
      if (!isKnown(entity)) {
        tell(entity);
      }
    }));
}
