/** Longer names are of no use to a reader. */
const LONGEST = 200;

/** What bundlers put before a path: a scheme and, of theirs, the name of the project. */
const SCHEME = /^(?:[a-z][\w+.-]*:\/\/[^/]*\/|[a-z][\w+.-]*:)/i;

// eslint-disable-next-line no-control-regex -- a name comes from anybody and is shown as text
const NO_LETTERS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** What a source is called for a reader: a path without the folders that lead out of the project. */
export function sourceName(source: string, root: string, index: number): string {
  const start = source.slice(0, LONGEST * 10);
  const isWhole = SCHEME.test(start) || source.startsWith('/') || root === '';
  const path = (isWhole ? start : `${root.slice(0, LONGEST * 10).replace(/\/$/, '')}/${start}`)
    .slice(0, LONGEST * 10)
    .replace(NO_LETTERS, '')
    .replaceAll('\\', '/')
    .replace(SCHEME, '');
  const query = path.indexOf('?', path.lastIndexOf('/') + 1);
  const parts: string[] = [];
  for (const part of path.slice(0, query < 0 ? path.length : query).split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  const name = parts.join('/');
  return name.length > LONGEST ? `…${name.slice(-LONGEST)}` : name || `source-${index + 1}`;
}
