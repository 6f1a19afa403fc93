import { fetchFrom } from './fetch-from.ts';
import type { WidgetFiles } from './zip.ts';

/** Fetches a file of the starter; `path` is relative to its folder. */
export type FetchFile = (path: string) => Promise<Response>;

const TEXT = /\.(js|json)$/;

/**
 * Every file of the starter widget, which the reader's files are laid over.
 * What is in it and why: `widget/starter/` of the Python package, the one place that holds it.
 */
export async function fetchStarter(fetchFile: FetchFile): Promise<WidgetFiles> {
  const index: unknown = await (await fetchFile('index.json')).json();
  if (!Array.isArray(index) || !index.every((path) => typeof path === 'string')) {
    throw new Error('starter/index.json is not a list of paths');
  }
  const contents = await Promise.all(
    index.map(async (path) => {
      const response = await fetchFile(path);
      return TEXT.test(path) ? response.text() : new Uint8Array(await response.arrayBuffer());
    }),
  );
  return Object.fromEntries(index.map((path, at) => [path, contents[at]!]));
}

/** Fetches files of the starter below the folder of the built assets. */
export function starterAt(assets: URL): FetchFile {
  return (path) => fetchFrom(assets, `starter/${path}`);
}

/** The backend that a widget is given to begin with. It is not in the folder of the starter, which is a whole archive. */
export async function starterBackend(assets: URL): Promise<string> {
  return (await fetchFrom(assets, 'starter-backend.py')).text();
}
