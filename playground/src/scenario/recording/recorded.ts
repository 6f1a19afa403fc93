import type { Language } from '../../contract/contract.ts';
import type { LogEntry } from '../../protocol/public.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../session/settings.ts';
import type { Session } from '../../session/session.ts';
import type { Start } from '../scenario.ts';
import { Recording } from './recording.ts';
import { stepsOf, type WrittenStep } from './steps.ts';
import { RecordedTexts } from './texts.ts';
import { RECORDING_WORDS } from './words.ts';
import { writeScenario } from './write.ts';

/** The part of a session that a recording is made of. */
export type RecordedSession = Pick<Session, 'settings'> & {
  readonly journal: Pick<Session['journal'], 'events' | 'console' | 'ownProblems' | 'stateAt'>;
  readonly navigation: Pick<Session['navigation'], 'accounts' | 'lead'>;
};

export interface RecordedOptions {
  session: RecordedSession;
  language: Language;
  files: Readonly<Record<string, string>>;
  title: string;
}

export const recordingOf = ({ navigation, journal }: RecordedSession): Recording =>
  new Recording({
    firstLeadOf: (account) => navigation.accounts.find(({ id }) => id === account)?.leads[0]?.id,
    stateAt: (seq) => journal.stateAt(seq),
  });

/** The cabinet in which a scenario begins: the lead, and what was set otherwise than at first. */
export function startOf(lead: string, { loadDelay, lang }: Settings): Start {
  return {
    lead,
    ...(loadDelay !== DEFAULT_SETTINGS.loadDelay && { loadDelay }),
    ...(lang !== null && { lang }),
  };
}

/** What was recorded, as the text of a file, and how many steps that are. */
export function textOfRecording(
  recording: Recording,
  start: Start,
  options: RecordedOptions,
): { text: string; steps: number } {
  const { language, title } = options;
  const steps = written(recording, options, { events: false, console: [] });
  const { head } = RECORDING_WORDS[language];
  const { notes } = recording;
  return {
    text: writeScenario({ language, title, head, start, steps, notes }),
    steps: steps.length,
  };
}

/** A scenario of what the timeline has of the run that is shown. */
export function textOfRun(options: RecordedOptions): string {
  const { session, language, title } = options;
  const { events, console: lines } = session.journal;
  const recording = recordingOf(session);
  events.forEach((event) => recording.hear(event));
  const first = events.find(({ type }) => type === 'initLead.called');
  const { leadId = session.navigation.lead } = (first?.detail ?? {}) as { leadId?: string };
  const steps = written(recording, options, { events: true, console: lines });
  return writeScenario({
    language,
    title,
    head: RECORDING_WORDS[language].headOfRun,
    start: startOf(leadId, session.settings),
    steps,
    notes: recording.notes,
  });
}

function written(
  recording: Recording,
  { session, language, files }: RecordedOptions,
  told: { events: boolean; console: readonly LogEntry[] },
): WrittenStep[] {
  const { journal, settings } = session;
  const lang = settings.lang ?? language;
  const texts = new RecordedTexts({ files, lang, state: journal.stateAt(Infinity) });
  const problems = journal.ownProblems.map(({ code }) => code);
  return stepsOf({ segments: recording.segments, texts, problems, ...told });
}

/** The next free name of a file for what was recorded. */
export function freeName(files: Readonly<Record<string, string>>): string {
  for (let count = 1; ; count += 1) {
    const name = `scenarios/recorded${count === 1 ? '' : `-${count}`}.yaml`;
    if (!Object.hasOwn(files, name)) {
      return name;
    }
  }
}
