import type { Store } from '../../sdk/store.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from './reporter.ts';

/**
 * Tells when data change that a widget may see. That the data of a cabinet arrive in which no widget has been
 * installed yet is no news; that there are data at the start is none either, so the store is watched after that.
 */
export function watchState(store: Store, reporter: Reporter, whose: Whose): void {
  store.watch((entity, subscribers) => {
    if (whose.anybody) {
      reporter.event('state.changed', '', { entity, subscribers });
    }
  });
}
