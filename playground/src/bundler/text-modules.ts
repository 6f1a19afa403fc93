import { type Compiled } from './compile.ts';
import { jsonFault } from './json-fault.ts';
import type { TypeScript } from './read-source.ts';

/** Files whose text is the value of the module. */
const TEXT = /\.(?:css|svg|txt|md|html)$/;

const SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx)$/;

export type Kind = 'script' | 'json' | 'text';

/** What a file is to those that import it; null for what cannot be imported. */
export function kindOf(file: string): Kind | null {
  if (file.endsWith('.json')) {
    return 'json';
  }
  return TEXT.test(file) ? 'text' : SCRIPT.test(file) ? 'script' : null;
}

const moduleOf = (value: string): Compiled => ({
  code: `module.exports = ${value};\n`,
  mappings: '',
  imports: [],
  faults: [],
  value: 0,
});

export const textModule = (text: string): Compiled => moduleOf(JSON.stringify(text));

const wrongModule = (reason: string, offset: number): Compiled => ({
  ...moduleOf('0'),
  faults: [{ code: 'source-syntax', params: { reason }, offset }],
});

/** A file of JSON, which is data and never code: the module reads it as the engine does. */
export function jsonModule(ts: TypeScript, file: string, text: string): Compiled {
  const body = text.replace(/^\uFEFF/, ' ');
  try {
    JSON.parse(body);
  } catch (error) {
    // What an engine says of a mistake differs from one to the next.
    const { reason, offset } = jsonFault(ts, file, body);
    return wrongModule(reason || String(error), offset);
  }
  return moduleOf(`JSON.parse(${JSON.stringify(body)})`);
}
