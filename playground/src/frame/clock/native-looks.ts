/** Functions that stand in the place of the browser's, and whose text a library may read, as if they were those. */
export class NativeLooks {
  readonly #natives = new WeakMap<object, object>();

  constructor(realm: typeof globalThis) {
    const { prototype } = realm.Function;
    const native = prototype.toString;
    const natives = this.#natives;
    prototype.toString = this.of(native, {
      apply: (text: (this: unknown) => string, self: object) =>
        text.call((Object(self) === self ? natives.get(self) : undefined) ?? self),
    });
  }

  /** A function that does otherwise and looks the same. */
  of<T extends object>(native: T, handler: ProxyHandler<T>): T {
    const made = new Proxy(native, handler);
    this.#natives.set(made, native);
    return made;
  }

  /** Puts one in the place of a method, as far as the browser has it. */
  put(
    owner: object | undefined,
    name: string,
    work: (parameters: unknown[], self: unknown) => unknown,
  ): void {
    const property = owner && Object.getOwnPropertyDescriptor(owner, name);
    const native: unknown = property?.value;
    if (typeof native === 'function') {
      const value = this.of(native, {
        apply: (_, self, parameters: unknown[]) => work(parameters, self),
      });
      Object.defineProperty(owner, name, { ...property, value });
    }
  }

  /** The same for a property that the browser computes. */
  putRead(
    owner: object | undefined,
    name: string,
    read: (self: object, native: () => unknown) => unknown,
  ): void {
    const property = owner && Object.getOwnPropertyDescriptor(owner, name);
    const native = property?.get;
    if (native) {
      const get = this.of(native, {
        apply: (_, self: object) => read(self, () => native.call(self) as unknown),
      });
      Object.defineProperty(owner, name, { ...property, get });
    }
  }
}
