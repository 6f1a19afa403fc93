import type { BackendRequest } from '../protocol/backend.ts';
import { headerOf } from './headers.ts';
import type { ServerAnswer } from './server.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** These headers describe the body, which a rewritten request no longer has. */
const OF_THE_BODY: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-language',
  'content-location',
  'content-type',
]);

/** Where an answer sends the browser; null where it stays, or does not say where to go. */
export function target({ status, headers }: ServerAnswer, from: URL): URL | null {
  const location = REDIRECTS.has(status) ? headerOf(headers, 'location') : null;
  return location !== null && URL.canParse(location, from) ? new URL(location, from) : null;
}

/** The request that follows a redirect: what was posted is not posted again, unless the answer says so. */
export function redirected(request: BackendRequest, status: number, to: URL): BackendRequest {
  const { method } = request;
  const rewritten =
    ((status === 301 || status === 302) && method === 'POST') ||
    (status === 303 && method !== 'GET' && method !== 'HEAD');
  const next = { ...request, url: to.href };
  return rewritten
    ? {
        ...next,
        method: 'GET',
        body: new ArrayBuffer(0),
        headers: request.headers.filter(([name]) => !OF_THE_BODY.has(name)),
      }
    : next;
}
