import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';

/** Style sheets inside the strings of a script. */
const IN_STRINGS = /<style\b[^>]*>(.*?)<\/style>/gis;

/** The selectors of the style sheets, those in strings of scripts included; each is said once a file. */
export function checkStyles(widget: Widget, _known: Known, report: Report): void {
  for (const [file, text] of widget.texts) {
    const told = new Set<string>();
    for (const { css, from } of sheetsIn(file, text)) {
      for (const { name, offset } of globalSelectors(css)) {
        if (!told.has(name)) {
          told.add(name);
          report('css-global', { name }, file, from + offset);
        }
      }
    }
  }
}

function sheetsIn(file: string, text: string): { css: string; from: number }[] {
  if (file.endsWith('.css')) {
    return [{ css: text, from: 0 }];
  }
  return file.endsWith('.js')
    ? [...text.matchAll(IN_STRINGS)].map(({ 0: whole, 1: css = '', index }) => ({
        css,
        from: index + whole.indexOf('>') + 1,
      }))
    : [];
}

/** What stands before a brace, with the brace; or a brace that closes. */
const PRELUDE = /([^{};]*)\{|\}/g;
/** Inside these there are rules again. */
const GROUP = /^@(?:media|supports|layer|container)\b/;
/** A class, an id or an attribute names an element of somebody's own; so does a part that the code fills in. */
const OWN = /[.#[$&]|:host|::slotted|\\|'|"/;

/** The selectors of a style sheet that any element of the page may fit. */
function globalSelectors(css: string): { name: string; offset: number }[] {
  const plain = css.replaceAll(/\/\*.*?\*\//gs, (comment) => ' '.repeat(comment.length));
  const found: { name: string; offset: number }[] = [];
  /** Whether each brace that is open holds rules. */
  const open: boolean[] = [];
  for (const { 0: whole, 1: prelude, index } of plain.matchAll(PRELUDE)) {
    if (whole === '}') {
      open.pop();
      continue;
    }
    const text = (prelude ?? '').trim();
    const holdsRules = open.every(Boolean);
    if (holdsRules && !text.startsWith('@')) {
      const name = text.split(',').find((one) => one.trim() !== '' && !OWN.test(one));
      if (name !== undefined) {
        const own = name.trim().replaceAll(/\s+/g, ' ');
        found.push({ name: own, offset: index + whole.indexOf(name.trim()) });
      }
    }
    open.push(GROUP.test(text));
  }
  return found;
}
