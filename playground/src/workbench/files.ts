import { fnv1a } from '../protocol/fnv.ts';

/** The texts of a widget's files by their names. */
export type Files = Readonly<Record<string, string>>;

/** A short text that differs for other files. It need not withstand forgery: nobody gains by two that are alike. */
export function digest(files: Files): string {
  const text = JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `${text.length}-${fnv1a(units)}`;
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
