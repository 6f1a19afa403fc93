import type { Opening } from '../sdk/opening.ts';
import { type Scope, Scopes } from './scopes.ts';

/** Scopes whose grace passes when a test says so; a call is placed by its message. */
export function createScopes() {
  const leaks: string[] = [];
  const switches: (Scope | null)[] = [];
  let waiting: (() => void)[] = [];
  const scopes = new Scopes({
    report: { cause: 0 },
    later: (work) => waiting.push(work),
    placeOf: ({ message }) => message || null,
    leaked: ({ leak, call }, widget) => leaks.push(`${leak.code} ${call.message} ${widget ?? '?'}`),
    switched: (scope) => switches.push(scope),
    ending: () => undefined,
    ended: () => undefined,
  });
  const opening = (place: string, change: Partial<Opening> = {}): Opening => ({
    leak: { code: 'timer-leak', params: { name: 'setTimeout' } },
    call: new Error(place),
    passing: false,
    ...change,
  });
  /** Lets the grace of everything that has ended pass. */
  const passGrace = (): void => {
    const due = waiting;
    waiting = [];
    for (const work of due) {
      work();
    }
  };
  return { scopes, leaks, switches, opening, passGrace };
}
