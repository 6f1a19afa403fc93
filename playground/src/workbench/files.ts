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
