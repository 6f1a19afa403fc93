import { Scopes } from '../../cabinet/scopes.ts';
import { watchListeners } from './listeners.ts';
import { OutsideSlot } from './outside-slot.ts';
import type { Whose } from '../whose.ts';
import type { Outbox } from '../telling/outbox.ts';
import type { Reporter } from '../telling/reporter.ts';
import { type TimersOptions, watchTimers } from './timers.ts';

/** How long after a cleanup what it began may still go on, in ms. */
const GRACE = 100;

export interface LeaksOptions extends Pick<TimersOptions, 'text' | 'limit'> {
  reporter: Reporter;
  outbox: Outbox;
  whose: Whose;
}

/** Watches what widgets open and change, and says what their cleanups leave behind. */
export function watchLeaks({ reporter, whose, outbox, ...timers }: LeaksOptions): Scopes {
  const later = window.setTimeout.bind(window);
  const outside = new OutsideSlot({
    anyOpen: () => scopes.anyOpen,
    left: (value, widget) => {
      reporter.tellProblem({ code: 'outside-slot', params: { value } }, widget ?? '', undefined);
    },
  });
  const scopes: Scopes = new Scopes({
    report: reporter,
    later: (work) => later(work, GRACE),
    placeOf(call) {
      const place = whose.placeOf(call);
      const known = place && whose.ofFile(place.file) !== null;
      return known ? `${place.file}:${String(place.line)}:${String(place.column)}` : null;
    },
    leaked({ leak, call }, widget) {
      reporter.problem(leak, widget ?? whose.ofError(call), call);
    },
    switched: (scope) => {
      outside.switched(scope);
    },
    ending: (scope, alone) => {
      outside.ending(scope, alone);
    },
    ended: (scope) => {
      outside.ended(scope);
    },
  });
  watchTimers(window, {
    scopes,
    flooded: (error) => {
      outbox.answer({ type: 'tripped', cause: 'timers', place: whose.placeOf(error) ?? null });
    },
    ...timers,
  });
  watchListeners(scopes);
  return scopes;
}
