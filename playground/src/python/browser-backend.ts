import { InPageBackend, type InPageBackendOptions } from './in-page-backend.ts';
import { PythonIframe, type PythonIframeOptions } from './python-iframe.ts';
import type { PythonWorld } from './python-world.ts';
import { runtimeFiles } from './runtime-files.ts';

/** The browser as the world of Python. */
const browserPython = (options: PythonIframeOptions): PythonWorld => ({
  capable: typeof WebAssembly !== 'undefined' && typeof Worker !== 'undefined',
  runtime: (index, progress) => runtimeFiles(index).load(progress),
  frame: () => new PythonIframe(options),
});

/** The backend whose Python runs in a frame of this page. */
export const browserBackend = (
  frame: PythonIframeOptions,
  options: Omit<InPageBackendOptions, 'world'>,
): InPageBackend => new InPageBackend({ ...options, world: browserPython(frame) });
