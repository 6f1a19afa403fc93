/** What `natives.ts` is for the language, for nodes and scripts: taken while the realm is still the browser's. */

import { getOwnPropertyDescriptor, getterOf, uncurried } from './natives.ts';

const OwnBlob = Blob;

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only for names that are no element's
const create: Document['createElement'] = document.createElement.bind(document);

export const createScript = (): HTMLScriptElement => create('script');

export const { createObjectURL, revokeObjectURL } = URL;

export const setNonce = setterOf(HTMLElement.prototype, 'nonce');
export const setSource = setterOf(HTMLScriptElement.prototype, 'src');
export const setAttribute: (node: Element, name: string, value: string) => void = uncurried(
  Element.prototype.setAttribute,
);
export const sourceOf = getterOf(HTMLScriptElement.prototype, 'src')!;
export const isConnected = getterOf(Node.prototype, 'isConnected')!;
export const removeNode: (node: Element) => void = uncurried(Element.prototype.remove);

/** Puts a script into the head of the document that the frame began with. */
export const appendToHead: (script: Node) => void = document.head.append.bind(document.head);

const addListener: (target: EventTarget, type: string, listener: () => void) => void = uncurried(
  EventTarget.prototype.addEventListener,
);

/** Calls `done` when the script has run or could not be loaded. */
export function whenDone(script: HTMLScriptElement, done: () => void): void {
  addListener(script, 'load', done);
  addListener(script, 'error', done);
}

/** A Blob of these texts. The browser asks a list for its iterator, which may be a widget's: this one brings its own. */
export function scriptBlob(...texts: string[]): Blob {
  const parts = {
    [Symbol.iterator]() {
      let at = -1;
      return {
        next() {
          at += 1;
          return at < texts.length
            ? { done: false as const, value: texts[at]! }
            : { done: true as const, value: undefined };
        },
      };
    },
  };
  const options = { __proto__: null, type: 'text/javascript' };
  // A sequence is whatever can be iterated; the types name only lists.
  return new OwnBlob(parts as unknown as BlobPart[], options);
}

function setterOf(prototype: object, name: string): (node: Node, value: string) => void {
  const set = getOwnPropertyDescriptor(prototype, name)?.set;
  if (!set) {
    throw new Error(`${name} cannot be set`);
  }
  return uncurried(set);
}
