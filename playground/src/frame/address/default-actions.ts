interface Held {
  prevented: boolean;
  /** What the browser would have done, were it let. */
  act(): void;
}

/** What of an event the browser is to leave to `act`; undefined where it is to do what it does. */
export type Takes = (event: Event) => (() => void) | undefined;

type Method = (this: unknown, ...parameters: never[]) => unknown;

/**
 * Keeps the browser from what it does after an event, and does something else in its place, unless a handler prevents
 * that. Handlers see of it nothing: an event is prevented for them where one of them has done so.
 *
 * A handler may stop an event on its way, so that nobody hears it at the end of it. What is to be done comes after a
 * call that has dispatched the event, or in a later task where the browser did.
 */
export class DefaultActions {
  readonly #held = new WeakMap<Event, Held>();
  readonly #takes: Readonly<Record<string, Takes>>;
  readonly #later: (work: () => void) => void;
  #waiting: Held[] = [];
  #calls = 0;

  constructor(takes: Readonly<Record<string, Takes>>, later: (work: () => void) => void) {
    this.#takes = takes;
    this.#later = later;
    this.#maskEvents();
    for (const place of [HTMLElement.prototype, SVGElement.prototype, Document.prototype, window]) {
      for (const type of Object.keys(takes)) {
        this.#watchHandler(place, `on${type}`);
      }
    }
    this.#followCalls(EventTarget.prototype, 'dispatchEvent');
    this.#followCalls(HTMLElement.prototype, 'click');
    this.#followCalls(HTMLFormElement.prototype, 'requestSubmit');
    this.#listen(window);
    // What happens in a tree that is closed cannot be seen from outside of it.
    const { prototype } = Element;
    const attach = prototype.attachShadow;
    const listen = this.#listen.bind(this);
    prototype.attachShadow = new Proxy(attach, {
      apply(native, self, parameters: [ShadowRootInit]) {
        const root = Reflect.apply(native, self, parameters);
        listen(root);
        return root;
      },
    });
  }

  /** However often it is asked, a target has one listener of each type. */
  #listen(target: EventTarget): void {
    for (const type of Object.keys(this.#takes)) {
      listenTo.call(target, type, this.#hear, { capture: true });
    }
  }

  readonly #hear = (event: Event): void => {
    if (this.#held.has(event) || event.defaultPrevented) {
      return;
    }
    const act = this.#takes[event.type]?.(event);
    if (!act) {
      return;
    }
    preventDefault.call(event);
    const held = { prevented: false, act };
    this.#held.set(event, held);
    this.#waiting.push(held);
    if (this.#calls === 0) {
      this.#later(() => this.#actFrom(0));
    }
  };

  #actFrom(index: number): void {
    for (const { prevented, act } of this.#waiting.splice(index)) {
      if (!prevented) {
        act();
      }
    }
  }

  /** Events that code dispatches are over when the call is. */
  #followCalls(prototype: object, name: string): void {
    const place = prototype as Record<string, Method>;
    place[name] = new Proxy(place[name]!, {
      apply: (native, self, parameters: never[]) => {
        const root: unknown = self instanceof Element && !self.isConnected && self.getRootNode();
        if (root instanceof EventTarget) {
          // The window does not hear of what lies outside the document.
          this.#listen(root);
        }
        const from = this.#waiting.length;
        this.#calls += 1;
        let result: unknown;
        try {
          result = Reflect.apply(native, self, parameters);
        } finally {
          this.#calls -= 1;
          this.#actFrom(from);
        }
        const [event] = parameters as unknown[];
        const held = this.#held.get(event as Event);
        return held ? !held.prevented : result;
      },
    });
  }

  #prevent(event: Event): void {
    const held = this.#held.get(event);
    if (!held) {
      preventDefault.call(event);
    } else if (event.cancelable) {
      held.prevented = true;
    }
  }

  /** A handler that is a property prevents by what it returns. */
  #watchHandler(place: object, name: string): void {
    const handlers = new WeakMap<object, unknown>();
    const prevent = this.#prevent.bind(this);
    const { get, set, ...rest } = Object.getOwnPropertyDescriptor(place, name)!;
    Object.defineProperty(place, name, {
      ...rest,
      get(this: unknown) {
        const handler: unknown = get!.call(this);
        return handlers.get(handler as object) ?? handler;
      },
      set(this: unknown, handler: unknown) {
        if (typeof handler !== 'function') {
          set!.call(this, handler);
          return;
        }
        const watched = function (this: unknown, event: Event): unknown {
          const result: unknown = Reflect.apply(handler, this, [event]);
          if (result === false) {
            prevent(event);
          }
          return result;
        };
        handlers.set(watched, handler);
        set!.call(this, watched);
      },
    });
  }

  #maskEvents(): void {
    const { prototype } = Event;
    const held = this.#held;
    const prevent = this.#prevent.bind(this);
    prototype.preventDefault = function (this: Event) {
      prevent(this);
    };
    for (const [name, unless] of [
      ['defaultPrevented', true],
      ['returnValue', false],
    ] as const) {
      const native = Object.getOwnPropertyDescriptor(prototype, name)!;
      const { get, set } = native;
      Object.defineProperty(prototype, name, {
        ...native,
        get(this: Event): unknown {
          const one = held.get(this);
          return one ? one.prevented === unless : get!.call(this);
        },
        ...(set && {
          set(this: Event, value: unknown) {
            if (value === false) {
              prevent(this);
            }
          },
        }),
      });
    }
  }
}

// Taken before a widget can put its own in their place.
const { preventDefault } = Event.prototype;
const listenTo = EventTarget.prototype.addEventListener;
