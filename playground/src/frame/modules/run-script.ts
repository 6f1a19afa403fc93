import { createElement } from '../../cabinet/view/element.ts';
import { DocumentGone } from '../errors.ts';
import { takeNonce } from './nonce.ts';

// Taken before a widget can put its own in their place.
const OwnBlob = Blob;
const { createObjectURL, revokeObjectURL } = URL;
const setNonce = setterOf(HTMLElement.prototype, 'nonce');
const setSource = setterOf(HTMLScriptElement.prototype, 'src');
const nonce = takeNonce(globalThis);
const head = document.head;
const append = head.append.bind(head);

/**
 * Runs a text as a classic script and resolves when it has run, with or without an error.
 *
 * @throws DocumentGone
 */
export function runScript(
  text: string,
  file: string,
  made: (script: HTMLScriptElement) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = createObjectURL(
      new OwnBlob([text, `\n//# sourceURL=${file}`], { type: 'text/javascript' }),
    );
    const script = createElement('script');
    made(script);
    const done = (): void => {
      revokeObjectURL(url);
      script.remove();
      resolve();
    };
    script.addEventListener('load', done, { once: true });
    script.addEventListener('error', done, { once: true });
    setSource(script, url);
    // The browser looks at the nonce when the script is put in; it is gone before code of a widget can read it.
    setNonce(script, nonce);
    append(script);
    setNonce(script, '');
    if (!script.isConnected) {
      revokeObjectURL(url);
      reject(new DocumentGone('the document is gone'));
    }
  });
}

/** Sets a property past whatever a widget defines later. */
function setterOf(prototype: object, name: string): (script: Node, value: string) => void {
  const set = Object.getOwnPropertyDescriptor(prototype, name)?.set;
  if (!set) {
    throw new Error(`${name} cannot be set`);
  }
  return Function.prototype.call.bind(set);
}
