/** What instrumented code asks for in the place of `location`, which no page can redefine. */
export interface PageView {
  /** The simulated `location`, to be read and set. */
  readonly page: { location: unknown };
  /** An object whose `location` is to be read or set: the one above where it is the page, else itself. */
  of(value: unknown): unknown;
  /** The same where other properties are read beside it. */
  like(value: unknown): unknown;
  /** A value that may be the browser's `location`. */
  at(value: unknown): unknown;
}

export function createPageView(location: Location): PageView {
  const native = window.location;
  const { top, parent } = window;
  const page = Object.defineProperty({ location: undefined }, 'location', {
    get: () => location,
    set(value: string) {
      location.href = value;
    },
    configurable: false,
  });
  const isPage = (value: unknown): value is object =>
    value === window || value === document || value === top || value === parent;
  return {
    page,
    of: (value) => (isPage(value) ? page : value),
    like: (value) =>
      isPage(value)
        ? new Proxy(value, {
            get: (target, name): unknown =>
              name === 'location' ? location : Reflect.get(target, name),
          })
        : value,
    at: (value) => (value === native ? location : value),
  };
}
