import type { World } from '../world.ts';

const PRIVATE = /^personal-page\/[a-z]+$/;

/** The AMD text of a provided module; null if there is none or it cannot be had. */
export async function moduleText(
  id: string,
  provided: readonly string[],
  assets: URL,
  world: Pick<World, 'assetText'>,
): Promise<string | null> {
  if (!provided.includes(id) && !PRIVATE.test(id)) {
    return null;
  }
  const file = `modules/${id.replaceAll('/', '__')}.js`;
  return world.assetText(new URL(file, assets)).catch(() => null);
}
