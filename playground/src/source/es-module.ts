import type { Parsed } from './parse.ts';

/** How the parser says that a script has what only modules may have. */
const MODULES_ONLY = /'sourceType: module'|'import\.meta' outside a module/;

/** How statements of modules begin; prose may begin with the same words. */
const STATEMENT =
  /^(?:import\s*(?:['"{*]|[\w$]+\s*(?:,|from\b))|export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b)|import\.meta\b)/;

/** Whether a script does not parse because it was written as an ES module. */
export function isEsModule(source: string, { message, offset }: Parsed & { ok: false }): boolean {
  return MODULES_ONLY.test(message) && STATEMENT.test(source.slice(offset));
}
