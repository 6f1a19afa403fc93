import type { Connect } from '../protocol/python.ts';
import { pythonDocument, workerScripts } from './python-document.ts';
import type { PythonElement } from './python-element.ts';

/** Of no size and for nobody: there is nothing to see in it. */
const HIDDEN = 'position:absolute;width:0;height:0;border:0;visibility:hidden';

export interface PythonIframeOptions {
  /** Where the frame is put; it takes no room. */
  mount: HTMLElement;
  /** The folder that holds python-frame.js, python-relay.js and python-worker.js; ends with a slash. */
  assets: URL;
}

/** A hidden iframe with an opaque origin and no network, in which a worker runs Python. */
export class PythonIframe implements PythonElement {
  readonly #options: PythonIframeOptions;
  readonly #element = document.createElement('iframe');
  #removed = false;

  constructor(options: PythonIframeOptions) {
    this.#options = options;
    this.#element.setAttribute('sandbox', 'allow-scripts');
    this.#element.title = 'Python';
    this.#element.style.cssText = HIDDEN;
  }

  get present(): boolean {
    return this.#element.isConnected;
  }

  async open(port: MessagePort): Promise<void> {
    const { mount, assets } = this.#options;
    const [html, scripts] = await Promise.all([pythonDocument(assets), workerScripts(assets)]);
    this.#element.srcdoc = html;
    await new Promise((resolve) => {
      this.#element.addEventListener('load', resolve, { once: true });
      if (!this.#removed) {
        mount.append(this.#element);
      }
    });
    const connect: Connect = { type: 'personal-page-python', ...scripts };
    this.#element.contentWindow?.postMessage(connect, '*', [port]);
  }

  remove(): void {
    this.#removed = true;
    this.#element.remove();
  }
}
