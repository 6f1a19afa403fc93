import type { BackendReply, BackendRequest, BackendResponse } from '../protocol/backend.ts';
import { Browser } from './browser.ts';
import type { ServerAnswer, ServerRequest } from './server.ts';

export const PAGE = 'https://pine.example/account?x=1';
export const BACKEND = 'https://backend.example';

/** An answer with these headers, and all that the others need not say. */
export const answer = (
  headers: Record<string, string | string[]> = {},
  rest: Partial<Omit<ServerAnswer, 'headers'>> = {},
): ServerAnswer => ({
  status: 200,
  reason: 'OK',
  headers: Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  ),
  body: new TextEncoder().encode('body'),
  broken: false,
  ...rest,
});

/** A request as a widget makes it. */
export const asking = (
  path: string,
  { body = '', ...rest }: Partial<Omit<BackendRequest, 'url' | 'body'>> & { body?: string } = {},
): BackendRequest => ({
  method: 'GET',
  url: `${BACKEND}${path}`,
  headers: [],
  body: new TextEncoder().encode(body).buffer,
  mode: 'cors',
  credentials: 'same-origin',
  redirect: 'follow',
  ...rest,
});

/** A browser whose requests are kept. */
export function browsing(
  serve: (request: ServerRequest) => ServerAnswer,
  page = PAGE,
): { browser: Browser; seen: ServerRequest[]; clock: { now: number } } {
  const seen: ServerRequest[] = [];
  const clock = { now: 0 };
  const browser = new Browser({
    client: () => ({ page: new URL(page), userAgent: 'Tester/1', languages: 'ru,en' }),
    serve(request) {
      seen.push(request);
      return serve(request);
    },
    now: () => clock.now,
  });
  return { browser, seen, clock };
}

export const OPEN = { 'access-control-allow-origin': '*' };

/** The response of a reply. @throws Error if there is none */
export function responseOf(reply: BackendReply): BackendResponse {
  if (reply.type !== 'response') {
    throw new Error(JSON.stringify(reply));
  }
  return reply.response;
}

/** Why a reply failed; null if nobody said. @throws Error if it did not */
export function reasonOf(reply: BackendReply): string | null {
  if (reply.type !== 'failed') {
    throw new Error(JSON.stringify(reply));
  }
  return reply.problem?.code === 'backend-cors' ? reply.problem.params.reason : null;
}
