import { reasonOf } from '../../protocol/reason.ts';
import type { ScenarioStep } from '../../protocol/public.ts';
import type { Deed } from '../../protocol/deed.ts';
import {
  type Expectation,
  expectationOf,
  type Instruction,
  labelIn,
  type Scenario,
} from '../scenario.ts';
import type { Stage } from '../stage.ts';
import { type Acted, readActed } from './answer.ts';
import { elementShown, json, stepShown } from './described.ts';
import { deniesSomething, holds, judge, type Mark, type Miss, writtenSince } from './judging.ts';
import { NoText, type Texts } from './texts.ts';
import type { PlayingWords } from './words.ts';

/** How long a step waits for what it names, in ms, and `wait` where it does not say how long. */
const PATIENCE = 2000;
const LONG_PATIENCE = 10_000;

/** How often it looks. */
const PACE = 30;

/** Nothing has to happen for so long before what is not there is taken to be absent. */
const QUIET = 100;

export interface PlayOptions {
  scenario: Scenario;
  stage: Stage;
  texts: Texts;
  words: PlayingWords;
  /** Ends the play before the next look. */
  signal: AbortSignal;
  /** Hears of the steps whenever one of them has changed. */
  told(steps: readonly ScenarioStep[]): void;
  /** Asked before each step, by its place in the list. */
  mayGoOn?(index: number): Promise<void>;
}

export interface Played {
  status: 'passed' | 'failed' | 'stopped';
  steps: readonly ScenarioStep[];
}

/** A step has failed. */
class Failed extends Error {
  readonly miss: Miss;

  constructor(miss: Miss) {
    super(miss.expected);
    this.miss = miss;
  }
}

/**
 * Takes the steps of a scenario, one after the other; what comes after the first that fails is left out, unless that
 * is a task, which has a hint.
 */
export async function play(options: PlayOptions): Promise<Played> {
  return new Player(options).play();
}

class Player {
  readonly #options: PlayOptions;
  readonly #steps: ScenarioStep[];
  #since: Mark = { seq: 0, entry: undefined };
  /** Whether a task has waited in vain since the last step that did something: the next one need not wait again. */
  #hasWaited = false;

