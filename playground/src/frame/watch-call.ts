/** An object that has functions: the window, or the prototype of an interface. */
export type Owner = Record<string, unknown>;

type Hear = (parameters: readonly unknown[]) => void;

/** Has `hear` know of each call of a function before the browser's own does its work; nothing where there is none. */
export function watchCall(owner: Owner | undefined, name: string, hear: Hear): void {
  const property = owner && Object.getOwnPropertyDescriptor(owner, name);
  const native: unknown = property?.value;
  if (typeof native === 'function') {
    Object.defineProperty(owner, name, { ...property, value: heard(native, hear) });
  }
}

/** The same for each reading of a property that the browser computes. */
export function watchRead(owner: Owner | undefined, name: string, hear: Hear): void {
  const property = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (property?.get) {
    Object.defineProperty(owner, name, { ...property, get: heard(property.get, hear) });
  }
}

const heard = <T extends object>(native: T, hear: Hear): T =>
  new Proxy(native, {
    apply(target, self, parameters: unknown[]) {
      hear(parameters);
      return Reflect.apply(target as () => unknown, self, parameters) as unknown;
    },
    construct(target, parameters: unknown[], made) {
      hear(parameters);
      return Reflect.construct(target as unknown as NewableFunction, parameters, made) as object;
    },
  });
