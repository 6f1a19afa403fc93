/** The folder of the source. */
export const SOURCE = 'src/';

/** What an entry may be written in; of several the first is taken. */
const EXTENSIONS = ['tsx', 'ts', 'jsx', 'js', 'mjs'];

/** The files that a build may begin with: those right in the folder of the source that are called like the widget's. */
export const entriesIn = (files: object, widgetFile: string): string[] =>
  EXTENSIONS.map((extension) => SOURCE + widgetFile.replace(/js$/, extension)).filter((name) =>
    Object.hasOwn(files, name),
  );
