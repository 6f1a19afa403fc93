import type { Identifier } from 'acorn';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import type { Script } from './script.ts';

/** Lines that are longer are rare in code that somebody writes. */
const LONG = 200;
/** So much of a script is in them where a tool has written it, and so many letters: a note is short, too. */
const SHARE = 1 / 3;
const LEAST = 2000;
/** A line that is one string holds data, such as a picture. */
const DATA = /["'`][^"'`]{500,}["'`]/g;

/** The names that obfuscators make up. */
const MADE_UP = /^_0x[0-9a-f]{4,}$/;
/** So many different ones are no accident. */
const ENOUGH = 3;

/** Whether people can read the scripts: said once a file. */
export function checkReadable(widget: Widget, _known: Known, report: Report): void {
  for (const [file, text] of widget.texts) {
    // Whatever does not parse has other troubles.
    const script = file.endsWith('.js') ? widget.script(file) : null;
    const at = script && (madeUpName(script) ?? longLine(text));
    if (at !== null) {
      report('minified-code', {}, file, at);
    }
  }
}

/** Where the first long line begins of a script that mostly consists of such; null of any other. */
function longLine(text: string): number | null {
  let first: number | null = null;
  let long = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const length = line.length > LONG ? line.replace(DATA, '').length : 0;
    if (length > LONG) {
      first ??= at;
      long += length;
    }
    at += line.length + 1;
  }
  return long >= LEAST && long >= text.length * SHARE ? first : null;
}

function madeUpName({ nodes }: Script): number | null {
  const names = new Map<string, number>();
  for (const node of nodes) {
    if (node.type === 'Identifier' && MADE_UP.test((node as Identifier).name)) {
      const { name, start } = node as Identifier;
      names.set(name, names.get(name) ?? start);
    }
  }
  return names.size >= ENOUGH ? Math.min(...names.values()) : null;
}
