/** The texts of a widget's files by their names. */
export type Files = Readonly<Record<string, string>>;

/** A short text that differs for other files. It need not withstand forgery: nobody gains by two that are alike. */
export function digest(files: Files): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length}-${(hash >>> 0).toString(36)}`;
}

/**
 * The name of a playground's draft: the page without its language, so that both languages share it, and what tells
 * the playgrounds of the page apart.
 */
export function draftName(page: URL, docs: URL, playground: string): string {
  const { pathname } = page;
  const path = pathname.startsWith(docs.pathname) ? pathname.slice(docs.pathname.length) : pathname;
  return `${path.replace(/(^\/|index\.html$)/g, '')}#${playground}`;
}
