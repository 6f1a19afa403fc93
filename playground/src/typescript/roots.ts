/**
 * The files of a widget that are checked: the one that the cabinet loads, and its sources. Another script of the
 * widget, such as the one for amoCRM's own pages, meets other modules than those that the declarations know.
 */
export function rootsOf(files: readonly string[], widgetFile: string): string[] {
  return files.filter(
    (file) =>
      file === widgetFile ||
      /\.tsx?$/.test(file) ||
      (file.startsWith('src/') && /\.jsx?$/.test(file)),
  );
}
