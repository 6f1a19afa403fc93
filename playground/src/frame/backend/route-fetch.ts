import { WITHOUT_BODY } from '../../protocol/backend.ts';
import type { Answer, Route } from './route.ts';

/** Lets the backend answer those calls of `fetch` whose address is the backend's. */
export function routeFetch(route: Route): void {
  window.fetch = new Proxy(window.fetch, {
    apply(native, self, parameters: Parameters<typeof fetch>): Promise<Response> {
      const [input, init] = parameters;
      return route.takes(addressOf(input))
        ? fetchFrom(route, input, init)
        : Reflect.apply(native, self, parameters);
    },
  });
}

/** Any other object counts as no address: turning it into text would run its code a second time. */
const addressOf = (input: unknown): string =>
  input instanceof Request
    ? input.url
    : typeof input === 'string' || input instanceof URL
      ? String(input)
      : '';

async function fetchFrom(
  route: Route,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response> {
  const request = new Request(input, init);
  const { signal } = request;
  signal.throwIfAborted();
  const answer = await Promise.race([route.ask(request), aborted(signal)]);
  if (!answer) {
    throw new TypeError('Failed to fetch');
  }
  return responseOf(answer);
}

/** Rejects when the signal is given. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function responseOf({ body, headers, ...answer }: Answer): Response {
  const { kind, status, statusText } = answer;
  const usual = status >= 200 && status < 600;
  const response = new Response(!usual || WITHOUT_BODY.has(status) ? null : body, {
    status: usual ? status : 200,
    statusText,
    headers,
  });
  const { url, redirected } = answer;
  return dressed(response, {
    type: kind,
    url,
    redirected,
    status,
    ok: status >= 200 && status < 300,
  });
}

type Known = Pick<Response, 'type' | 'url' | 'redirected' | 'status' | 'ok'>;

/** Gives a response that was made here the properties that one from the network has. */
function dressed(response: Response, known: Known): Response {
  for (const [name, value] of Object.entries(known)) {
    Object.defineProperty(response, name, { value, configurable: true });
  }
  Object.defineProperty(response, 'clone', {
    value: () => dressed(Response.prototype.clone.call(response), known),
    configurable: true,
  });
  return response;
}
