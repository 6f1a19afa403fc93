import { fetchStarter, starterAt } from './starter.ts';
import { widgetZip, type WidgetArchive, type WidgetFiles } from './zip.ts';

const starters = new Map<string, Promise<WidgetFiles>>();

/** The archive of the reader's files laid over the starter's; the starter is fetched once a page. */
export async function exportWidget(
  assets: URL,
  files: Readonly<Record<string, string>>,
): Promise<WidgetArchive> {
  let starter = starters.get(assets.href);
  if (!starter) {
    starter = fetchStarter(starterAt(assets));
    starters.set(assets.href, starter);
    starter.catch(() => starters.delete(assets.href));
  }
  return widgetZip({ ...(await starter), ...files });
}
