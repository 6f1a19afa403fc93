import { Refusal } from './refusal.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const depthOf = (folder: string): number => folder.split('/').length;

/**
 * The folder that is the widget's, with a slash at the end, or '' where all the paths are: the one with the manifest or,
 * where there is none, with the widget's script.
 *
 * @throws Refusal where there is neither, or several of one depth
 */
export function rootOf(paths: readonly string[], names: readonly string[]): string {
  for (const name of names) {
    const folders = paths
      .filter((path) => path === `${folderOf(path)}${name}`)
      .map(folderOf)
      .sort((a, b) => depthOf(a) - depthOf(b));
    const [first, second] = folders;
    if (first !== undefined && second !== undefined && depthOf(first) === depthOf(second)) {
      throw new Refusal('several-widgets', { entry: first + name, other: second + name });
    }
    if (first !== undefined) {
      return first;
    }
  }
  throw new Refusal('no-widget');
}
