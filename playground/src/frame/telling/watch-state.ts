import type { Store } from '../../sdk/store.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from './reporter.ts';

/**
 * Tells the page when data change that a widget may see. The data with which a cabinet starts are no change, so this
 * comes after the cabinet is made; and a change before the first widget is installed concerns nobody.
 */
export function watchState(store: Store, reporter: Reporter, whose: Whose): void {
  store.watch((entity, subscribers) => {
    if (whose.anybody) {
      reporter.event('state.changed', '', { entity, subscribers });
    }
  });
}
