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

/**
 * The archive of the reader's files laid over the starter's, which speaks of their widget as the details say.
 * The backend stays out: it belongs to a server.
 */
export async function exportWidget(
  assets: URL,
  files: Readonly<Record<string, string>>,
  details: Details,
): Promise<WidgetArchive> {
  return widgetZip(await archived(assets, files, details));
}

/** What an archive with a project is about, beside the files. */
export type ProjectAbout = Pick<Project, 'language' | 'values'>;

/** The archive of a project: the files of the widget's own archive, what stays out of that, and the templates. */
export async function exportProject(
  assets: URL,
  files: Readonly<Record<string, string>>,
  details: Details,
  about: ProjectAbout,
): Promise<WidgetArchive> {
  const [widget, templates, ...derived] = await Promise.all([
    archived(assets, files, details),
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
      beside: Object.fromEntries([...derived, ...beside]),
    }),
    PROJECT_TIME,
  );
}

/** Whether a file of the reader's goes into the archive of the widget. */
const isArchived = (name: string): boolean => name !== BACKEND_FILE;

/** The files that the archive of a widget holds. */
async function archived(
  assets: URL,
  files: Readonly<Record<string, string>>,
  details: Details,
): Promise<WidgetFiles> {
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => isArchived(name)));
  return { ...withDetails(await fetchedStarter(assets), own, details), ...own };
}
