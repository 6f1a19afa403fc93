/** What is looked for. */
export interface Query {
  text: string;
  /** Whether the text is a regular expression. */
  regexp: boolean;
  matchCase: boolean;
  wholeWord: boolean;
}

/** One place where a text has what is looked for. */
export interface Match {
  /** Offsets in the text of the file. */
  from: number;
  to: number;
  /** Of the beginning; both begin with 1. */
  line: number;
  column: number;
  /** The line, in three parts; long ones are cut. */
  before: string;
  hit: string;
  after: string;
}

export interface Found {
  files: readonly { file: string; matches: readonly Match[] }[];
  /** How many matches there are in all. */
  total: number;
  /** Whether there are more than are listed. */
  cut: boolean;
}

/** More matches than anybody looks through would take long to draw. */
export const LISTED = 500;

/** How much of a line is shown before a match, and how much of the match and of what is after it. */
const BEFORE = 40;
const SHOWN = 160;

const SIGNS = /[\\^$.*+?()[\]{}|]/g;

/**
 * The regular expression of a query.
 *
 * @throws SyntaxError if the reader's own is none
 */
export function patternOf({ text, regexp, matchCase, wholeWord }: Query): RegExp {
  const source = regexp ? text : text.replace(SIGNS, '\\$&');
  // By itself first: what is put around it must not make a whole of two halves.
  const flags = `gmu${matchCase ? '' : 'i'}`;
  const pattern = new RegExp(source, flags);
  return wholeWord
    ? new RegExp(`(?<![\\p{L}\\p{N}_$])(?:${source})(?![\\p{L}\\p{N}_$])`, flags)
    : pattern;
}

/** Finds a query in all files, in the order of their names. What would match nothing at all is passed over. */
export function findIn(files: Readonly<Record<string, string>>, query: Query): Found {
  const pattern = patternOf(query);
  const found: { file: string; matches: Match[] }[] = [];
  let total = 0;
  for (const file of Object.keys(files).sort()) {
    const text = files[file]!;
    const matches: Match[] = [];
    let line = 1;
    let start = 0;
    for (const { 0: hit, index } of query.text ? text.matchAll(pattern) : []) {
      if (hit === '') {
        continue;
      }
      total += 1;
      if (total > LISTED) {
        continue;
      }
      for (let end = text.indexOf('\n', start); end >= 0 && end < index;) {
        line += 1;
        start = end + 1;
        end = text.indexOf('\n', start);
      }
      matches.push(matchAt(text, index, hit, line, start));
    }
    if (matches.length > 0) {
      found.push({ file, matches });
    }
  }
  return { files: found, total, cut: total > LISTED };
}

function matchAt(text: string, from: number, hit: string, line: number, start: number): Match {
  const to = from + hit.length;
  const end = text.indexOf('\n', to);
  // The indent says nothing of a line by itself.
  const indent = /^[ \t]*/.exec(text.slice(start, from))![0].length;
  const before = text.slice(Math.max(start + indent, from - BEFORE), from);
  const after = text.slice(to, end < 0 ? text.length : end);
  return {
    from,
    to,
    line,
    column: from - start + 1,
    before: from - start - indent > BEFORE ? `…${before}` : before,
    hit: cutOff(hit),
    after: cutOff(after),
  };
}

const cutOff = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Which of the matches are replaced: all, those of a file, or the one that begins there. */
export interface Scope {
  file?: string;
  from?: number;
}

export interface Replaced {
  /** The new texts of the files that change. */
  files: Readonly<Record<string, string>>;
  count: number;
}

/** Puts something in the place of matches; `$1`, `$<name>`, `$&` and `$$` mean something in that of a regular expression. */
export function replaceIn(
  files: Readonly<Record<string, string>>,
  query: Query,
  replacement: string,
  scope: Scope = {},
): Replaced {
  const pattern = patternOf(query);
  const changed: [string, string][] = [];
  let count = 0;
  for (const [file, text] of Object.entries(files)) {
    if (scope.file !== undefined && scope.file !== file) {
      continue;
    }
    let result = '';
    let done = 0;
    for (const match of text.matchAll(pattern)) {
      const [hit] = match;
      const { index } = match;
      if (hit !== '' && (scope.from === undefined || scope.from === index)) {
        result += text.slice(done, index);
        result += query.regexp ? expanded(replacement, match) : replacement;
        done = index + hit.length;
        count += 1;
      }
    }
    if (done > 0) {
      changed.push([file, result + text.slice(done)]);
    }
  }
  return { files: Object.fromEntries(changed), count };
}

/** A replacement for one match, as `String.prototype.replace` makes it. */
function expanded(replacement: string, match: RegExpExecArray): string {
  const { groups } = match;
  return replacement.replace(/\$(?:([$&])|(\d\d?)|<([^>]*)>)/g, (all, sign, digits, name) => {
    if (sign) {
      return sign === '$' ? '$' : match[0];
    }
    if (name !== undefined) {
      return groups ? (groups[name as string] ?? '') : all;
    }
    return group(match, digits as string) ?? all;
  });
}

/** A group by one or two digits; a second digit is text where there are not so many groups. */
function group(match: RegExpExecArray, digits: string): string | null {
  const last = match.length - 1;
  const number = Number(digits);
  if (number >= 1 && number <= last) {
    return match[number] ?? '';
  }
  const first = Number(digits[0]);
  return digits.length === 2 && first >= 1 && first <= last
    ? (match[first] ?? '') + digits[1]!
    : null;
}
