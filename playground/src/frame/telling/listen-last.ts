type Add = EventTarget['addEventListener'];

/**
 * Adds listeners to the window that stay the last of their type, whatever is added later: in the end, an event
 * tells whether anybody has taken care of it. A listener that stops an event stops it for these, too.
 */
export class LastListeners {
  readonly #add = window.addEventListener.bind(window);
  readonly #remove = window.removeEventListener.bind(window);
  readonly #listeners = new Map<unknown, (event: never) => void>();

  constructor() {
    const { prototype } = EventTarget;
    prototype.addEventListener = new Proxy(prototype.addEventListener, {
      apply: (native: Add, self: EventTarget | undefined, parameters: Parameters<Add>) => {
        Reflect.apply(native, self, parameters);
        if (self === window || self === undefined) {
          this.#moveToEnd(parameters[0]);
        }
      },
    });
  }

  listen<Name extends 'error' | 'unhandledrejection'>(
    type: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ): void {
    this.#listeners.set(type, listener);
    this.#add(type, listener);
    this.#watchHandler(`on${type}`, type);
  }

  /** A handler takes its turn from the moment it is first set. */
  #watchHandler(name: string, type: string): void {
    const { set, ...rest } = Object.getOwnPropertyDescriptor(window, name) ?? {};
    Object.defineProperty(window, name, {
      ...rest,
      set: (handler: unknown) => {
        set?.call(window, handler);
        this.#moveToEnd(type);
      },
    });
  }

  #moveToEnd(type: unknown): void {
    const listener = this.#listeners.get(type) as EventListener | undefined;
    if (listener) {
      this.#remove(type as string, listener);
      this.#add(type as string, listener);
    }
  }
}
