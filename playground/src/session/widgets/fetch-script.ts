import type { Fault } from '../../protocol/fault.ts';
import type { Words } from '../words.ts';
import type { World } from '../world.ts';

const LARGEST_SCRIPT = 5_000_000;

export type FetchedScript = { text: string } | Fault<'script-unreachable' | 'origin-refused'>;

/**
 * Fetches the script of a widget anew, without cookies and without following it elsewhere.
 * A script of the page's own origin is free; of any other only what `allows` allows.
 */
export async function fetchScript(
  address: string,
  allows: (origin: string) => Promise<boolean>,
  world: Pick<World, 'fetch' | 'obstacle' | 'site'>,
  { notHttp, tooLarge, redirected, obstacles }: Words,
): Promise<FetchedScript> {
  const unreachable = (reason: string): FetchedScript => ({
    code: 'script-unreachable',
    params: { url: address, reason },
  });
  const url = URL.canParse(address, world.site.href) ? new URL(address, world.site) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return unreachable(notHttp);
  }
  if (url.origin !== world.site.origin && !(await allows(url.origin))) {
    return { code: 'origin-refused', params: { url: url.href, origin: url.origin } };
  }
  try {
    const response = await world.fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') {
      return unreachable(redirected);
    }
    if (!response.ok) {
      return unreachable(`HTTP ${String(response.status)}`);
    }
    const text = await response.text();
    return text.length > LARGEST_SCRIPT ? unreachable(tooLarge) : { text };
  } catch {
    return unreachable(obstacles[await world.obstacle(url)]);
  }
}
