type Work = (...parameters: unknown[]) => unknown;

export interface Members {
  accessor(name: string, get: () => unknown, set?: (value: unknown) => void): void;
  /** Asked for fewer parameters than `least`, it throws as browsers do. */
  method(name: string, work: Work, least?: number): void;
}

/** Gives `place`, which is `self` or its prototype, members that work on `self` alone, as those of browsers do. */
export function membersOf(
  self: object,
  place: object,
  more: { configurable: boolean; writable?: boolean },
): Members {
  const own = (given: unknown): void => {
    if (given !== self) {
      throw new TypeError('Illegal invocation');
    }
  };
  const { configurable, writable = false } = more;
  return {
    accessor(name, get, set) {
      Object.defineProperty(place, name, {
        get(this: unknown) {
          own(this);
          return get();
        },
        ...(set && {
          set(this: unknown, value: unknown) {
            own(this);
            set(value);
          },
        }),
        configurable,
        enumerable: true,
      });
    },
    method(name, work, least = 0) {
      const { [name]: value } = {
        [name](this: unknown, ...parameters: unknown[]): unknown {
          own(this);
          if (parameters.length < least) {
            throw new TypeError(
              `${String(least)} arguments required, but only ${String(parameters.length)} present.`,
            );
          }
          return work(...parameters);
        },
      };
      Object.defineProperty(place, name, { value, configurable, writable, enumerable: true });
    },
  };
}
