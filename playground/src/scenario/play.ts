import type { Contract } from '../contract/contract.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import type { Problem, RunReport, ScenarioReport, ScenarioStep } from '../protocol/public.ts';
import { wordProblem } from '../session/journal/word-problem.ts';
import { SessionStage, type PlayedSession } from './on-session.ts';
import { play } from './playing/player.ts';
import { Texts } from './playing/texts.ts';
import { PLAYING_WORDS } from './playing/words.ts';
import { readScenario } from './reading/read.ts';
import type { ScenarioSchema } from './reading/schema.ts';
import { labelIn, type Scenario, type Start } from './scenario.ts';

export interface Known {
  contract: Contract;
  schema: ScenarioSchema;
  /** The root of the docs in the reader's language. */
  docs: URL;
}

export interface PlayTextOptions extends Known {
  text: string;
  /** The file that has the text, for the places of problems, if one has. */
  file: string | null;
  /** Those of the widget. */
  files: Readonly<Record<string, string>>;
  session: PlayedSession;
  /** The alternative to play under; undefined for the one that is set, if any. */
  alternative?: AlternativeChoice | undefined;
  /** The language of the cabinet; undefined for that of the file, or the one that is set. */
  lang?: Start['lang'];
  /** Runs the widget. */
  run(): Promise<RunReport>;
  /** Checks its files. */
  check(): Promise<readonly Problem[]>;
  ending: AbortController;
  told(steps: readonly ScenarioStep[]): void;
  mayGoOn?(index: number): Promise<void>;
}

/** Plays the text of a scenario on a session. */
export async function playText(options: PlayTextOptions): Promise<ScenarioReport> {
  const { text, file, files, contract, schema, ending, told, mayGoOn } = options;
  const { session, alternative, run, check } = options;
  const { language } = contract;
  const { scenario: read, faults } = readScenario(text, schema, language);
  if (!read) {
    const problems = problemsOf(faults, file, options);
    return { status: 'invalid', title: file ?? '', steps: [], problems, console: [] };
  }
  const overtaken = (): void => ending.abort();
  const scenario = options.lang ? { ...read, start: { ...read.start, lang: options.lang } } : read;
  const held = scenario.start.now !== undefined;
  const stage = new SessionStage({ session, language, held, alternative, run, check, overtaken });
  const lang = scenario.start.lang ?? session.settings.lang ?? language;
  try {
    const { status, steps } = await play({
      scenario,
      stage,
      texts: new Texts({ language, lang, files }),
      words: PLAYING_WORDS[language],
      signal: ending.signal,
      told,
      ...(mayGoOn && { mayGoOn }),
    });
    return {
      status,
      title: titleOf(scenario, language) ?? file ?? '',
      steps: [...steps],
      problems: [...stage.problems],
      console: [...stage.console],
    };
  } finally {
    stage.leave();
  }
}

/** What a scenario is called in a language; null where it has no title. */
export function titleOf({ title }: Pick<Scenario, 'title'>, language: 'ru' | 'en'): string | null {
  return title === null ? null : labelIn(title, language) || null;
}

/** What keeps a text from being a scenario, in words. */
export function scenarioProblems(text: string, file: string, known: Known): Problem[] {
  const { faults } = readScenario(text, known.schema, known.contract.language);
  return faults ? problemsOf(faults, file, known) : [];
}

function problemsOf(
  faults: NonNullable<ReturnType<typeof readScenario>['faults']>,
  file: string | null,
  { contract, docs }: Known,
): Problem[] {
  const widget = contract.header.widgetFile;
  return faults.flatMap((fault) => {
    const { line, column } = fault;
    const problem = wordProblem({ ...fault, widget }, contract, docs);
    return problem ? [{ ...problem, ...(file !== null && { file }), line, column }] : [];
  });
}
