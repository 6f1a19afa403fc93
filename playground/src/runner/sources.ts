import type { Finding } from '../protocol/messages.ts';
import { findObstacle } from './obstacle.ts';
import type { Strings } from './strings.ts';

const LARGEST_SCRIPT = 5_000_000;
const PRIVATE = /^personal-page\/[a-z]+$/;

/** The texts of frame and modules, fetched once per page. */
const texts = new Map<string, Promise<string>>();

/** Fetches a text of our own assets; a failure is not kept. */
export function assetText(url: URL): Promise<string> {
  const known = texts.get(url.href);
  if (known) {
    return known;
  }
  const fetched = fetch(url).then((response) => {
    if (!response.ok) {
      throw new Error(`${String(response.status)} ${response.statusText}`);
    }
    return response.text();
  });
  texts.set(url.href, fetched);
  fetched.catch(() => texts.delete(url.href));
  return fetched;
}

/** The AMD text of a provided module; null if there is none or it cannot be had. */
export async function moduleText(
  id: string,
  provided: readonly string[],
  assets: URL,
): Promise<string | null> {
  if (!provided.includes(id) && !PRIVATE.test(id)) {
    return null;
  }
  const file = `modules/${id.replaceAll('/', '__')}.js`;
  return assetText(new URL(file, assets)).catch(() => null);
}

export type FetchedScript = { text: string } | Pick<Finding, 'code' | 'params'>;

/**
 * Fetches the script of a widget anew, without cookies and without following it elsewhere.
 * A script of the page's own origin is free; of any other only what `allows` allows.
 */
export async function widgetScript(
  address: string,
  base: URL,
  allows: (origin: string) => Promise<boolean>,
  { notHttp, tooLarge, redirected, obstacles }: Strings,
): Promise<FetchedScript> {
  const unreachable = (reason: string): FetchedScript => ({
    code: 'script-unreachable',
    params: { url: address, reason },
  });
  const url = URL.canParse(address, base.href) ? new URL(address, base) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return unreachable(notHttp);
  }
  if (url.origin !== base.origin && !(await allows(url.origin))) {
    return { code: 'origin-refused', params: { url: url.href, origin: url.origin } };
  }
  try {
    const response = await fetch(url, {
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
    return unreachable(obstacles[await findObstacle(url)]);
  }
}
