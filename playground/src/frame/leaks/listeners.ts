import type { Opened } from '../../sdk/opening.ts';
import type { Scopes } from '../../cabinet/scopes.ts';

type Listener = (type: unknown, callback: unknown, options?: unknown) => void;

interface Options {
  capture: boolean;
  once: boolean;
  signal: AbortSignal | null;
}

/** React listens to this event for as long as the document exists, and marks the document with a property. */
const isReacts = (type: unknown): boolean =>
  type === 'selectionchange' &&
  Object.keys(document).some((name) => name.startsWith('_reactListening'));

/**
 * Watches the listeners on window and document, which outlive a widget that does not take them off.
 *
 * The browser gets what the widget gave, so that `this`, `handleEvent`, `once`, `signal` and removal stay
 * what they are.
 */
export function watchListeners(scopes: Scopes): void {
  const targets = new Map<unknown, string>([
    [window, 'window'],
    [document, 'document'],
  ]);
  /** By target, event and phase, which with the callback tell one listener from another. */
  const known = new Map<string, Map<unknown, Opened>>();
  const { prototype } = EventTarget;
  const native = prototype.addEventListener;

  const keyOf = (name: string, type: string, capture: boolean): string =>
    `${name} ${String(capture)} ${type}`;

  const note = (
    self: object,
    name: string,
    [type, callback, given]: [type: string, callback: unknown, options?: unknown],
  ): void => {
    const { capture, once, signal } = optionsOf(given);
    const key = keyOf(name, type, capture);
    const same = known.get(key) ?? new Map<unknown, Opened>();
    if (signal?.aborted || same.has(callback) || isReacts(type)) {
      return;
    }
    const opened = scopes.open({
      leak: { code: 'listener-leak', params: { name: type, value: name } },
      call: new Error(),
      passing: false,
      ended: () => signal?.aborted === true,
    });
    known.set(key, same.set(callback, opened));
    const gone = (): void => {
      same.delete(callback);
      opened.close();
    };
    signal?.addEventListener('abort', gone, { once: true });
    if (once) {
      // Comes before the widget's own, which may keep later ones from being called.
      native.call(self as EventTarget, type, gone, {
        capture,
        once,
        passive: true,
        ...(signal && { signal }),
      });
    }
  };

  prototype.addEventListener = new Proxy(native as Listener, {
    apply(add, self: unknown, parameters: Parameters<Listener>) {
      const target = self ?? window;
      const name = targets.get(target);
      const [, callback] = parameters;
      if (name !== undefined && (typeof callback === 'function' || isObject(callback))) {
        const [type, , ...rest] = parameters;
        const read: [string, unknown, unknown?] = [String(type), callback, ...rest];
        note(target, name, read);
        Reflect.apply(add, self, read);
        return;
      }
      Reflect.apply(add, self, parameters);
    },
  });
  prototype.removeEventListener = new Proxy(prototype.removeEventListener as Listener, {
    apply(remove, self: unknown, parameters: Parameters<Listener>) {
      const name = targets.get(self ?? window);
      Reflect.apply(remove, self, parameters);
      if (name !== undefined) {
        const [type, callback, given] = parameters;
        const same = known.get(keyOf(name, String(type), optionsOf(given).capture));
        same?.get(callback)?.close();
        same?.delete(callback);
      }
    },
  });
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function optionsOf(given: unknown): Options {
  if (!isObject(given) && typeof given !== 'function') {
    return { capture: Boolean(given), once: false, signal: null };
  }
  const { capture, once, signal } = given as AddEventListenerOptions;
  return {
    capture: Boolean(capture),
    once: Boolean(once),
    signal: signal instanceof AbortSignal ? signal : null,
  };
}
