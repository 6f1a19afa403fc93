import type { Stray } from './frame-element.ts';

/** How soon a frame says that the focus came to it by itself, in ms; later, the reader has found their way there. */
const SETTLED = 1000;

/** How long the focus may take from the key to a frame, in ms: the browser asks the process of the frame. */
const ON_ITS_WAY = 500;

/** Who has typed so lately has not gone to point at something meanwhile, in ms. */
const TYPING = 300;

/**
 * Where in the page the reader has the focus, so that they can have it back when a frame takes it.
 *
 * The focus goes to a frame of its own in another process as well: the page hears of that afterwards, by a `blur` of
 * its window.
 */
export class ReadersPlace {
  #place: HTMLElement | null = null;
  /** The frame that has the focus now, and whether that has been so for a while. */
  #frame: HTMLIFrameElement | null = null;
  #settled: ReturnType<typeof setTimeout> | undefined;
  /** A frame may tell of the focus before the browser does. */
  #expected: HTMLIFrameElement | null = null;
  /** Set while a key may bring the focus to a frame. */
  #tabbing: ReturnType<typeof setTimeout> | undefined;
  #typed = -Infinity;
  readonly #frames = new Map<HTMLIFrameElement, () => void>();
  /** Ends the listeners of the page, which are there as long as there are frames. */
  #end = new AbortController();
  #roots = new WeakSet<Node>();

  /** Looks after a frame until `signal` aborts; `entered` is called when the reader goes there by the keyboard. */
  watch(frame: HTMLIFrameElement, entered: () => void, signal: AbortSignal): void {
    if (this.#frames.size === 0) {
      this.#begin();
    }
    this.#listen(frame.getRootNode());
    this.#frames.set(frame, entered);
    signal.addEventListener('abort', () => this.#forget(frame), { once: true });
  }

  /** The focus came to a frame by itself: it is given back, unless the reader is there after all. */
  takeBack(frame: HTMLIFrameElement): Stray {
    const stray = performance.now() - this.#typed < TYPING ? 'interrupting' : 'idle';
    if (this.#frame !== frame) {
      this.#expected = frame;
      setTimeout(() => {
        this.#expected = null;
      }, SETTLED);
      return stray;
    }
    if (this.#settled === undefined) {
      return 'none';
    }
    this.#give();
    return stray;
  }

  #forget(frame: HTMLIFrameElement): void {
    this.#frames.delete(frame);
    if (this.#frame === frame && this.#settled !== undefined) {
      this.#give();
    }
    if (this.#frames.size === 0) {
      this.#end.abort();
    }
  }

  #begin(): void {
    this.#end = new AbortController();
    this.#roots = new WeakSet();
    const { signal } = this.#end;
    const element = focused();
    const isFrame = element instanceof HTMLIFrameElement;
    if (element instanceof HTMLElement && element !== document.body && !isFrame) {
      this.#place = element;
    }
    this.#listen(document);
    const capture = { capture: true, signal };
    document.addEventListener('keydown', (event) => this.#onKey(event), capture);
    window.addEventListener('focus', () => this.#back(), { signal });
    window.addEventListener('blur', () => this.#onBlur(), { signal });
  }

  /** Of a focus that stays inside a shadow tree, nothing outside it hears. */
  #listen(root: Node): void {
    if (!this.#roots.has(root)) {
      this.#roots.add(root);
      const capture = { capture: true, signal: this.#end.signal };
      root.addEventListener('focusin', (event) => this.#onFocus(event), capture);
      root.addEventListener('focusout', () => setTimeout(() => this.#onLeft()), capture);
    }
  }

  #onFocus(event: Event): void {
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && !(target instanceof HTMLIFrameElement)) {
      this.#place = target;
      clearTimeout(this.#tabbing);
      this.#tabbing = undefined;
      this.#back();
    }
  }

  /** Who points at nothing takes the focus from everything. */
  #onLeft(): void {
    if (document.hasFocus() && document.activeElement === document.body) {
      this.#place = null;
    }
  }

  #onKey({ key, timeStamp }: KeyboardEvent): void {
    clearTimeout(this.#tabbing);
    this.#tabbing = undefined;
    if (key !== 'Tab') {
      this.#typed = timeStamp;
      return;
    }
    this.#tabbing = setTimeout(() => {
      // The focus is on its way where the key took it from everything; otherwise it has done what it does.
      const way = document.activeElement === document.body ? ON_ITS_WAY : 0;
      this.#tabbing = setTimeout(() => {
        this.#tabbing = undefined;
      }, way);
    });
  }

  #back(): void {
    this.#frame = null;
    clearTimeout(this.#settled);
  }

  /**
   * Where frame and page share a process, the frame has the focus only when its code has come to an end; elsewhere
   * the browser may be a moment late.
   */
  #onBlur(): void {
    const tabbing = this.#tabbing !== undefined;
    queueMicrotask(() => {
      if (!this.#arrived(tabbing)) {
        setTimeout(() => this.#arrived(tabbing));
      }
    });
  }

  /** The focus is in a frame now; false where it is not. */
  #arrived(tabbing: boolean): boolean {
    const frame = focusedFrame();
    const entered = frame && this.#frames.get(frame);
    if (!frame || !entered) {
      return false;
    }
    this.#back();
    this.#frame = frame;
    if (tabbing) {
      this.#settled = undefined;
      entered();
      return true;
    }
    this.#settled = setTimeout(() => {
      this.#settled = undefined;
    }, SETTLED);
    if (this.#expected === frame || performance.now() - this.#typed < TYPING) {
      this.#expected = null;
      // At once, for where frame and page share a process nothing is typed before that; and once more, since
      // elsewhere the browser is still on its way.
      this.#place?.focus({ preventScroll: true });
      setTimeout(() => this.#give());
    }
    return true;
  }

  #give(): void {
    const place = this.#place;
    if (place?.isConnected) {
      // An element that has it already would not ask the browser for it.
      place.blur();
      place.focus({ preventScroll: true });
    }
    const frame = focusedFrame();
    if (frame) {
      frame.blur();
      window.focus();
    }
  }
}

/** What has the focus, in whatever shadow tree it is. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) {
    element = element.shadowRoot.activeElement;
  }
  return element;
}

function focusedFrame(): HTMLIFrameElement | null {
  const element = focused();
  return element instanceof HTMLIFrameElement ? element : null;
}

let known: ReadersPlace | null = null;

/** The one of this page. */
export function readersPlace(): ReadersPlace {
  return (known ??= new ReadersPlace());
}
