import type { RequestFault } from '../../protocol/backend.ts';
import { originOf } from '../../protocol/origin.ts';
import { waiting } from '../busy.ts';
import type { Whose } from '../whose.ts';
import type { Reporter } from '../telling/reporter.ts';

/** `sent`: the browser does not say what came of it. */
export type RequestOutcome = 'blocked' | 'loaded' | 'failed' | 'sent';

/** A request to the backend in the page; to be told once what came of it. */
export interface BackendCall {
  /** @param status 0 where the widget may not see it */
  answered(status: number): void;
  failed(status: number | null, problem: RequestFault | null): void;
}

export interface RequestsOptions {
  reporter: Reporter;
  whose: Whose;
  /** The time of the cabinet, in ms. */
  now(): number;
  /** The origins that the reader has allowed. */
  origins: readonly string[];
}

/** Who asked, when, and in the effect of which event. */
export interface Asked {
  call?: Error;
  at: number;
  cause: number;
}

/** Nobody waits longer for a server, in ms. */
const PATIENCE = 5000;

/** The calls of so many requests are kept, to find the places of those that are blocked. */
const MOST = 200;

const withoutHash = (url: string): string => url.replace(/#.*$/s, '');

/** What the widgets ask of servers, and what comes of it. */
export class Requests {
  readonly #options: RequestsOptions;
  readonly #recent: { url: string; call: Error }[] = [];

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /** Whether the frame's policy lets a request to this address pass. */
  allows(url: string): boolean {
    const origin = originOf(url);
    return origin !== null && this.#options.origins.includes(origin);
  }

  /** The call that asked for this address last. */
  callFor(url: string): Error | undefined {
    return this.#recent.findLast((one) => one.url === withoutHash(url))?.call;
  }

  /** A request is about to be made; to be told once what came of it. */
  begin(method: string, address: string): (outcome: RequestOutcome, status?: number) => void {
    const asked = this.#asked();
    const { call } = asked;
    const url = URL.canParse(address, document.baseURI)
      ? new URL(address, document.baseURI).href
      : '';
    if (originOf(url) === null) {
      return () => undefined;
    }
    this.#recent.push({ url: withoutHash(url), call });
    if (this.#recent.length > MOST) {
      this.#recent.shift();
    }
    let told = false;
    const come = waiting(PATIENCE);
    return (outcome, status) => {
      come();
      if (!told) {
        told = true;
        this.tell(method, url, this.allows(url) ? outcome : 'blocked', status, asked);
      }
    };
  }

  /** The same for a request that the backend in the page answers, whatever origins are allowed. */
  toBackend(method: string, url: string): BackendCall {
    const { reporter, whose } = this.#options;
    const asked = this.#asked();
    const { call } = asked;
    const come = waiting();
    return {
      answered: (status) => {
        come();
        this.tell(method, url, status > 0 ? 'loaded' : 'sent', status, asked);
      },
      failed: (status, problem) => {
        come();
        this.tell(method, url, 'failed', status ?? undefined, asked);
        if (problem) {
          reporter.problem(problem, whose.ofError(call), call);
        }
      },
    };
  }

  tell(method: string, url: string, outcome: RequestOutcome, status?: number, by?: Asked): void {
    const known = outcome !== 'blocked' && status !== undefined && status > 0;
    const detail = { method: method.toUpperCase().slice(0, 20), url, outcome };
    const { now, reporter, whose } = this.#options;
    const { call, cause } = by ?? {};
    const duration = by ? now() - by.at : null;
    reporter.event(
      'network.request',
      whose.ofError(call),
      { ...detail, status: known ? status : null, duration },
      { ...(cause !== undefined && { cause }), ...(call && { made: call }) },
    );
  }

  #asked(): Asked & { call: Error } {
    const { now, reporter } = this.#options;
    return { call: new Error(), at: now(), cause: reporter.cause };
  }
}
