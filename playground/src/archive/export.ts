import { BACKEND_FILE } from '../protocol/python.ts';
import { type Details, withDetails } from './details.ts';
import { fetchFrom } from './fetch-from.ts';
import { type Project, PROJECT_TIME, projectFiles, readTemplates } from './project.ts';
import { fetchStarter, starterAt } from './starter.ts';
import { widgetZip, type WidgetArchive, type WidgetFiles } from './zip.ts';

const starters = new Map<string, Promise<WidgetFiles>>();

/** The files of the starter, fetched once a page. */
export function fetchedStarter(assets: URL): Promise<WidgetFiles> {
  const known = starters.get(assets.href);
  if (known) {
    return known;
  }
  const starter = fetchStarter(starterAt(assets));
  starters.set(assets.href, starter);
  starter.catch(() => starters.delete(assets.href));
  return starter;
}

/** Whether a file of the reader's goes into the archive of the widget. */
const isArchived = (name: string): boolean => name !== BACKEND_FILE;

/**
 * The reader's files laid over the starter's, which speak of their widget as the details say; without details, of a
 * whole widget, nothing is laid under them. The backend stays out: it belongs to a server.
 */
export async function filesToExport(
  assets: URL,
  files: WidgetFiles,
  details: Details | null,
): Promise<WidgetFiles> {
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => isArchived(name)));
  return details ? { ...withDetails(await fetchedStarter(assets), own, details), ...own } : own;
}

/** The archive of these files. */
export async function exportWidget(
  assets: URL,
  files: WidgetFiles,
  details: Details | null,
): Promise<WidgetArchive> {
  return widgetZip(await filesToExport(assets, files, details));
}

/** What an archive with a project is about, beside the files. */
export interface ProjectAbout extends Pick<Project, 'language' | 'values'> {
  /** What the widget's file was built of, if it was. */
  source?: WidgetFiles;
}

/** The archive of a project: the files of the widget's own archive, what stays out of that, and the templates. */
export async function exportProject(
  assets: URL,
  files: WidgetFiles,
  details: Details | null,
  about: ProjectAbout,
): Promise<WidgetArchive> {
  const [widget, templates, ...derived] = await Promise.all([
    filesToExport(assets, files, details),
    fetchFrom(assets, 'project.json').then(readTemplates),
    ...[about.values.types, 'manifest.schema.json'].map(async (name) => {
      return [name, await (await fetchFrom(assets, name)).text()] as const;
    }),
  ]);
  const beside = Object.entries(files).filter(([name]) => !isArchived(name));
  return widgetZip(
    projectFiles({
      ...about,
      templates,
      widget,
      beside: { ...Object.fromEntries([...derived, ...beside]), ...about.source },
    }),
    PROJECT_TIME,
  );
}
