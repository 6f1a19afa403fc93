import type { SysModel } from '../../contract/names.ts';
import type { AlternativeChoice } from '../../protocol/messages.ts';
import type { ScenarioReport, ScenarioStep } from '../../protocol/public.ts';
import { playText, titleOf } from '../../scenario/play.ts';
import { readScenario } from '../../scenario/reading/read.ts';
import { isScenarioFile } from '../../scenario/scenario.ts';
import { choicesOf } from '../alternatives.ts';
import type { Controller } from '../controller.ts';
import { raise } from '../elements/raise.ts';
import { keepFocus } from './keep-focus.ts';
import { scenarioFacts } from './schema.ts';
import { SCENARIO_WORDS, type Variety } from './words.ts';

/** One of the files that are scenarios. */
export interface Listed {
  file: string;
  title: string;
  /** How many faults keep it from being played. */
  faults: number;
}

/** How a scenario went under one of them. */
export interface Tried {
  /** What the cabinet does instead, or the language it is in. */
  summary: string;
  report: ScenarioReport;
}

interface PlayOptions {
  alternative?: AlternativeChoice;
  /** The language of the cabinet, whatever the file says. */
  lang?: SysModel['lang'];
  /** Waits before each step. */
  paused?: boolean;
  stage?: HTMLElement & { readonly narrow: boolean };
}

interface Play {
  file: string | null;
  steps: readonly ScenarioStep[];
  ending: AbortController;
  ended: Promise<ScenarioReport>;
}

/** The scenarios of one playground: which there are, which one plays, and how they went. */
export class Scenarios {
  readonly #controller: Controller;
  readonly #listeners = new Set<() => void>();
  readonly #reports = new Map<string, ScenarioReport>();
  readonly #tried: Readonly<Record<Variety, Map<string, Tried[]>>> = {
    alternatives: new Map(),
    languages: new Map(),
  };
  #play: Play | null = null;
  /** Lets a play go on that waits before a step; null where none waits. */
  #goOn: (() => void) | null = null;
  #isPaused = false;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /** The file that plays; undefined where nothing does. */
  get playing(): string | null | undefined {
    return this.#play?.file;
  }

  /** The file that was played last. */
  get latest(): string | null {
    return [...this.#reports.keys()].at(-1) ?? null;
  }

  /** Whether the play waits, or is going to wait before its next step. */
  get paused(): boolean {
    return this.#isPaused;
  }

  /** Hears of every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The files that are scenarios, in order. */
  async list(): Promise<Listed[]> {
    const { contract, files } = this.#controller;
    const { schema } = await scenarioFacts(contract);
    return Object.entries(files.current)
      .filter(([name]) => isScenarioFile(name))
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([file, text]) => {
        const { scenario, faults } = readScenario(text, schema, contract.language);
        const title = scenario && titleOf(scenario, contract.language);
        return { file, title: title ?? file, faults: faults?.length ?? 0 };
      });
  }

  /** The steps of a file that plays or has played. */
  stepsOf(file: string): readonly ScenarioStep[] {
    return this.#play?.file === file ? this.#play.steps : (this.#reports.get(file)?.steps ?? []);
  }

  /** How a file went; null before that, and while it plays. */
  reportOf(file: string): ScenarioReport | null {
    return this.#play?.file === file ? null : (this.#reports.get(file) ?? null);
  }

  /**
   * Plays a file, or a text that is none; what plays is stopped.
   *
   * @param scenario the name of a file, or the text of one
   * @param stage what shows the cabinet where one pane shows at a time: nobody can point at what is not on the screen
   * @throws TypeError if that is no text
   */
  async play(
    scenario: unknown,
    { paused = false, stage, alternative, lang }: PlayOptions = {},
  ): Promise<ScenarioReport> {
    const { contract } = this.#controller;
    if (typeof scenario !== 'string') {
      throw new TypeError(SCENARIO_WORDS[contract.language].noText);
    }
    const known = await scenarioFacts(contract);
    await this.stop();
    const files = this.#controller.files.current;
    const isFile = Object.hasOwn(files, scenario);
    const file = isFile ? scenario : null;
    const ending = new AbortController();
    const giveBack = keepFocus();
    if (stage?.narrow) {
      raise(stage, 'pp-tab', 'cabinet');
    }
    this.#isPaused = paused;
    const ended = playText({
      ...known,
      text: isFile ? files[scenario]! : scenario,
      file,
      files,
      session: this.#controller.session,
      alternative,
      lang,
      run: () => this.#controller.run(),
      check: () => this.#controller.check(),
      ending,
      told: (steps) => {
        play.steps = steps;
        this.#notify();
      },
      mayGoOn: (index) => this.#wait(index, ending.signal),
    });
    const play: Play = { file, steps: [], ending, ended };
    this.#play = play;
    this.#notify();
    try {
      const report = await ended;
      if (file !== null && !alternative && !lang) {
        this.#reports.delete(file);
        this.#reports.set(file, report);
      }
      return report;
    } finally {
      this.#play = this.#play === play ? null : this.#play;
      this.#isPaused = false;
      giveBack();
      this.#notify();
    }
  }

  /** How a file went under each, as far as that was tried. */
  triedOf(file: string, variety: Variety): readonly Tried[] {
    return this.#tried[variety].get(file) ?? [];
  }

  /** Plays a file under each alternative or in each language, one after the other, and at the end as it is. */
  async tryEach(file: string, variety: Variety): Promise<void> {
    const tried: Tried[] = [];
    this.#tried[variety].set(file, tried);
    for (const [summary, options] of this.#each(variety)) {
      const report = await this.play(file, options);
      if (report.status === 'stopped') {
        return;
      }
      tried.push({ summary, report });
      this.#notify();
    }
    await this.play(file);
  }

  #each(variety: Variety): (readonly [summary: string, options: PlayOptions])[] {
    const { behaviours, constants, language } = this.#controller.contract;
    if (variety === 'alternatives') {
      const choices = behaviours.flatMap(choicesOf);
      return choices.map(({ choice, summary }) => [summary, { alternative: choice }]);
    }
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const langs = Object.values(constants['SUPPORTED_LANGS'] ?? {}) as SysModel['lang'][];
    return langs.map((lang) => [`\`${lang}\`, ${names.of(lang)}`, { lang }]);
  }

  pause(): void {
    this.#isPaused = true;
    this.#notify();
  }

  goOn(): void {
    this.#isPaused = false;
    this.#goOn?.();
  }

  /** Takes the next step of what is paused. */
  step(): void {
    this.#goOn?.();
  }

  /** Ends what plays. */
  async stop(): Promise<void> {
    this.#play?.ending.abort();
    await this.#play?.ended.catch(() => undefined);
  }

  /** The start is no step that anybody would wait for. */
  async #wait(index: number, signal: AbortSignal): Promise<void> {
    if (!this.#isPaused || index === 0 || signal.aborted) {
      return;
    }
    await new Promise<void>((resolve) => {
      this.#goOn = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
      this.#notify();
    });
    this.#goOn = null;
  }

  #notify(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

const known = new WeakMap<Controller, Scenarios>();

/** The scenarios of a playground, which most never ask for. */
export function scenariosOf(controller: Controller): Scenarios {
  const scenarios = known.get(controller) ?? new Scenarios(controller);
  known.set(controller, scenarios);
  return scenarios;
}
