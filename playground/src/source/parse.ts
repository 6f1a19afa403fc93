import { type Options, type Program, parse } from 'acorn';

/** Line and column count from 1, `offset` from 0. */
export type Parsed =
  | { ok: true; program: Program }
  | { ok: false; message: string; offset: number; at: { line: number; column: number } };

const TOO_DEEP = 'Nested too deeply';

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
    // The parser calls itself for each level, and has run out of stack.
    if (thrown instanceof RangeError) {
      return { ok: false, message: TOO_DEEP, offset: 0, at: { line: 1, column: 1 } };
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
    };
  }
}
