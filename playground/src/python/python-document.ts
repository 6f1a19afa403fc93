import type { Connect } from '../protocol/python.ts';
import { assetText } from '../sandbox/asset-text.ts';

/**
 * No network of any kind: the worker inherits this policy, and gets all its files from the page. Pyodide needs
 * nothing more than to compile WebAssembly.
 */
const policy = (hash: string): string =>
  [
    "default-src 'none'",
    `script-src '${hash}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The document of the python frame. The build puts the hash of the script before it. */
export async function pythonDocument(assets: URL): Promise<string> {
  const text = await assetText(new URL('python-frame.js', assets));
  const [, hash = '', script = ''] = /^\/\/ (\S+)\n([^]*)$/.exec(text) ?? [];
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(hash)}"><title>Python</title><script>${script}</script>`;
}

/** The scripts of the workers: of the one that the frame starts, and of the one that this starts in turn. */
export async function workerScripts(assets: URL): Promise<Pick<Connect, 'relay' | 'worker'>> {
  const [relay, worker] = await Promise.all([
    assetText(new URL('python-relay.js', assets)),
    assetText(new URL('python-worker.js', assets)),
  ]);
  return { relay, worker };
}
