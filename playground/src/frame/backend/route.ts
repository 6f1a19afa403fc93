import type { BackendRequest, BackendResponse, HeaderList } from '../../protocol/backend.ts';
import { originOf } from '../../protocol/origin.ts';
import type { Requests } from '../network/requests.ts';
import type { BackendClient } from './client.ts';

export interface RouteOptions {
  client: BackendClient;
  requests: Requests;
  /** The origin at which widgets ask the backend. */
  origin: string;
}

/** An answer, wherever it came from. */
export type Answer = BackendResponse;

/** Takes requests to the backend's origin to it, and says what came of them. */
export class Route {
  readonly #options: RouteOptions;
  readonly #fetch = window.fetch.bind(window);

  constructor(options: RouteOptions) {
    this.#options = options;
  }

  /** Whether the backend answers requests to this address. */
  takes(address: string): boolean {
    const { client, origin } = this.#options;
    return client.exists && originOf(address) === origin;
  }

  /** Reports a request that cannot be made in the page. */
  refuse(url: string): void {
    const fault = { code: 'backend-sync-request', params: { url } } as const;
    this.#options.requests.toBackend('GET', url).failed(null, fault);
  }

  /** The answer, or null for a network error. */
  async ask(request: Request): Promise<Answer | null> {
    const { client, requests } = this.#options;
    // This comes before the first `await`, after which the stack no longer holds the place of the call.
    const call = requests.toBackend(request.method, request.url);
    const reply = await client.ask(await messageOf(request));
    switch (reply.type) {
      case 'response':
        call.answered(reply.response.status);
        return reply.response;
      case 'elsewhere':
        call.answered(0);
        return this.#askElsewhere(reply.request);
      case 'failed':
        call.failed(reply.status, reply.problem);
        return null;
    }
  }

  /** Asks another origin over the network, where the frame's policy holds and its refusals are reported. */
  async #askElsewhere({ url, body, headers, ...init }: BackendRequest): Promise<Answer | null> {
    try {
      const bodiless = init.method === 'GET' || init.method === 'HEAD';
      const response = await this.#fetch(url, { ...init, headers, body: bodiless ? null : body });
      return {
        kind: response.type === 'opaque' ? 'opaque' : 'cors',
        url: response.url,
        redirected: true,
        status: response.status,
        statusText: response.statusText,
        headers: [...response.headers],
        body: await response.arrayBuffer(),
      };
    } catch {
      return null;
    }
  }
}

async function messageOf(request: Request): Promise<BackendRequest> {
  const { method, url, mode, credentials, redirect } = request;
  const headers: HeaderList = [...request.headers];
  const body = await request.arrayBuffer();
  return {
    method,
    url,
    headers,
    body,
    mode: mode === 'navigate' ? 'cors' : mode,
    credentials,
    redirect,
  };
}
