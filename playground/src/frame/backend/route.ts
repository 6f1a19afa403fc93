import type { BackendRequest, BackendResponse, HeaderList } from '../../protocol/backend.ts';
import { originOf } from '../../protocol/origin.ts';
import type { Requests } from '../network/requests.ts';
import type { BackendClient } from './client.ts';

export interface RouteOptions {
  client: BackendClient;
  requests: Requests;
  /** Where the backend is believed to be. */
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

  /** What is not done here. */
  refuse(url: string): void {
    const fault = { code: 'backend-sync-request', params: { url } } as const;
    this.#options.requests.toBackend('GET', url).failed(null, fault);
  }

  /** The answer, or null for a network error. */
  async ask(request: Request): Promise<Answer | null> {
    const { client, requests } = this.#options;
    // Before anything is waited for: the place is that of the call.
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

  /** Another origin is under the rules for the network, which tell for themselves what they refuse. */
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
