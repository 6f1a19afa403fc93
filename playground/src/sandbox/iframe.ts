import { Limiter } from '../protocol/limiter.ts';
import { CONNECT } from '../protocol/messages.ts';
import { FrameClosed } from './frame-channel.ts';
import type { FrameElement, FrameElementEvents, Stray } from './frame-element.ts';
import { readersPlace } from './readers-place.ts';
import { type Governed, type FrameDocument, srcdoc } from './srcdoc.ts';
import { watchTabHistory } from './tab-history.ts';

/** The name by which the one visible cabinet is found. */
const FRAME_NAME = 'personal-page-cabinet';

/** How long a message of the frame may take, in ms. */
const ON_ITS_WAY = 100;

const SHOWN = 'display:block;width:100%;height:100%;border:0';

/** Neither seen nor reached by the keyboard or a screen reader, but as large as it will be. */
const WAITING = `${SHOWN};position:absolute;visibility:hidden`;

/** How often the document may post to the page's window, where nobody listens: at once, and a second after that. */
const POSTS = { burst: 500, perSecond: 50 };

export interface IframeOptions {
  /** Where the frame is put; it fills this element. */
  mount: HTMLElement;
  document: FrameDocument;
  /** Nobody is to see it, and it bears no name. */
  hidden: boolean;
  allowed: Governed;
}

/** A sandboxed iframe of an opaque origin, under policies that allow little. */
export class Iframe implements FrameElement {
  readonly #options: IframeOptions;
  readonly #element: HTMLIFrameElement;

  constructor(options: IframeOptions) {
    this.#options = options;
    this.#element = document.createElement('iframe');
    // The document's policy lets no form be sent. Without `allow-forms` the browser would not report the attempt.
    this.#element.setAttribute('sandbox', 'allow-scripts allow-forms');
    this.#element.style.cssText = WAITING;
  }

  async open(signal: AbortSignal): Promise<void> {
    const { mount, document, allowed } = this.#options;
    this.#element.srcdoc = await srcdoc(document, allowed);
    await new Promise<void>((resolve, reject) => {
      const refuse = (): void => {
        reject(new FrameClosed());
      };
      if (signal.aborted) {
        refuse();
        return;
      }
      signal.addEventListener('abort', refuse, { once: true });
      const loaded = (): void => {
        signal.removeEventListener('abort', refuse);
        resolve();
      };
      this.#element.addEventListener('load', loaded, { once: true, signal });
      mount.append(this.#element);
    });
  }

  connect(
    port: MessagePort,
    { lost, filled, flooded, entered }: FrameElementEvents,
    signal: AbortSignal,
  ): void {
    this.#element.contentWindow?.postMessage(CONNECT, '*', [port]);
    // The cabinet loads once; a second load means that another document has taken its place.
    let loaded = origin;
    document.addEventListener(
      'securitypolicyviolation',
      ({ blockedURI, effectiveDirective }) => {
        if (effectiveDirective === 'frame-src') {
          // Of an address that is the document itself, Chromium names nothing.
          loaded = blockedURI || 'data:';
        }
      },
      { signal },
    );
    const tell = (): void => {
      if (!signal.aborted) {
        lost(loaded);
      }
    };
    // What the code has said of it before may still be on its way.
    this.#element.addEventListener('load', () => setTimeout(tell, ON_ITS_WAY), { signal });
    watchTabHistory(filled, signal);
    readersPlace().watch(this.#element, entered, signal);
    const posts = new Limiter(POSTS.burst, POSTS.perSecond, performance.now());
    const count = (event: MessageEvent): void => {
      if (event.source !== this.#element.contentWindow) {
        return;
      }
      // Neither the page's own listeners nor its scripts read what is in it.
      event.stopImmediatePropagation();
      if (!posts.allows(performance.now())) {
        flooded();
      }
    };
    window.addEventListener('message', count, { capture: true, signal });
  }

  takeBackFocus(): Stray {
    return readersPlace().takeBack(this.#element);
  }

  /** Only styles change: a browser loads a frame anew that is moved in the document. */
  show(): void {
    const { document, hidden } = this.#options;
    this.#element.name = hidden ? '' : FRAME_NAME;
    this.#element.title = document.title;
    this.#element.style.cssText = SHOWN;
  }

  remove(): void {
    this.#element.remove();
  }
}
