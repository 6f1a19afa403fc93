import { type Compiled } from './compile.ts';
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

/** A file of JSON, by the compiler's own parser: what an engine says of a mistake differs from one to the next. */
export function jsonModule(ts: TypeScript, file: string, text: string): Compiled {
  const { parseDiagnostics } = ts.parseJsonText(file, text) as unknown as {
    parseDiagnostics: { messageText: string | { messageText: string }; start: number }[];
  };
  const [wrong] = parseDiagnostics;
  if (wrong) {
    const { messageText, start } = wrong;
    const reason = typeof messageText === 'string' ? messageText : messageText.messageText;
    return {
      ...moduleOf('0'),
      faults: [{ code: 'source-syntax', params: { reason }, offset: start }],
    };
  }
  // As a literal, this one key would be the prototype.
  const literal = text.trim() || 'undefined';
  return moduleOf(literal.includes('__proto__') ? `JSON.parse(${JSON.stringify(text)})` : literal);
}