  constructor(options: PlayOptions) {
    this.#options = options;
    const { scenario, words } = options;
    const { lead = null } = scenario.start;
    const common = { status: 'waiting', ms: 0 } as const;
    this.#steps = [
      { kind: 'start', text: words.start(lead), ...scenario.startPlace, ...common },
      ...scenario.steps.map((step): ScenarioStep => {
        const { kind, line, column } = step;
        const label = expectationOf(step)?.hint;
        const hint = label === undefined ? {} : { hint: labelIn(label, words.language) };
        return { kind, text: stepShown(step, words), line, column, ...hint, ...common };
      }),
    ];
  }

  async play(): Promise<Played> {
    const { scenario, stage, signal, mayGoOn } = this.#options;
    let status: Played['status'] = 'passed';
    let isUndone = false;
    for (let index = 0; index < this.#steps.length; index += 1) {
      if (status === 'passed') {
        await mayGoOn?.(index);
        status = signal.aborted ? 'stopped' : status;
      }
      if (status !== 'passed') {
        this.#change(index, { status: 'skipped' });
        continue;
      }
      this.#change(index, { status: 'running' });
      const begun = stage.now();
      const miss = await this.#take(index === 0 ? null : scenario.steps[index - 1]!);
      const ms = stage.now() - begun;
      if (signal.aborted) {
        status = 'stopped';
        this.#change(index, { status: 'skipped', ms });
      } else if (miss) {
        isUndone = true;
        const isTask = this.#steps[index]!.hint !== undefined;
        status = isTask ? status : 'failed';
        const proof = isTask ? {} : await this.#proof();
        this.#change(index, { status: 'failed', ms, ...miss, ...proof });
      } else {
        this.#change(index, { status: 'passed', ms });
      }
    }
    return { status: status === 'passed' && isUndone ? 'failed' : status, steps: this.#steps };
  }

  /** What there was when a step failed. */
  async #proof(): Promise<Pick<ScenarioStep, 'console' | 'picture'>> {
    const { stage } = this.#options;
    const picture = await stage.picture();
    return { console: writtenSince(this.#since, stage), ...(picture && { picture }) };
  }

  #change(index: number, change: Partial<ScenarioStep>): void {
    this.#steps[index] = { ...this.#steps[index]!, ...change };
    this.#options.told([...this.#steps]);
  }

  /** Takes one step; null stands for the start. Returns why it has failed, if it has. */
  async #take(step: Instruction | null): Promise<Miss | null> {
    const { scenario, stage, words } = this.#options;
    try {
      if (step === null) {
        await stage.begin(scenario.start);
      } else {
        await this.#follow(step);
      }
      return null;
    } catch (error) {
      if (error instanceof Failed) {
        return error.miss;
      }
      const expected = step ? stepShown(step, words) : words.start(scenario.start.lead ?? null);
      if (error instanceof NoText) {
        const { key, lang } = error;
        return { expected, actual: key === null ? words.noLanguage(lang) : words.noKey(key, lang) };
      }
      return { expected, actual: reasonOf(error) };
    }
  }

  async #follow(step: Instruction): Promise<void> {
    const { stage, texts } = this.#options;
    if (step.kind === 'expect') {
      return this.#expect(step.value, PATIENCE);
    }
    if (step.kind === 'wait') {
      const { seconds, for: expectation } = step.value;
      return this.#expect(expectation, seconds === undefined ? LONG_PATIENCE : seconds * 1000);
    }
    this.#hasWaited = false;
    this.#since = { seq: stage.events.at(-1)?.seq ?? 0, entry: stage.console.at(-1) };
    switch (step.kind) {
      case 'selectLead':
        return stage.selectLead(step.value);
      case 'selectAccount':
        return stage.selectAccount(step.value);
      case 'setState':
        for (const [entity, patch] of Object.entries(step.value)) {
          await stage.setState(entity, patch);
        }
        return;
      case 'reload':
        return stage.reload();
      case 'panel':
        return stage.setPanel(step.value === 'open');
      case 'evaluate':
        return this.#evaluate(step.value);
      case 'click':
        return this.#act({ do: 'click', at: texts.target(step.value) }, step.value);
      case 'fill': {
        const { value, ...element } = step.value;
        return this.#act({ do: 'fill', at: texts.target(element), value }, element);
      }
      case 'select': {
        const { option, ...element } = step.value;
        const wanted = texts.wanted(option);
        return this.#act({ do: 'select', at: texts.target(element), option: wanted }, element);
      }
      case 'press': {
        const { key, ...element } = step.value;
        const isAlone = Object.keys(element).length === 0;
        const at = isAlone ? null : texts.target(element);
        return this.#act({ do: 'press', at, key }, element);
      }
    }
  }

  /** Asks until it is done once; what could not be done has changed nothing. */
  async #act(deed: Deed, element: Parameters<typeof elementShown>[0]): Promise<void> {
    const { stage, words } = this.#options;
    let acted: Acted | null = null;
    const isDone = async (): Promise<boolean> => {
      acted = readActed(await stage.act(deed));
      return acted.done;
    };
    if (!(await this.#until(PATIENCE, isDone))) {
      const { fault, seen } = acted as unknown as Acted & { done: false };
      throw new Failed({
        expected: words.one(elementShown(element, words)),
        actual: words.faults[fault](seen.length > 0 ? seen.join('; ') : words.nothingSeen),
      });
    }
  }

  async #expect(expectation: Expectation, patience: number): Promise<void> {
    const { signal, stage, texts, words } = this.#options;
    const since = this.#since;
    let misses: Miss[] = [];
    const isMet = async (): Promise<boolean> => {
      misses = await judge(expectation, { stage, texts, words, since });
      return misses.length === 0;
    };
    // What is not there may only not be there yet.
    const isMetForGood = async (end: number): Promise<boolean> => {
      let isQuiet = !deniesSomething(expectation);
      while (await isMet()) {
        if (isQuiet) {
          return true;
        }
        isQuiet = (await this.#quiet()) || stage.now() >= end || signal.aborted;
      }
      return false;
    };
    const isMetInTime = await this.#until(this.#hasWaited ? 0 : patience, isMetForGood);
    if (!isMetInTime && misses.length > 0) {
      this.#hasWaited = true;
      throw new Failed({
        expected: misses.map(({ expected }) => expected).join('\n'),
        actual: misses.map(({ actual }) => actual).join('\n'),
      });
    }
  }

  async #evaluate(what: string | { code: string; gives: unknown }): Promise<void> {
    const { stage, words } = this.#options;
    if (typeof what === 'string') {
      await stage.evaluate(what);
      return;
    }
    const value = await stage.evaluate(what.code);
    if (!holds(value, what.gives)) {
      throw new Failed({ expected: words.expected.gives(json(what.gives)), actual: json(value) });
    }
  }

  /** Whether it comes to be so before the end of so many ms. */
  async #until(patience: number, isSo: (end: number) => Promise<boolean>): Promise<boolean> {
    const { stage, signal } = this.#options;
    const end = stage.now() + patience;
    for (;;) {
      if (signal.aborted || (await isSo(end))) {
        return true;
      }
      const left = end - stage.now();
      if (left <= 0) {
        return false;
      }
      await stage.pause(PACE, left);
    }
  }

  /** Whether nothing has happened for a moment. */
  async #quiet(): Promise<boolean> {
    const { stage } = this.#options;
    const seen = () => [stage.events.at(-1)?.seq, stage.console.at(-1), stage.problems.length];
    const before = seen();
    await stage.pause(QUIET);
    return seen().every((one, index) => one === before[index]);
  }
}
