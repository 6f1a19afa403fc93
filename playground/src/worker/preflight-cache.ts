import { headerOf } from './headers.ts';
import type { Asked } from './preflight.ts';
import type { ServerAnswer } from './server.ts';

/** How long an answer holds that does not say, and the longest that Chromium believes, in seconds. */
const DEFAULT_AGE = 5;
const LONGEST_AGE = 7200;

interface Leave extends Asked {
  url: string;
  until: number;
}

/** The leaves that preflights were given. A request for the same, or for less, needs no other one while they hold. */
export class PreflightCache {
  #leaves: Leave[] = [];

  /** @param now in ms */
  covers(url: string, asked: Asked, now: number): boolean {
    this.#leaves = this.#leaves.filter(({ until }) => until > now);
    return this.#leaves.some(
      (leave) =>
        leave.url === url &&
        leave.origin === asked.origin &&
        leave.credentials === asked.credentials &&
        leave.method === asked.method &&
        asked.headers.every((name) => leave.headers.includes(name)),
    );
  }

  keep(url: string, asked: Asked, { headers }: ServerAnswer, now: number): void {
    const given = headerOf(headers, 'access-control-max-age');
    const age = given !== null && /^\d+$/.test(given) ? Number(given) : DEFAULT_AGE;
    this.#leaves.push({ ...asked, url, until: now + Math.min(age, LONGEST_AGE) * 1000 });
  }
}
