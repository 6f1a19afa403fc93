import type { Address } from './address.ts';

type Lookup = (text: string) => unknown;

/**
 * The element by which the browser resolves addresses as in the simulated page. Its target, which the frame may not
 * open, is that of links and forms that nobody has held back: no document takes the place of the cabinet.
 */
export class BaseElement {
  readonly #element = document.createElement('base');
  readonly #get: () => string;
  readonly #set: (href: string) => void;

  constructor() {
    const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI')!;
    const { set } = Object.getOwnPropertyDescriptor(HTMLBaseElement.prototype, 'href')!;
    this.#get = get!.bind(document) as () => string;
    this.#set = set!.bind(this.#element);
    this.#element.target = '_blank';
    document.head.prepend(this.#element);
    this.#hide();
  }

  get uri(): string {
    return this.#get();
  }

  set uri(href: string) {
    this.#set(href);
  }

  /** Routers look for such an element, and take a page that has one for another kind of page. */
  #hide(): void {
    const lookups = Document.prototype as unknown as Record<string, Lookup>;
    const all = lookups['querySelectorAll']!;
    const others = (self: unknown): ArrayLike<Element> =>
      Reflect.apply(all, self, ['base:not([target])']) as ArrayLike<Element>;
    for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName']) {
      lookups[name] = new Proxy(lookups[name]!, {
        apply(native, self: unknown, parameters: [text: string]) {
          const [text] = parameters as unknown[];
          if (self !== document || typeof text !== 'string' || !/^\s*base\b/i.test(text)) {
            return Reflect.apply(native, self, parameters);
          }
          const found = others(self);
          return name === 'querySelector' ? (found[0] ?? null) : found;
        },
      });
    }
  }
}

/** What documents and messages say of where they are agrees with the simulated address. */
export function agreeWith(address: Address): void {
  const define = (
    place: object,
    name: string,
    get: (native: unknown, self: unknown) => unknown,
  ) => {
    const native = Object.getOwnPropertyDescriptor(place, name)!;
    Object.defineProperty(place, name, {
      ...native,
      get(this: unknown) {
        return get(native.get!.call(this), this);
      },
    });
  };
  const { getAttribute } = Element.prototype;
  const own = (native: unknown): unknown =>
    String(native).startsWith('about:srcdoc') ? address.href : native;
  define(Document.prototype, 'URL', own);
  define(Document.prototype, 'documentURI', own);
  define(Document.prototype, 'referrer', () => '');
  // In Firefox a link without a target says that of the base element.
  for (const { prototype } of [HTMLAnchorElement, HTMLAreaElement, HTMLFormElement]) {
    define(prototype, 'target', (_, self) => getAttribute.call(self, 'target') ?? '');
  }
  define(Document.prototype, 'domain', () => address.url.hostname);
  define(window, 'origin', () => address.url.origin);
  define(MessageEvent.prototype, 'origin', (native, self) =>
    native === 'null' && (self as MessageEvent).source === window ? address.url.origin : native,
  );
  window.postMessage = new Proxy(window.postMessage, {
    apply(native, self, parameters: unknown[]): unknown {
      const [message, target, ...rest] = parameters;
      const isOwn = target === address.url.origin;
      return Reflect.apply(native, self, isOwn ? [message, '*', ...rest] : parameters);
    },
  });
}
