import { createScanner, type Node } from 'jsonc-parser';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Known } from '../facts.ts';
import { withoutComment } from '../comment-edit.ts';
import type { Report } from '../finding.ts';
import type { Widget } from '../widget.ts';
import { DEEPEST, members } from './read.ts';
import { emptyText, reasonOf } from './words.ts';

/** What the files of JSON are made of: whatever is in them, they have to be JSON. */
export function checkJson(widget: Widget, { language }: Known, report: Report): void {
  for (const [file, text] of widget.texts) {
    if (isOwnJson(file)) {
      checkFile(widget, file, text, language, report);
    }
  }
}

/** Those that amoCRM reads; others may be of any dialect, such as a `tsconfig.json`. */
const isOwnJson = (file: string): boolean => file === MANIFEST || /^i18n\/[^/]+\.json$/.test(file);

function checkFile(
  widget: Widget,
  file: string,
  text: string,
  language: Known['language'],
  report: Report,
): void {
  const json = widget.json(file)!;
  if (json.tooDeep !== null) {
    report('json-depth', { expected: String(DEEPEST) }, file, json.tooDeep);
    return;
  }
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    report('json-syntax', { reason: emptyText(language) }, file);
    return;
  }
  for (const { from, to } of json.comments) {
    report('json-comment', {}, file, from, [withoutComment(text, from, to)]);
  }
  const trailing = json.errors.length > 0 ? trailingCommas(text) : new Map<number, number>();
  const commas = new Set<number>();
  for (const { error, offset } of json.errors) {
    const comma = trailing.get(offset);
    if (comma === undefined) {
      report('json-syntax', { reason: reasonOf(error, language) }, file, offset);
    } else if (!commas.has(comma)) {
      // The parser misses a key and a value after it.
      commas.add(comma);
      report('json-trailing-comma', {}, file, comma, [{ from: comma, to: comma + 1, text: '' }]);
    }
  }
  if (json.root) {
    checkKeys(json.root, file, report);
  }
}

/** The commas before closing brackets, whatever comments are between them, by the places of the brackets. */
function trailingCommas(text: string): Map<number, number> {
  const scanner = createScanner(text, true);
  const commas = new Map<number, number>();
  let comma: number | null = null;
  do {
    scanner.scan();
    const at = scanner.getTokenOffset();
    const token = scanner.getTokenLength() === 1 ? text[at]! : '';
    if (comma !== null && (token === '}' || token === ']')) {
      commas.set(at, comma);
    }
    comma = token === ',' ? at : null;
  } while (scanner.getTokenLength() > 0);
  return commas;
}

function checkKeys(root: Node, file: string, report: Report): void {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const seen = new Set<string>();
    for (const { name, key } of members(node)) {
      if (seen.has(name)) {
        report('json-duplicate-key', { name }, file, key.offset);
      }
      seen.add(name);
    }
    waiting.push(...(node.children ?? []));
  }
}
