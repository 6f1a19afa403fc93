import { GUARD, GUARD_IN_MODULES } from '../../source/guard-name.ts';
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
  const text = await world.assetText(new URL(file, assets)).catch(() => null);
  return text?.replaceAll(GUARD_IN_MODULES, GUARD) ?? null;
}
