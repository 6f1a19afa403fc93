import { domString } from '../dom-string.ts';
import type { Address } from './address.ts';
import { membersOf } from './members.ts';

/**
 * Puts the simulated history in the place of the browser's, which is that of the whole tab. The members of the
 * prototype are replaced, so that the browser's own history does nothing, however it was reached.
 */
export function installHistory(address: Address): void {
  const { prototype } = History;
  const history = Object.create(prototype) as History;
  const { accessor, method } = membersOf(history, prototype, {
    configurable: true,
    writable: true,
  });
  const setState =
    (replaces: boolean) =>
    (state: unknown, unused: unknown, url?: unknown): void => {
      domString(unused);
      address.setState(state, url === undefined || url === null ? null : domString(url), replaces);
    };

  accessor('length', () => address.length);
  accessor('state', () => address.state);
  accessor(
    'scrollRestoration',
    () => address.scrollRestoration,
    (value) => {
      const text = domString(value);
      if (text === 'auto' || text === 'manual') {
        address.scrollRestoration = text;
      }
    },
  );
  method('pushState', setState(false), 2);
  method('replaceState', setState(true), 2);
  method('back', () => address.step(-1));
  method('forward', () => address.step(1));
  method('go', (delta) => {
    const by = Math.trunc(Number(delta)) || 0;
    if (by === 0) {
      address.reload();
    } else {
      address.step(by);
    }
  });
  Object.defineProperty(window, 'history', {
    get: () => history,
    configurable: true,
    enumerable: true,
  });
  // It leads through the history of the tab as well. Pages ask for it before they use it, as not all browsers have it.
  Reflect.deleteProperty(window, 'navigation');
}
