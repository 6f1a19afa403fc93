import { SOURCE } from '../protocol/source-entry.ts';
import type { WidgetFiles } from './zip.ts';

/** Files of a project by their path. What stands in two pairs of braces is one of the values. */
export type Templates = Readonly<Record<string, string>>;

/** What templates say in the place of names in braces. */
export interface ProjectValues {
  /** The address of the documentation, with a slash at its end. */
  docs: string;
  /** The page about uploading an archive. */
  upload: string;
  /** The file of the SDK's types. */
  types: string;
  /** The script that the cabinet loads. */
  widgetFile: string;
}

export interface Project {
  /** That of the README. */
  language: string;
  templates: Templates;
  values: ProjectValues;
  /** What the archive of the widget holds. */
  widget: WidgetFiles;
  /** What stands beside the folder of the widget: what only an editor or a server reads. */
  beside: WidgetFiles;
}

/** A project has hidden files, which would be overlooked if they were unpacked among others: it has a folder. */
const FOLDER = 'widget-project/';

/**
 * When the files of a project were changed. Days after the first moment of a zip, which lies before it in the time zones
 * to the west: whoever unpacks there, or in a container with another zone, could not pack the widget again.
 */
export const PROJECT_TIME = new Date(1980, 0, 3);

const WIDGET = 'widget/';
const README = 'README.md';

/** The beginning of a row of a table about a file or a folder, with a name in backquotes. */
const ROW = /^\| `([^`]+)`/;

/** Templates as the build writes them: `widget/project/` of the Python package, the one place that holds them. */
export async function readTemplates(response: Response): Promise<Templates> {
  return (await response.json()) as Templates;
}

/**
 * The files of a project: the widget in a folder of its own, so that packing it is packing that folder, and around it
 * what an editor needs. A table of the README leaves out the files that this project does not have.
 */
export function projectFiles({
  language,
  templates,
  values,
  widget,
  beside,
}: Project): WidgetFiles {
  const files: WidgetFiles = {};
  const isBuilt = Object.keys(beside).some((path) => path.startsWith(SOURCE));
  const isOther = (path: string): boolean => path.startsWith(OF_SOURCE);
  const own = Object.entries(templates).filter(([path]) => isBuilt || !isOther(path));
  for (const [path, text] of own.sort(([a], [b]) => Number(isOther(a)) - Number(isOther(b)))) {
    const name = inLanguage(isOther(path) ? path.slice(OF_SOURCE.length) : path, language);
    if (name !== null) {
      files[name] = filled(text, values);
    }
  }
  Object.assign(files, beside);
  for (const [path, content] of Object.entries(widget)) {
    files[WIDGET + path] = content;
  }
  const paths = Object.keys(files);
  files[README] = withoutRows(
    String(files[README]),
    (file) => !paths.some((path) => path === file || (file.endsWith('/') && path.startsWith(file))),
  );
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [FOLDER + path, content]),
  );
}

/** Templates of a project whose widget is built of source: they take the place of others, or stand beside them. */
const OF_SOURCE = 'with-source/';

/** The path in a project of a template, which may be for one language; null if that is another one. */
function inLanguage(path: string, language: string): string | null {
  const [, name, of] = /^(.+)\.(ru|en)\.md$/.exec(path) ?? [];
  if (name === undefined) {
    return path;
  }
  return of === language ? `${name}.md` : null;
}

function filled(text: string, values: ProjectValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = (values as unknown as Record<string, string | undefined>)[name];
    if (value === undefined) {
      throw new Error(`A template of the project has ${place}, which stands for nothing`);
    }
    return value;
  });
}

/** A text without the rows about files that are missing. */
function withoutRows(text: string, isMissing: (file: string) => boolean): string {
  return text
    .split('\n')
    .filter((line) => {
      const file = ROW.exec(line)?.[1];
      return file === undefined || !isMissing(file);
    })
    .join('\n');
}
