import type { Deed } from '../protocol/deed.ts';
import type { Inspect } from '../protocol/inspection.ts';
import type { RecordAsk } from '../protocol/recording.ts';
import type { Arrival, Ask, Install, Place, Setup } from '../protocol/messages.ts';
import type { Held } from '../protocol/held.ts';
import { patched } from '../protocol/merge-patch.ts';
import { busy } from './busy.ts';
import type { Clock } from './clock/clock.ts';
import { evaluate } from './evaluate.ts';
import { ownModule } from './modules/own-module.ts';
import { type Ends, type Running, createRunning } from './running.ts';

/** What the parts of the frame that come when they are first needed are given. */
interface Parts {
  path: Arrival;
  acting: Deed;
  inspecting: Inspect;
  recording: RecordAsk;
  clock: Held & { busy: typeof busy };
}

/** For each ask, what answers it: with the value, or with a promise of it. */
type Answers = {
  readonly [Kind in Ask['kind']]: (ask: Extract<Ask, { kind: Kind }>) => unknown;
};

const sourceOf = ({ source, ...install }: Install) => ({ ...install, text: source });

/** Answers what the page asks, with the cabinet that it asked to be put together. */
export class Answering {
  readonly #ends: Ends;
  readonly #answers = this.#table();
  #running: Running | undefined;
  /** Those that have come, without what an object may inherit by now. */
  #clock: Clock | null = null;
  readonly #parts = Object.create(null) as Partial<Record<keyof Parts, Promise<unknown>>>;

  constructor(ends: Ends) {
    this.#ends = ends;
  }

  /** The value to answer with, or a promise of it. An async function would resolve one by its method `then`. */
  answer(ask: Ask): unknown {
    const answer = this.#answers[ask.kind] as (ask: Ask) => unknown;
    return this.#clock ? this.#clock.answer(ask.kind, () => answer(ask)) : answer(ask);
  }

  /** Where in the code of a widget an error was made. */
  placeOf(error: unknown): Place | undefined {
    return this.#running?.whose.placeOf(error);
  }

  #table(): Answers {
    return {
      ping: () => null,
      prepare: ({ setup, modules }) => this.#prepared(setup).load(modules),
      enter: ({ arrival }) => this.#have('path', arrival),
      start: ({ setup }) => this.#start(setup),
      pass: ({ ms, most }) => this.#clock?.pass(ms, most),
      selectLead: ({ lead, tokens }) => this.#started().selectLead(lead, tokens),
      getState: ({ entity }) => {
        const { store } = this.#started();
        if (!store.has(entity)) {
          throw new RangeError(`${entity}: no such entity`);
        }
        return store.get(entity);
      },
      setState: ({ entity, patch, nullable }) => {
        const { store } = this.#started();
        if (store.has(entity)) {
          store.set(
            entity,
            (nullable ? patched(store.get(entity), patch, nullable) : patch) as never,
          );
        }
        return null;
      },
      setPanel: ({ open }) => {
        this.#started().view.setPanel(open);
        return null;
      },
      slotText: () => this.#started().view.slotText(),
      evaluate: (line) => {
        this.#started();
        return evaluate(line);
      },
      act: ({ deed }) => this.#have('acting', deed),
      inspect: ({ inspect }) => this.#have('inspecting', inspect),
      record: ({ record }) => this.#have('recording', record),
      stored: () => this.#started().stored(),
      offered: ({ id, from }) => this.#started().offers.piece(id, from),
    };
  }

  /** Has a part of the frame do something; what it answers is waited for, as in `start`. */
  async #have<Part extends keyof Parts>(part: Part, given: Parts[Part]): Promise<unknown> {
    this.#parts[part] ??= ownModule(`personal-page/${part}`, (module) =>
      this.#ends.wants.ask({ kind: 'module', module }),
    );
    const work = (await this.#parts[part]) as (given: Parts[Part]) => unknown;
    const answer = await work(given);
    return answer;
  }

  /** A clock is held before anything is built that might look at it. */
  async #start(setup: Setup): Promise<unknown> {
    const { held } = setup;
    if (!held) {
      const mounted = await start(this.#prepared(setup), setup);
      return mounted;
    }
    const clock = (await this.#have('clock', { ...held, busy })) as Clock | null;
    this.#clock = clock;
    const work = () => start(this.#prepared(setup), setup);
    const mounted = await (clock ? clock.answer('start', work) : work());
    return mounted;
  }

  #prepared(setup: Setup): Running {
    this.#running ??= createRunning(setup, this.#ends);
    return this.#running;
  }

  /** @throws Error before there is a cabinet */
  #started(): Running {
    if (!this.#running) {
      throw new Error('the cabinet has not started');
    }
    return this.#running;
  }
}

/**
 * Waits for what it returns: a promise that is returned unawaited is followed by its method `then`, which may be
 * the widget's by now.
 */
async function start(running: Running, setup: Setup): Promise<unknown> {
  await running.reachBackend();
  if (setup.codeAtRunTime) {
    await running.allowCode();
  }
  running.begin(setup);
  const mounted = await running.cabinet.start(setup.widgets.map(sourceOf));
  return mounted;
}
