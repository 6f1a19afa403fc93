import {
  type BackendReply,
  type BackendRequest,
  type BackendResponse,
  type HeaderList,
  WITHOUT_BODY,
} from '../protocol/backend.ts';
import { refusedAccess } from './access.ts';
import { CookieJar } from './cookies.ts';
import { exposed, readable } from './exposed.ts';
import { type Asked, refusedLeave } from './preflight.ts';
import { PreflightCache } from './preflight-cache.ts';
import { redirected, target } from './redirects.ts';
import { isSafeMethod, unsafeNames } from './safelist.ts';
import { browserHeaders, type Client, ownHeaders } from './sent-headers.ts';
import { NoAnswer, type Serve, type ServerAnswer } from './server.ts';
import { type Relation, relation } from './site.ts';

/** Browsers follow as many. */
const MOST_REDIRECTS = 20;

export interface BrowserOptions {
  client(): Client;
  serve: Serve;
  /** Ms since 1970. */
  now(): number;
}

/** One request on its way. */
interface Trip {
  request: BackendRequest;
  url: URL;
  site: Relation;
  /** Whether the page has to be let read the answer. */
  guarded: boolean;
  /** Whether cookies go along, and come back. */
  withCookies: boolean;
}

/**
 * Stands between a widget and its server, and treats a request as a browser treats one of a page of another origin:
 * it follows https://fetch.spec.whatwg.org.
 */
export class Browser {
  readonly #client: () => Client;
  readonly #serve: Serve;
  readonly #now: () => number;
  readonly #cookies = new CookieJar();
  readonly #leaves = new PreflightCache();

  constructor({ client, serve, now }: BrowserOptions) {
    this.#client = client;
    this.#serve = serve;
    this.#now = now;
  }

  /** Follows redirects within the origin of the request. */
  send(request: BackendRequest): BackendReply {
    let current = { ...request, headers: ownHeaders(request.headers) };
    const { origin } = new URL(request.url);
    for (let followed = 0; followed <= MOST_REDIRECTS; followed += 1) {
      const trip = this.#trip(current);
      if (trip.site !== 'same-origin' && request.mode === 'same-origin') {
        return failed(null);
      }
      let answer: ServerAnswer;
      try {
        const denial = this.#askLeave(trip);
        if (denial) {
          return denial;
        }
        answer = this.#ask(trip);
      } catch (error) {
        if (error instanceof NoAnswer) {
          return failed(null);
        }
        throw error;
      }
      const refused = trip.guarded
        ? refusedAccess(answer, this.#client().page.origin, request.credentials)
        : null;
      if (refused !== null) {
        return denied(trip, answer, refused);
      }
      const to = target(answer, trip.url);
      if (!to || request.redirect === 'manual') {
        return { type: 'response', response: responseOf(trip, answer, to, followed > 0) };
      }
      if (request.redirect === 'error' || !/^https?:$/.test(to.protocol)) {
        return failed(answer.status);
      }
      current = redirected(current, answer.status, to);
      if (to.origin !== origin) {
        return { type: 'elsewhere', request: current };
      }
    }
    return failed(null);
  }

  #trip(request: BackendRequest): Trip {
    const url = new URL(request.url);
    url.hash = '';
    const site = relation(this.#client().page, url);
    const { credentials, mode } = request;
    return {
      request,
      url,
      site,
      guarded: site !== 'same-origin' && mode === 'cors',
      withCookies:
        credentials === 'include' || (credentials === 'same-origin' && site === 'same-origin'),
    };
  }

  #ask({ request, url, site, withCookies }: Trip): ServerAnswer {
    const { method, headers, body } = request;
    const cookies = withCookies ? this.#cookies.header(url, site, this.#now()) : null;
    const answer = this.#serve({
      method,
      url: url.href,
      headers: [
        ...browserHeaders(request, url, this.#client()),
        ...headers,
        ...(cookies === null ? [] : [['cookie', cookies] satisfies [string, string]]),
      ],
      body: new Uint8Array(body),
    });
    if (withCookies) {
      for (const [, line] of answer.headers.filter(([name]) => name === 'set-cookie')) {
        this.#cookies.set(line, url, site, this.#now());
      }
    }
    return answer;
  }

  /** Asks the server first where the request could do harm that a form could not. Null: the request may go. */
  #askLeave(trip: Trip): BackendReply | null {
    const { request, url, guarded } = trip;
    const headers = unsafeNames(request.headers);
    if (!guarded || (isSafeMethod(request.method) && headers.length === 0)) {
      return null;
    }
    const { method, credentials } = request;
    const asked: Asked = { method, headers, origin: this.#client().page.origin, credentials };
    if (this.#leaves.covers(url.href, asked, this.#now())) {
      return null;
    }
    const names: HeaderList =
      headers.length > 0 ? [['access-control-request-headers', headers.join(',')]] : [];
    const bare: Pick<BackendRequest, 'method' | 'headers' | 'body' | 'mode'> = {
      method: 'OPTIONS',
      headers: [],
      body: new ArrayBuffer(0),
      mode: 'cors',
    };
    const answer = this.#serve({
      method: 'OPTIONS',
      url: url.href,
      headers: [
        ...browserHeaders(bare, url, this.#client()),
        ['access-control-request-method', method],
        ...names,
      ],
      body: new Uint8Array(0),
    });
    const refused = refusedLeave(answer, asked);
    if (refused !== null) {
      return denied(trip, answer, refused);
    }
    this.#leaves.keep(url.href, asked, answer, this.#now());
    return null;
  }
}

const failed = (status: number | null): BackendReply => ({ type: 'failed', status, problem: null });

function denied({ url }: Trip, { status, broken }: ServerAnswer, reason: string): BackendReply {
  const params = { url: url.href, reason };
  return { type: 'failed', status, problem: broken ? null : { code: 'backend-cors', params } };
}

/**
 * What the page gets to see of an answer.
 *
 * @param to the target of a redirect that the page wants to follow itself
 */
function responseOf(
  { request, url, site, guarded }: Trip,
  answer: ServerAnswer,
  to: URL | null,
  afterRedirect: boolean,
): BackendResponse {
  const hidden = { status: 0, statusText: '', headers: [], body: new ArrayBuffer(0) };
  if (to) {
    return { kind: 'opaqueredirect', url: url.href, redirected: false, ...hidden };
  }
  if (site !== 'same-origin' && !guarded) {
    return { kind: 'opaque', url: '', redirected: false, ...hidden };
  }
  const { status, reason, headers, body } = answer;
  const empty = request.method === 'HEAD' || WITHOUT_BODY.has(status);
  return {
    kind: guarded ? 'cors' : 'basic',
    url: url.href,
    redirected: afterRedirect,
    status,
    statusText: reason,
    headers: guarded ? exposed(headers, request.credentials) : readable(headers),
    body: empty ? new ArrayBuffer(0) : body.slice().buffer,
  };
}
