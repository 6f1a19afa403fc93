import { define } from '../elements/define.ts';
import { TUTORIAL_WORDS } from './words.ts';
import type { Step } from './steps.ts';
import { type LessonPlayground, TutorialElement } from './tutorial-element.ts';

const TAG = 'pp-tutorial';

/**
 * Puts the bar of a step into an element that names it: `steps` is the address of the steps, `step` the name of one;
 * without it the element is the overview's.
 */
export async function mountTutorial(host: HTMLElement): Promise<void> {
  const language = document.documentElement.lang.startsWith('ru') ? 'ru' : 'en';
  const source = new URL(host.getAttribute('steps') ?? '', document.baseURI);
  try {
    const response = await fetch(source);
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}`);
    }
    const { steps } = (await response.json()) as { steps: readonly Step[] };
    if (!host.isConnected) {
      return;
    }
    define(TAG, TutorialElement);
    const name = host.getAttribute('step');
    const index = steps.findIndex((step) => step.name === name);
    const playground = host.closest('.pp-lesson')?.querySelector<LessonPlayground>(PLAYGROUND);
    const folder = new URL('./', source).href;
    const told = { language, steps, index, folder, playground: playground ?? null } as const;
    const bar = Object.assign(document.createElement(TAG), told);
    host.replaceChildren(bar);
  } catch (error) {
    host.textContent = `${TUTORIAL_WORDS[language].failed} ${String(error)}`;
  }
}

const PLAYGROUND = 'personal-page-playground';
