import type { Fault } from '../../protocol/fault.ts';
import type { ScriptWords } from './script-words.ts';
import type { World } from '../world.ts';

/** The largest script, in bytes. One that nobody is asked about must not keep the page busy with being looked at. */
const LARGEST = 5_000_000;
const LARGEST_UNASKED = 300_000;

/** How long a server may take for the whole of it, in ms. */
const PATIENCE = 20_000;

export type FetchedScript = { text: string } | Fault<'script-unreachable' | 'origin-refused'>;

/**
 * Fetches the script of a widget anew, without cookies and without following it elsewhere.
 * A script of the page's own origin is free; of any other only what `allows` allows, address by address.
 */
export async function fetchScript(
  address: string,
  allows: (address: URL) => Promise<boolean>,
  world: Pick<World, 'fetch' | 'obstacle' | 'site'>,
  { notHttp, withName, tooLarge, tooSlow, redirected, obstacles }: ScriptWords,
): Promise<FetchedScript> {
  const unreachable = (reason: string): FetchedScript => ({
    code: 'script-unreachable',
    params: { url: address, reason },
  });
  const url = URL.canParse(address, world.site.href) ? new URL(address, world.site) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    return unreachable(notHttp);
  }
  // It looks like the name of another host, and browsers fetch no such address.
  if (url.username !== '' || url.password !== '') {
    return unreachable(withName);
  }
  url.hash = '';
  const own = url.origin === world.site.origin;
  if (!own && !(await allows(url))) {
    return { code: 'origin-refused', params: { url: url.href, origin: url.origin } };
  }
  const largest = own ? LARGEST_UNASKED : LARGEST;
  const ending = new AbortController();
  const clock = setTimeout(() => ending.abort(), PATIENCE);
  try {
    const response = await world.fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: ending.signal,
    });
    if (response.type === 'opaqueredirect') {
      return unreachable(redirected);
    }
    if (!response.ok) {
      return unreachable(`HTTP ${String(response.status)}`);
    }
    const text = await textOf(response, largest, ending.signal);
    return text === null ? unreachable(tooLarge(largest / 1e6)) : { text };
  } catch {
    return unreachable(ending.signal.aborted ? tooSlow : obstacles[await world.obstacle(url)]);
  } finally {
    clearTimeout(clock);
    // What has not come yet is not to come.
    ending.abort();
  }
}

/** The text of an answer, as far as it comes; null once it is larger than `largest` bytes. */
async function textOf(
  { body }: Response,
  largest: number,
  signal: AbortSignal,
): Promise<string | null> {
  const reader = body?.getReader();
  if (!reader) {
    return '';
  }
  // A server that trickles for ever is left at the end of the patience.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) {
      return parts.join('') + decoder.decode();
    }
    size += value.byteLength;
    if (size > largest) {
      return null;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
