import type { AlternativeChoice } from '../../protocol/messages.ts';
import { ENDLESS } from '../endless-code.ts';
import type { SessionOptions } from '../parts.ts';
import { Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { SessionBackend } from '../session-backend.ts';
import { type Parting, partingOf } from '../comparing/parting.ts';
import {
  type Aspect,
  type Difference,
  differences,
  matters,
  type Outcome,
  type SeenOutcome,
} from './outcome.ts';
import { visit } from './visit.ts';

export interface TrialOptions {
  session: Omit<SessionOptions, 'confirmScript' | 'backend'>;
  settings: Settings;
  files: Readonly<Record<string, string>>;
  choices: readonly AlternativeChoice[];
  signal: AbortSignal;
  /** Told before each run how many are over. */
  progress(done: number, total: number): void;
}

export interface Tried {
  choice: AlternativeChoice;
  /** None, where a client would notice none of them. */
  differences: Difference[];
  /** Where what happens parts from what happens as assumed, if it does so there. */
  parting: Parting | null;
}

export interface TrialReport {
  tried: Tried[];
  /** What differs between two runs of the very same cabinet, and therefore says nothing about others. */
  unsteady: Aspect[];
  /** Code that never ended is not run again: what came after it was not tried. */
  hung: boolean;
}

/** Long enough for data to come late, in ms; there are many runs to wait for. */
const LOAD_DELAY = 50;

/**
 * Runs the widget as assumed, twice, and then under each alternative, one fresh cabinet after the other.
 * It begins at the cabinet, with guard and watchdog on and no neighbours, whatever the settings say; no other
 * origin is asked for.
 *
 * @returns null if `signal` ended it
 */
export async function tryEach(options: TrialOptions): Promise<TrialReport | null> {
  const backend = new SessionBackend(options.session.contract, options.session.world);
  try {
    return await tryWith(backend, options);
  } finally {
    backend.close();
  }
}

async function tryWith(
  backend: SessionBackend,
  options: TrialOptions,
): Promise<TrialReport | null> {
  const { settings, files, choices, signal, progress } = options;
  const total = choices.length + 2;
  let done = 0;
  const run = async (alternative: AlternativeChoice | null): Promise<SeenOutcome> => {
    progress(done, total);
    done += 1;
    const session = new Session({
      ...options.session,
      backend,
      confirmScript: () => Promise.resolve(false),
    });
    const dispose = (): void => session.dispose();
    signal.addEventListener('abort', dispose);
    session.configure({
      ...settings,
      start: 'cabinet',
      debug: false,
      loadDelay: LOAD_DELAY,
      neighbours: [],
      alternative,
    });
    try {
      return await visit(session, files);
    } finally {
      signal.removeEventListener('abort', dispose);
      dispose();
    }
  };
  const report: TrialReport = { tried: [], unsteady: [], hung: false };
  const expected = await run(null);
  report.hung = isHung(expected);
  if (!report.hung && !signal.aborted) {
    report.unsteady = differences(expected, await run(null)).map(({ aspect }) => aspect);
  }
  for (const choice of choices) {
    if (report.hung || signal.aborted) {
      break;
    }
    const outcome = await run(choice);
    const found = differences(expected, outcome);
    const steady = found.filter(({ aspect }) => !report.unsteady.includes(aspect));
    const differs = matters(steady);
    const isSteady = !report.unsteady.includes('events');
    report.tried.push({
      choice,
      differences: differs ? steady : [],
      parting: differs && isSteady ? partingOf(expected.timeline, outcome.timeline) : null,
    });
    report.hung = isHung(outcome);
  }
  return signal.aborted ? null : report;
}

const isHung = ({ problems }: Outcome): boolean => problems.some((code) => ENDLESS.has(code));
