import { MANIFEST } from '../../protocol/manifest.ts';
import type { World } from '../world.ts';

/** The widgets that ship with the playground, to be installed beside the reader's; each is a folder of the assets. */
export const NEIGHBOURS = [
  'tidy-neighbour',
  'elsewhere-neighbour',
  'throwing-neighbour',
  'slow-neighbour',
] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];

/** Whether what bears this name of a widget comes from a neighbour. */
export function isNeighbour(widget: string): boolean {
  return (NEIGHBOURS as readonly string[]).includes(widget);
}

/** The name that errors carry: the files of several widgets must differ in it. */
export const fileOf = (neighbour: Neighbour): string => `${neighbour}.js`;

export interface NeighbourFiles {
  script: string;
  manifest: string;
}

/** Fetches the files of a neighbour; @throws Error if they cannot be had. */
export async function neighbourFiles(
  neighbour: Neighbour,
  widgetFile: string,
  assets: URL,
  world: Pick<World, 'assetText'>,
): Promise<NeighbourFiles> {
  const folder = new URL(`neighbours/${neighbour}/`, assets);
  const [script, manifest] = await Promise.all([
    world.assetText(new URL(widgetFile, folder)),
    world.assetText(new URL(MANIFEST, folder)),
  ]);
  return { script, manifest };
}
