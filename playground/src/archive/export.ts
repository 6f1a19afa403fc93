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
 * The archive of the reader's files, laid over the starter's, which speaks of their widget as the details say; without
 * details, of a whole widget, nothing is laid under them. The backend stays out: it belongs to a server.
 */
export async function exportWidget(
  assets: URL,
  files: WidgetFiles,
  details: Details | null,
): Promise<WidgetArchive> {
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => name !== BACKEND_FILE));
  return widgetZip(
    details ? { ...withDetails(await fetchedStarter(assets), own, details), ...own } : own,
  );
}
