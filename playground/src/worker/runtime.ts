import type { SignalBuffer } from './deadline.ts';

/** The address from which Pyodide asks for its files. */
const HOME = 'https://python.invalid/';

/** A Python object held from here. */
export interface PyProxy {
  toJs(): unknown;
  destroy(): void;
}

/** What is used of Pyodide's API. */
export interface Pyodide {
  runPython(source: string): PyProxy;
  loadPackage(names: string, options: LoadOptions): Promise<unknown>;
  setInterruptBuffer(buffer: SignalBuffer): void;
}

interface LoadOptions {
  messageCallback(message: string): void;
}

type LoadPyodide = (options: Record<string, unknown>) => Promise<Pyodide>;

/** Starts Python from the files of its runtime, which are all at hand. */
export async function startPyodide(files: Record<string, Blob>): Promise<Pyodide> {
  serveFiles(files);
  const [main, machine] = await Promise.all([
    imported(files, 'pyodide.mjs') as Promise<{ loadPyodide: LoadPyodide }>,
    imported(files, 'pyodide.asm.mjs') as Promise<{ default: unknown }>,
  ]);
  return main.loadPyodide({
    indexURL: HOME,
    packageBaseUrl: HOME,
    createPyodideModule: machine.default,
    env: { HOME: '/home/backend', TZ: 'UTC' },
  });
}

/** Pyodide would print the name of each file that it loads. */
export const QUIET: LoadOptions = { messageCallback: () => undefined };

function imported(files: Record<string, Blob>, name: string): Promise<unknown> {
  const script = new Blob([files[name] ?? ''], { type: 'text/javascript' });
  return import(URL.createObjectURL(script));
}

/** Answers the `fetch` by which Pyodide asks for its files. The policy of the frame refuses all other addresses. */
function serveFiles(files: Record<string, Blob>): void {
  const native = self.fetch.bind(self);
  self.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = address.startsWith(HOME) ? files[address.slice(HOME.length)] : undefined;
    const type = address.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return file
      ? Promise.resolve(new Response(file, { headers: { 'Content-Type': type } }))
      : native(input, init);
  };
}
