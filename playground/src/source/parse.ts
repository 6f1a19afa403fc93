import { type Options, type Program, parse } from 'acorn';

/** Line and column count from 1, `offset` from 0. */
export type Parsed =
  | { ok: true; program: Program }
  | {
      ok: false;
      message: string;
      offset: number;
      at: { line: number; column: number };
      /** Whether it may be a script all the same, which nests too deeply for this engine. */
      tooDeep: boolean;
    };

/** The parser's words for an overflow that it has caught. */
const OUT_OF_STACK = 'Not enough stack space';

/** What is said of a text that nests too deeply; it has no place. */
export const DEEP = {
  ok: false,
  message: 'Nested too deeply',
  offset: 0,
  at: { line: 1, column: 1 },
  tooDeep: true,
} as const satisfies Parsed;

/** Parses a classic script; a widget is one. */
export function parseScript(source: string, options: Partial<Options> = {}): Parsed {
  try {
    const program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      locations: true,
      ...options,
    });
    return { ok: true, program };
  } catch (thrown) {
    // The parser calls itself for each level; where it runs out of stack differs from engine to engine.
    if (thrown instanceof RangeError || String(thrown).includes(OUT_OF_STACK)) {
      return { ...DEEP };
    }
    if (!(thrown instanceof SyntaxError)) {
      throw thrown;
    }
    const { loc, pos } = thrown as SyntaxError & {
      loc?: { line: number; column: number };
      pos?: number;
    };
    return {
      ok: false,
      message: thrown.message.replace(/\s*\(\d+:\d+\)$/, ''),
      offset: pos ?? 0,
      at: { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 },
      tooDeep: false,
    };
  }
}
