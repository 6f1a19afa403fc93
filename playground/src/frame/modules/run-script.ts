import { waiting } from '../busy.ts';
import { DocumentGone } from '../errors.ts';
import {
  appendToHead,
  createObjectURL,
  createScript,
  isConnected,
  removeNode,
  revokeObjectURL,
  scriptBlob,
  setNonce,
  setAttribute,
  setSource,
  sourceOf,
  whenDone,
} from '../native-nodes.ts';
import { OwnPromise, exec } from '../natives.ts';
import { takeNonce } from './nonce.ts';
import { isFromPage } from './page-texts.ts';

const nonce = takeNonce(globalThis);

/** What ends the comment in which the name of the script stands. */
const LINE_END = /[\n\r\u2028\u2029]/;

/** A text that the page has brought, and what the frame writes around it on the same lines. */
export interface ScriptText {
  before?: string;
  text: string;
  after?: string;
  /** The module that it is, and its address: with both it stays in the document, as RequireJS leaves scripts. */
  module?: { id: string; address: string };
}

/**
 * Runs a text of the page as a classic script and resolves when it has run, with or without an error.
 *
 * From the moment the script has the nonce to the moment it has lost it, no code of a widget runs: nobody else has
 * the script before, and nothing that is called in between was looked up after a widget began.
 *
 * @throws DocumentGone
 * @throws Error for a text that is not the page's
 */
export function runScript(
  { before = '', text, after = '', module }: ScriptText,
  file: string,
  made: (script: HTMLScriptElement) => void = () => undefined,
): Promise<void> {
  return new OwnPromise((resolve, reject) => {
    if (!isFromPage(text) || exec(LINE_END, file)) {
      throw new Error('only code of the page runs');
    }
    const url = createObjectURL(scriptBlob(before, text, after, `\n//# sourceURL=${file}`));
    const script = createScript();
    const done = waiting();
    if (module) {
      setAttribute(script, 'type', 'text/javascript');
      setAttribute(script, 'charset', 'utf-8');
      setAttribute(script, 'async', '');
      setAttribute(script, 'data-requirecontext', '_');
      setAttribute(script, 'data-requiremodule', module.id);
    }
    whenDone(script, () => {
      done();
      revokeObjectURL(url);
      if (!module) {
        removeNode(script);
      }
      resolve();
    });
    setSource(script, url);
    // A policy for trusted types, which a widget may have added, could put another address there.
    if (sourceOf(script) !== url) {
      throw new Error('the address of a script was changed');
    }
    // The browser looks at the nonce when the script is put in, and runs it in a later task.
    setNonce(script, nonce);
    try {
      appendToHead(script);
    } finally {
      setNonce(script, '');
    }
    if (module) {
      // Bundles ask a script for its address. What the browser loads is settled by now.
      setSource(script, module.address);
    }
    made(script);
    if (!isConnected(script)) {
      revokeObjectURL(url);
      done();
      reject(new DocumentGone('the document is gone'));
    }
  });
}
