import { BACKEND_FILE } from '../protocol/python.ts';
import { type Details, withDetails } from './details.ts';
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
 * The reader's files laid over the starter's, which speak of their widget as the details say.
 * The backend stays out: it belongs to a server.
 */
export async function filesToExport(
  assets: URL,
  files: Readonly<Record<string, string>>,
  details: Details,
): Promise<WidgetFiles> {
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => name !== BACKEND_FILE));
  return { ...withDetails(await fetchedStarter(assets), own, details), ...own };
}

/** The archive of these files. */
export async function exportWidget(
  assets: URL,
  files: Readonly<Record<string, string>>,
  details: Details,
): Promise<WidgetArchive> {
  return widgetZip(await filesToExport(assets, files, details));
}
