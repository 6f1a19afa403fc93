import { defineProperty, freeze, now } from '../natives.ts';
import type { Outbox } from '../telling/outbox.ts';
import type { Reporter } from '../telling/reporter.ts';
import type { Whose } from '../whose.ts';
import { CodeAtRunTime } from './code-at-run-time.ts';
import { hideGuard } from './hide-guard.ts';
import { createGuard, nextTask } from './guard.ts';

/** What async generators inherit from: by it a body of `with` reaches the guard, see `guardMarks`. */
const inheritedByFew = Object.getPrototypeOf(async function* () {
  yield Promise.resolve();
}) as object;

/** How long a widget may keep the browser busy without a break, in ms. */
const LIMIT = 1000;

export interface InstallGuardOptions {
  /** The name by which instrumented code calls the guard. */
  name: string;
  reporter: Reporter;
  whose: Whose;
  outbox: Outbox;
  /** What the code asks for where it has to do with `location`. */
  view: object;
}

/** Makes the guard a global of the frame, and returns what watches the code that is made from text. */
export function installGuard({
  name,
  reporter,
  whose,
  outbox,
  view,
}: InstallGuardOptions): CodeAtRunTime {
  const code = new CodeAtRunTime({
    realm: window,
    guard: name,
    refused: ({ by, call }) => {
      const place = whose.placeOf(call);
      reporter.tellProblem(
        { code: 'code-at-run-time', params: { name: by } },
        whose.ofPlaceOrLast(place),
        place,
      );
    },
  });
  const guard = createGuard({
    limit: LIMIT,
    now,
    afterTask: nextTask(),
    placeOf: (error) => whose.placeOf(error),
    tripped: (place) => {
      outbox.answer({ type: 'tripped', cause: 'time', place });
    },
  });
  // Frozen, as is the property: code finds the guard, but cannot change it.
  const offered = freeze(
    Object.assign(guard, view, {
      text: (given: unknown) => code.text(given),
      texts: ([first, ...rest]: Iterable<unknown>) => [code.text(first), ...rest],
      address: (given: unknown) => code.address(given),
    }),
  );
  defineProperty(globalThis, name, { value: offered });
  defineProperty(inheritedByFew, name, { value: offered });
  hideGuard(name);
  return code;
}
