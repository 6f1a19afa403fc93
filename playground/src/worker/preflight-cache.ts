import { headerOf } from './headers.ts';
import type { Asked } from './preflight.ts';
import type { ServerAnswer } from './server.ts';

/** A leave that names no time holds for the first, and in Chromium none holds for longer than the second, in seconds. */
const DEFAULT_AGE = 5;
const LONGEST_AGE = 7200;

interface Leave extends Asked {
  url: string;
  until: number;
}

/** Keeps the leaves that preflights were given. While one holds, a request for the same or for less needs no other. */
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
