import { visit } from 'jsonc-parser';
import { readJson } from '../checker/json/read.ts';
import { outlineOfCode } from './outline-code.ts';
import type { Outlined } from './outlined.ts';

/** What can be gone to in a file, in its order; nothing in a file of another kind. Texts that break off have theirs, too. */
export function outlineOf(file: string, text: string): Outlined[] {
  if (/\.[cm]?[jt]sx?$/.test(file)) {
    return outlineOfCode(text, /\.[cm]?tsx?$/.test(file));
  }
  if (file.endsWith('.json')) {
    return ofJson(text);
  }
  const pattern = /\.ya?ml$/.test(file)
    ? /^[ \t]*(?:- +)*(?<name>[\w$.-]+)[ \t]*:(?= |\r?$)/gm
    : file.endsWith('.py')
      ? /^[ \t]*(?:async +)?(?:def|class) +(?<name>\w+)/gm
      : null;
  return pattern
    ? [...text.matchAll(pattern)].map(({ 0: whole, index, groups }) => ({
        name: groups!.name!,
        from: index + whole.indexOf(groups!.name!),
      }))
    : [];
}

function ofJson(text: string): Outlined[] {
  const found: Outlined[] = [];
  if (readJson(text).tooDeep !== null) {
    return found;
  }
  visit(text, {
    onObjectProperty: (property, offset, _length, _line, _character, path) => {
      found.push({ name: [...path(), property].join('.'), from: offset });
    },
  });
  return found;
}
