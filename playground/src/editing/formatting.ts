import type { Options, Plugin } from 'prettier';
import options from '../../../plugins/personal_page/widget/project/.prettierrc.json' with { type: 'json' };
import { type ParserName, parserFor } from './formattable.ts';

/** A text as it is formatted, or where its syntax is wrong; lines and columns begin with 1. */
export type Formatted =
  { text: string; cursor: number } | { fault: { message: string; line: number; column: number } };

const estree = () => import('prettier/plugins/estree') as Promise<Plugin>;
const babel = () => import('prettier/plugins/babel');

/** What Prettier needs for a parser, each fetched when the first such file is formatted. */
const PLUGINS: Readonly<Record<ParserName, readonly (() => Promise<Plugin>)[]>> = {
  babel: [babel, estree],
  'babel-ts': [babel, estree],
  json: [babel, estree],
  yaml: [() => import('prettier/plugins/yaml')],
  css: [() => import('prettier/plugins/postcss')],
};

/**
 * Formats a text as Prettier does in a project that was exported: the options are those of its file.
 *
 * @param cursor an offset in the text; that of the same place comes back
 * @throws if files of this name cannot be formatted
 */
export async function format(file: string, text: string, cursor: number): Promise<Formatted> {
  const parser = parserFor(file);
  if (parser === null) {
    throw new Error(`nothing formats ${file}`);
  }
  const { formatWithCursor } = await import('prettier/standalone');
  const plugins = await Promise.all(PLUGINS[parser].map((load) => load()));
  try {
    const { formatted, cursorOffset } = await formatWithCursor(text, {
      ...(options as Options),
      filepath: file,
      parser,
      plugins,
      cursorOffset: cursor,
    });
    return { text: formatted, cursor: Math.max(0, cursorOffset) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** What a parser says, without the picture of the place that Prettier draws below it. */
function faultOf(error: unknown): { message: string; line: number; column: number } {
  const { message, loc } = error as Error & { loc?: { start: { line: number; column: number } } };
  if (!loc) {
    throw error;
  }
  const [first = ''] = message.split('\n');
  const { line, column } = loc.start;
  return { message: first.replace(/ *\(\d+:\d+\)$/, ''), line, column };
}
