import type { Toolchain } from './bundle.ts';
import { compilerOf } from './compile.ts';
import { helpersOf } from './helpers.ts';
import type { TypeScript } from './read-source.ts';
import { jsonModule, textModule } from './text-modules.ts';

/** What bundles by TypeScript; each text is compiled once. */
export function toolchainOf(ts: TypeScript): Toolchain {
  return {
    script: compilerOf(ts),
    json: (file, text) => jsonModule(ts, file, text),
    text: (_, text) => textModule(text),
    helpers: helpersOf(ts),
  };
}
