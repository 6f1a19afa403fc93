import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';

/** The selectors of the style sheets, those in strings of scripts included. */
export function checkStyles(widget: Widget, _known: Known, report: Report): void {
  for (const [file, text] of widget.texts) {
    for (const { css, from } of sheetsIn(file, text)) {
      for (const { name, offset } of globalSelectors(css)) {
        report('css-global', { name }, file, from + offset);
      }
    }
  }
}

interface Sheet {
  css: string;
  /** Where it begins in its file. */
  from: number;
}

function sheetsIn(file: string, text: string): Sheet[] {
  if (file.endsWith('.css')) {
    return [{ css: text, from: 0 }];
  }
  return file.endsWith('.js') ? sheetsInStrings(text) : [];
}

/** Style sheets inside the strings of a script. What stays open ends the search: nothing after it is closed either. */
function sheetsInStrings(text: string): Sheet[] {
  const opening = /<style\b/gi;
  const closing = /<\/style>/gi;
  const sheets: Sheet[] = [];
  while (opening.test(text)) {
    const from = text.indexOf('>', opening.lastIndex) + 1;
    closing.lastIndex = from;
    const end = from > 0 ? closing.exec(text) : null;
    if (!end) {
      break;
    }
    sheets.push({ css: text.slice(from, end.index), from });
    opening.lastIndex = closing.lastIndex;
  }
  return sheets;
}

/** A style sheet of the same length with spaces for its comments. */
function withoutComments(css: string): string {
  let plain = '';
  let done = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', done)) {
    const end = css.indexOf('*/', at + 2);
    if (end < 0) {
      break;
    }
    plain += css.slice(done, at) + ' '.repeat(end + 2 - at);
    done = end + 2;
  }
  return plain + css.slice(done);
}

/** What ends a declaration, or begins or ends a block. */
const DELIMITER = /[{};]/g;
/** Inside these there are rules again. */
const GROUP = /^@(?:media|supports|layer|container)\b/;
/** A class, an id or an attribute names an element of somebody's own; so does a part that the code fills in. */
const OWN = /[.#[$&]|:host|::slotted|\\|'|"/;

/** The selectors of a style sheet that any element of the page may fit. */
function globalSelectors(css: string): { name: string; offset: number }[] {
  const plain = withoutComments(css);
  const found: { name: string; offset: number }[] = [];
  /** Whether each brace that is open holds rules. */
  const open: boolean[] = [];
  /** How many of them hold none. */
  let withoutRules = 0;
  let from = 0;
  for (const { 0: delimiter, index } of plain.matchAll(DELIMITER)) {
    const prelude = plain.slice(from, index);
    from = index + 1;
    if (delimiter === '}') {
      withoutRules -= open.pop() === false ? 1 : 0;
    } else if (delimiter === '{') {
      const text = prelude.trim();
      const name = withoutRules === 0 ? globalName(text) : undefined;
      if (name !== undefined) {
        const own = name.replaceAll(/\s+/g, ' ');
        found.push({ name: own, offset: index - prelude.length + prelude.indexOf(name) });
      }
      const holdsRules = GROUP.test(text);
      open.push(holdsRules);
      withoutRules += holdsRules ? 0 : 1;
    }
  }
  return found;
}

/** The first of the selectors before a brace that fits elements of others. */
const globalName = (selectors: string): string | undefined =>
  selectors.startsWith('@')
    ? undefined
    : selectors
        .split(',')
        .find((one) => one.trim() !== '' && !OWN.test(one))
        ?.trim();
