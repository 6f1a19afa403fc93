import type { ScenarioReport } from '../../protocol/public.ts';
import { sameFiles } from '../content.ts';
import type { Files } from '../files.ts';
import type { Progress } from './progress.ts';

/** A step of the tutorial, as the site tells it. */
export interface Step {
  name: string;
  title: string;
  /** The titles of the tasks that its check has. */
  tasks: readonly string[];
  /** The text of a scenario. */
  check: string;
  start: Files;
  solution: Files;
}

/** How far a check has come. */
export interface Outcome {
  /** Of each task, whether it is done. */
  done: readonly boolean[];
  /** What helps with the first one that is not; null where nothing is left to do. */
  hint: string | null;
  passed: boolean;
}

/** What a report says of the tasks; null where something else has taken the place of the check. */
export function outcomeOf({ status, steps, problems }: ScenarioReport): Outcome | null {
  if (status === 'stopped') {
    return null;
  }
  const missed = steps.find((step) => step.status === 'failed');
  const task = steps.find((step) => step.hint !== undefined && step.status !== 'passed');
  // A step of the check that is no task has no hint of its own: what it expected says most.
  const instead = missed ? `${missed.expected ?? missed.text} ${missed.actual ?? ''}` : null;
  return {
    done: steps.filter(({ hint }) => hint !== undefined).map((step) => step.status === 'passed'),
    hint: task?.hint ?? instead?.trim() ?? problems[0]?.message ?? null,
    passed: status === 'passed',
  };
}

/** What a step begins with, and whose code that is. */
export interface Beginning {
  files: Files;
  from: 'step' | 'reader';
}

/** The reader's code that has passed the step before, with what this step adds to it; else the step's own files. */
export function beginningOf(steps: readonly Step[], index: number, progress: Progress): Beginning {
  const step = steps[index]!;
  const before = steps[index - 1];
  const code = before && progress[before.name];
  if (!before || !code || sameFiles(code, before.solution)) {
    return { files: step.start, from: before && !code ? 'step' : 'reader' };
  }
  const added = Object.entries(step.start).filter(([name, text]) => before.solution[name] !== text);
  return { files: { ...code, ...Object.fromEntries(added) }, from: 'reader' };
}

/** The first step that is not passed; null where all are. */
export const goingOn = (steps: readonly Step[], progress: Progress): Step | null =>
  steps.find(({ name }) => !Object.hasOwn(progress, name)) ?? null;
