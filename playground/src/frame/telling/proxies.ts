import { apply, construct, defineProperty, getOwnPropertyDescriptor } from '../natives.ts';
import { weakGet, weakSet } from './natives-of-values.ts';

interface Made {
  target: object;
  /** Made by the frame in the place of something of the browser, whose traps are no code of the widget. */
  ofFrame: boolean;
}

const made = new WeakMap<object, Made>();
const OwnTypeError = TypeError;
const NativeProxy = Proxy;
const { revocable } = Proxy;

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
  const make = function (this: unknown, target: object, handler: object): object {
    if (!isConstructing(new.target)) {
      throw new OwnTypeError("Constructor Proxy requires 'new'");
    }
    return remember(construct(NativeProxy, [target, handler]) as object, target);
  };
  // Like the browser's own, it has no prototype that a class could inherit from.
  const watched = make.bind(undefined) as unknown as ProxyConstructor;
  const give = (to: object, from: object, name: string, value: unknown): void => {
    defineProperty(to, name, { ...getOwnPropertyDescriptor(from, name), value });
  };
  give(watched, NativeProxy, 'name', 'Proxy');
  const own = {
    revocable(target: object, handler: object) {
      const pair = apply(revocable, NativeProxy, [target, handler]) as { proxy: object };
      remember(pair.proxy, target);
      return pair;
    },
  };
  give(watched, NativeProxy, 'revocable', own.revocable);
  give(realm, realm, 'Proxy', watched);
  return () => {
    ofFrame = false;
  };
}

const isConstructing = (target: unknown): boolean => target !== undefined;
