import type { Node } from 'jsonc-parser';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import type { Report } from '../finding.ts';
import { items, members, soundRoot, valueAt } from '../json/read.ts';
import { textsOf } from '../names.ts';
import type { Widget } from '../widget.ts';

const RUSSIAN = 'ru';
/** Letters, and the addresses of Russian sites. */
const RUSSIAN_TEXT = /[а-яё]|\w\.ru\b/i;

/** The languages of a widget, and that each has the texts that the manifest names. */
export function checkTexts(widget: Widget, known: Known, report: Report): void {
  const root = soundRoot(widget.json(MANIFEST));
  const codes = items(valueAt(root, ['widget', 'locale'])).filter(({ type }) => type === 'string');
  const { languages } = known.values['archive.languages'] ?? {};
  for (const code of codes) {
    const name = String(code.value);
    if (languages && !languages.includes(name)) {
      report('i18n-language', { name }, MANIFEST, code.offset);
    } else if (!widget.has(textsOf(name))) {
      report('i18n-file', { name, expected: textsOf(name) }, MANIFEST, code.offset);
    }
  }
  const read = [...new Set(codes.map(({ value }) => String(value)))].flatMap((language) => {
    const texts = soundRoot(widget.json(textsOf(language)));
    return texts ? [{ language, file: textsOf(language), texts }] : [];
  });
  const named = pathsIn(root, known);
  for (const { node, path } of named) {
    for (const { file, texts } of read) {
      if (valueAt(texts, path.split('.'))?.type !== 'string') {
        report('i18n-key', { name: path, file }, MANIFEST, node.offset);
      }
    }
  }
  checkStructure(read, new Set(named.map(({ path }) => path)), report);
  for (const { language, file, texts } of read) {
    if (language !== RUSSIAN) {
      checkAlphabet(texts, language, file, report);
    }
  }
}

/** The values of the manifest that are paths to texts, as the contract describes them. */
function pathsIn(root: Node | undefined, { manifest }: Known): { node: Node; path: string }[] {
  // Of all forms of values only that of a path fits this one and not a word alone.
  const isPath = (pattern = ''): boolean =>
    new RegExp(pattern, 'u').test('widget.name') && !new RegExp(pattern, 'u').test('name');
  return manifest.keys
    .filter(({ schema: { pattern } }) => pattern !== undefined && isPath(pattern))
    .flatMap(({ path, schema }) =>
      nodesAt(root, path.split('.'))
        .filter(
          ({ type, value }) =>
            type === 'string' && new RegExp(schema.pattern!, 'u').test(String(value)),
        )
        .map((node) => ({ node, path: String(node.value) })),
    );
}

function nodesAt(root: Node | undefined, path: readonly string[]): Node[] {
  let found = root ? [root] : [];
  for (const name of path) {
    found = found.flatMap((node) =>
      members(node)
        .filter((member) => name === '*' || member.name === name)
        .map(({ value }) => value),
    );
  }
  return found;
}

interface Language {
  language: string;
  file: string;
  texts: Node;
}

/** A key that one language has and another has not, except where the manifest names it: that is said there. */
function checkStructure(read: readonly Language[], named: Set<string>, report: Report): void {
  const keys = read.map(({ texts }) => new Set(leavesIn(texts).map(({ path }) => path)));
  const all = new Set(keys.flatMap((one) => [...one]));
  read.forEach(({ file, texts }, index) => {
    for (const name of all) {
      if (!keys[index]!.has(name) && !named.has(name)) {
        report('i18n-structure', { name, file }, file, texts.offset);
      }
    }
  });
}

function checkAlphabet(texts: Node, language: string, file: string, report: Report): void {
  for (const { node } of leavesIn(texts)) {
    if (RUSSIAN_TEXT.test(String(node.value))) {
      report('russian-text', { name: language }, file, node.offset);
    }
  }
}

/** The texts of a file with their dotted paths. */
export function leavesIn(root: Node): { path: string; node: Node }[] {
  const found: { path: string; node: Node }[] = [];
  const waiting = [{ path: '', node: root }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, node } = next;
    if (node.type === 'string') {
      found.push({ path, node });
    }
    for (const { name, value } of members(node).reverse()) {
      waiting.push({ path: path === '' ? name : `${path}.${name}`, node: value });
    }
  }
  return found;
}
