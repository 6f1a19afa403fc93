/** What becomes of a change of the address. */
export interface AddressEffects {
  /** What addresses are resolved against. */
  base(): string;
  /** The document has another address now. */
  moved(href: string): void;
  /** Shows the part of the document that the hash names. */
  scroll(hash: string): void;
  popped(state: unknown): void;
  hashChanged(oldURL: string, newURL: string): void;
  /** What was asked for would load another document; it is not loaded. */
  held(url: URL): void;
  /** Calls `work` in a task of its own. */
  later(work: () => void): void;
}

interface Entry {
  readonly url: URL;
  readonly state: unknown;
  scroll: ScrollRestoration;
}

/** So many entries a browser keeps for a tab. */
const MOST = 50;

// Taken before a widget can put its own in their place.
const OwnURL = URL;
const clone = structuredClone;

const withoutHash = ({ href }: URL): string => href.replace(/#.*$/s, '');

/** The address that widgets see, with the history that goes with it. None of it is the browser's own. */
export class Address {
  readonly #effects: AddressEffects;
  #entries: Entry[] = [];
  #at = 0;

  constructor(href: string, effects: AddressEffects) {
    this.#effects = effects;
    this.begin(href);
  }

  /** The document is at this address, and nowhere was before. */
  begin(href: string): void {
    this.#entries = [{ url: new OwnURL(href), state: null, scroll: 'auto' }];
    this.#at = 0;
    this.#effects.moved(href);
  }

  get #entry(): Entry {
    return this.#entries[this.#at]!;
  }

  get href(): string {
    return this.#entry.url.href;
  }

  /** A copy, to be changed at will. */
  get url(): URL {
    return new OwnURL(this.href);
  }

  get state(): unknown {
    return this.#entry.state;
  }

  get length(): number {
    return this.#entries.length;
  }

  get scrollRestoration(): ScrollRestoration {
    return this.#entry.scroll;
  }

  set scrollRestoration(value: ScrollRestoration) {
    this.#entry.scroll = value;
  }

  /** The address that a text means here; null if it means none. */
  resolve(text: string): URL | null {
    const base = this.#effects.base();
    return OwnURL.canParse(text, base) ? new OwnURL(text, base) : null;
  }

  /** Goes to an address: to a part of this document, or nowhere, as nothing is loaded. */
  go(url: URL, replaces = false): void {
    if (!this.goToPart(url, replaces)) {
      this.#effects.held(url);
    }
  }

  /** Goes to a part of this document; returns whether the address is that of one. */
  goToPart(url: URL, replaces = false): boolean {
    const { url: here } = this.#entry;
    if (!url.href.includes('#') || withoutHash(url) !== withoutHash(here)) {
      return false;
    }
    this.#put({ url, state: null, scroll: 'auto' }, replaces || url.href === here.href);
    this.#arrive(here);
    return true;
  }

  /** @throws DOMException as browsers do */
  setState(given: unknown, to: string | null, replaces: boolean): void {
    const state = clone(given);
    const { url: here, scroll } = this.#entry;
    const url = to === null ? here : this.resolve(to);
    if (url?.origin !== here.origin || url.username !== '' || url.password !== '') {
      throw new DOMException(
        `A history state object with URL '${url?.href ?? String(to)}' cannot be created in a document with origin '${here.origin}' and URL '${here.href}'.`,
        'SecurityError',
      );
    }
    this.#put({ url, state, scroll }, replaces);
  }

  /** Loads the document anew, which is held back as well. */
  reload(): void {
    this.#effects.held(this.url);
  }

  /** Goes so many entries on, or back, in a later task; where there is none, nothing happens. */
  step(by: number): void {
    this.#effects.later(() => {
      if (!this.#entries[this.#at + by]) {
        return;
      }
      const { url } = this.#entry;
      this.#at += by;
      this.#effects.moved(this.href);
      this.#arrive(url);
    });
  }

  #put(entry: Entry, replaces: boolean): void {
    this.#at += replaces ? 0 : 1;
    this.#entries.splice(this.#at, replaces ? 1 : Infinity, entry);
    if (this.#entries.length > MOST) {
      this.#entries.shift();
      this.#at -= 1;
    }
    this.#effects.moved(this.href);
  }

  /** The state is told at once, the hash in a task of its own: so do browsers. */
  #arrive(from: URL): void {
    const { url, state } = this.#entry;
    const { scroll, popped, hashChanged, later } = this.#effects;
    scroll(url.hash);
    popped(state);
    if (url.hash !== from.hash || url.href.includes('#') !== from.href.includes('#')) {
      later(() => hashChanged(from.href, url.href));
    }
  }
}
