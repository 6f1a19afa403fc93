import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  weakSet,
  weakGet,
} from './natives-of-values.ts';

const targets = new WeakMap<object, object>();
const NativeProxy = Proxy;
const { revocable } = Proxy;
const OwnTypeError = TypeError;
const construct = Reflect.construct;

const isConstructing = (target: unknown): boolean => target !== undefined;

/** What a proxy stands before, where it was made by this realm's `Proxy`; no trap of it is called. */
export const targetOf = (value: object): object | undefined =>
  weakGet(targets, value) as object | undefined;

/**
 * Remembers what proxies stand before: nothing that a script may ask a proxy passes by its traps, which are code of
 * the widget.
 */
export function watchProxies(realm: { Proxy: ProxyConstructor }): void {
  const made = function (this: unknown, target: object, handler: object): object {
    if (!isConstructing(new.target)) {
      throw new OwnTypeError("Constructor Proxy requires 'new'");
    }
    const proxy = construct(NativeProxy, [target, handler]) as object;
    weakSet(targets, proxy, target);
    return proxy;
  };
  // Like the browser's own, it has no prototype that a class could inherit from.
  const watched = made.bind(undefined) as unknown as ProxyConstructor;
  defineProperty(watched, 'name', { value: 'Proxy', configurable: true });
  const withRevoke = {
    revocable(target: object, handler: object) {
      const pair = apply(revocable, NativeProxy, [target, handler]) as { proxy: object };
      weakSet(targets, pair.proxy, target);
      return pair;
    },
  };
  defineProperty(watched, 'revocable', {
    ...getOwnPropertyDescriptor(NativeProxy, 'revocable'),
    value: withRevoke.revocable,
  });
  defineProperty(realm, 'Proxy', { ...getOwnPropertyDescriptor(realm, 'Proxy'), value: watched });
}
