import { apply, construct } from '../natives.ts';
import { weakGet, weakSet } from './natives-of-values.ts';

interface Made {
  target: object;
  /** Made by the frame in the place of something of the browser, whose traps are no code of the widget. */
  ofFrame: boolean;
}

const made = new WeakMap<object, Made>();
const NativeProxy = Proxy;

const madeOf = (value: object): Made | undefined => weakGet(made, value) as Made | undefined;

/** What a proxy of the widget stands before; no trap of it is called. */
export function targetOf(value: object): object | undefined {
  const known = madeOf(value);
  return known?.ofFrame === false ? known.target : undefined;
}

/** What of the browser a proxy of the frame stands before. */
export function watchedBy(value: object): object | undefined {
  const known = madeOf(value);
  return known?.ofFrame ? known.target : undefined;
}

/**
 * Remembers what proxies stand before: nothing that a script may ask a proxy passes by its traps, which are code of
 * the widget.
 *
 * @returns what ends the time in which they are the frame's own
 */
export function watchProxies(realm: { Proxy: ProxyConstructor }): () => void {
  let ofFrame = true;
  const remember = <T extends object>(proxy: T, target: object): T => {
    weakSet(made, proxy, { target, ofFrame });
    return proxy;
  };
  const watched = new NativeProxy(NativeProxy, {
    construct: (native, parameters: [object, object]) =>
      remember(construct(native, parameters) as object, parameters[0]),
  });
  NativeProxy.revocable = new NativeProxy(NativeProxy.revocable, {
    apply(native, self, parameters: [object, object]) {
      const pair = apply(native, self, parameters) as { proxy: object; revoke(): void };
      remember(pair.proxy, parameters[0]);
      return pair;
    },
  });
  realm.Proxy = remember(watched, NativeProxy);
  return () => {
    ofFrame = false;
  };
}
