import type { Opened, Opening } from '../../sdk/opening.ts';
import type { Scopes } from '../../cabinet/scopes.ts';
import { GuardTripped } from '../errors.ts';
import {
  OwnError,
  OwnNumber,
  apply as call,
  mapDelete,
  mapForEach,
  mapGet,
  mapSet,
  sizeOf,
} from '../natives.ts';

/** The methods that start and stop timers. `passing`: the timer ends by itself after one call. */
const KINDS = [
  { start: 'setTimeout', stops: ['clearTimeout', 'clearInterval'], passing: true },
  { start: 'setInterval', stops: [], passing: false },
  { start: 'requestAnimationFrame', stops: ['cancelAnimationFrame'], passing: true },
] as const;

export interface TimersOptions {
  /** The text to run in the place of one that is given for a function. */
  text(code: unknown): unknown;
  scopes: Scopes;
  /** How many may wait at once; null for any number. */
  limit: number | null;
  /** Called once when there are more; the error holds the place. */
  flooded(error: GuardTripped): void;
}

type Start = (handler: (...parameters: unknown[]) => unknown, ...rest: unknown[]) => number;
type Realm = Record<string, (...parameters: never[]) => unknown>;

/**
 * Watches the timers of the realm: it keeps on whose behalf each runs, and ends them when there are too many.
 *
 * A widget sees no difference: a Proxy keeps name and length, and the handler gets its `this` and parameters.
 */
export function watchTimers(realm: object, { text, scopes, limit, flooded }: TimersOptions): void {
  const names = realm as Realm;
  const timers = new Map<number, Opened>();
  const frames = new Map<number, Opened>();
  const { clearTimeout, cancelAnimationFrame } = realm as Window;
  const stopTimer = clearTimeout.bind(realm as Window);
  const stopFrame = cancelAnimationFrame.bind(realm as Window);
  let flood: GuardTripped | null = null;

  const checkFlood = (): void => {
    if (!flood && limit !== null && sizeOf(timers) + sizeOf(frames) >= limit) {
      flood = new GuardTripped();
      mapForEach(timers, (_, id) => {
        stopTimer(id);
      });
      mapForEach(frames, (_, id) => {
        stopFrame(id);
      });
      flooded(flood);
    }
    if (flood) {
      throw flood;
    }
  };

  for (const { start, stops, passing } of KINDS) {
    const waiting = start === 'requestAnimationFrame' ? frames : timers;
    names[start] = new Proxy(names[start] as unknown as Start, {
      apply(native, self, parameters: Parameters<Start>) {
        const handler = parameters[0];
        // A text instead of a function is for the frame's policy to refuse, or let pass.
        if (typeof handler !== 'function') {
          parameters[0] = text(handler) as Parameters<Start>[0];
          return call<unknown, Parameters<Start>, number>(native, self, parameters);
        }
        checkFlood();
        const opening: Opening = {
          leak: { code: 'timer-leak', params: { name: start } },
          call: new OwnError(),
          passing,
        };
        const opened = scopes.open(opening);
        const fire = function (this: unknown, ...given: unknown[]): unknown {
          if (passing) {
            mapDelete(waiting, id);
            opened.close();
          }
          return opened.run(() => call(handler, this, given));
        };
        parameters[0] = fire;
        const id = call<unknown, Parameters<Start>, number>(native, self, parameters);
        mapSet(waiting, id, opened);
        return id;
      },
    });
    for (const stop of stops) {
      names[stop] = new Proxy(names[stop] as unknown as (id?: unknown) => void, {
        apply(native, self, parameters: [unknown?]) {
          const id = parameters[0];
          const known = typeof id === 'object' || typeof id === 'symbol' ? NaN : OwnNumber(id);
          mapGet(waiting, known)?.close();
          mapDelete(waiting, known);
          call(native, self, parameters);
        },
      });
    }
  }
}
