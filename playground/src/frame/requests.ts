import { originOf } from '../protocol/origin.ts';
import type { Reporter } from './reporter.ts';

/** `sent`: the browser does not tell what came of it. */
export type RequestOutcome = 'blocked' | 'loaded' | 'failed' | 'sent';

export interface RequestsOptions {
  reporter: Reporter;
  /** The widget whose code a file holds. */
  widgetOf(file: string): string | undefined;
  /** The origins that the reader has allowed. */
  origins: readonly string[];
}

/** Of so many requests it is known where they were made. */
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
    const call = new Error();
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
    return (outcome, status) => {
      if (!told) {
        told = true;
        this.tell(method, url, this.allows(url) ? outcome : 'blocked', status, call);
      }
    };
  }

  tell(method: string, url: string, outcome: RequestOutcome, status?: number, call?: Error): void {
    const { reporter, widgetOf } = this.#options;
    const file = call && reporter.placeOf(call)?.file;
    const widget = file === undefined ? '' : (widgetOf(file) ?? '');
    const known = outcome === 'loaded' && status !== undefined && status > 0;
    const detail = { method: method.toUpperCase().slice(0, 20), url, outcome };
    reporter.event('network.request', widget, { ...detail, status: known ? status : null });
  }
}
