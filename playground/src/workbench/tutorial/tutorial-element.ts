import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../contract/contract.ts';
import type { Playground } from '../../protocol/public.ts';
import { reasonOf } from '../../protocol/reason.ts';
import { sameFiles } from '../content.ts';
import { isLasting, pageStorage, type RunStorage } from '../storage.ts';
import { differencesOf, type FileDifference, type Line } from './difference.ts';
import { type Progress, readProgress, withPassed, writeProgress } from './progress.ts';
import { beginningOf, goingOn, type Outcome, outcomeOf, type Step } from './steps.ts';
import { TUTORIAL_WORDS, type TutorialWords } from './words.ts';

export type LessonPlayground = HTMLElement & Playground;

/** How long nothing may be typed until a check begins by itself, in ms: what it does in the cabinet takes the focus. */
const PAUSE = 400;
/** Checks, and goes on where the step is passed. */
const KEYS = 'Ctrl+Shift+Enter';

/** The bar of a step, or of the overview where there is no step. */
export class TutorialElement extends LitElement {
  static override properties = {
    outcome: { state: true },
    isChecking: { state: true },
    isHinted: { state: true },
    said: { state: true },
    differences: { state: true },
    progress: { state: true },
  };

  language: Language = 'en';
  steps: readonly Step[] = [];
  /** The place of the step among all; -1 for the overview. */
  index = -1;
  playground: LessonPlayground | null = null;
  /** The folder that the pages of the steps are in. */
  folder = '';

  declare private outcome: Outcome | null;
  declare private isChecking: boolean;
  declare private isHinted: boolean;
  /** What is said below the buttons. */
  declare private said: string;
  /** What the solution changes, while that is shown. */
  declare private differences: readonly FileDifference[] | null;
  declare private progress: Progress;
  readonly #storage: RunStorage = pageStorage();
  #end = new AbortController();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #hasBegun = false;

  constructor() {
    super();
    this.outcome = null;
    this.isChecking = false;
    this.isHinted = false;
    this.differences = null;
    this.progress = readProgress(this.#storage);
    this.said = '';
  }

  /** Links are followed by the theme, which does not see those inside a shadow. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const { playground } = this;
    if (!isLasting(this.#storage)) {
      this.said = this.words.unkept;
    }
    if (!playground) {
      return;
    }
    playground.addEventListener('personal-page-status', (event) => this.#heard(event), { signal });
    for (const type of ['keydown', 'input']) {
      playground.addEventListener(type, () => this.#postpone(), { signal });
    }
    document.addEventListener('keydown', (event) => this.#pressed(event), {
      signal,
      capture: true,
    });
    this.#begin(playground).catch((error: unknown) => this.#fail(error));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
    clearTimeout(this.#waiting);
  }

  get words(): TutorialWords {
    return TUTORIAL_WORDS[this.language];
  }

  get #step(): Step {
    return this.steps[this.index]!;
  }

  /** Gives the editor what the step begins with, unless the reader has written something here before. */
  async #begin(playground: LessonPlayground): Promise<void> {
    const written = playground.files;
    await playground.ready;
    if (!this.isConnected || !sameFiles(playground.files, written)) {
      return;
    }
    const { files, from } = beginningOf(this.steps, this.index, this.progress);
    if (!sameFiles(playground.files, files)) {
      playground.files = files;
    }
    if (this.index > 0) {
      this.said ||= from === 'reader' ? this.words.yours : this.words.own;
    }
  }

  #heard(event: Event): void {
    if (this.isChecking) {
      return;
    }
    const { status } = (event as CustomEvent<{ status: string }>).detail;
    this.#hasBegun ||= status === 'starting';
    if (this.#hasBegun && (status === 'running' || status === 'failed')) {
      this.#hasBegun = false;
      this.#wait();
    }
  }

  /** Checks once nobody types. */
  #wait(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      void this.#check();
    }, PAUSE);
  }

  #postpone(): void {
    if (this.#waiting !== undefined) {
      this.#wait();
    }
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      if (this.outcome?.passed) {
        this.querySelector<HTMLElement>('[rel=next]')?.click();
      } else {
        void this.#check();
      }
    }
  }

  async #check(): Promise<void> {
    const { playground } = this;
    if (!playground || this.isChecking) {
      return;
    }
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.isChecking = true;
    this.said = '';
    const files = playground.files;
    try {
      const outcome = outcomeOf(await playground.play(this.#step.check));
      this.outcome = outcome ?? this.outcome;
      // What has overtaken the check is a run, and is checked when it stands.
      this.#hasBegun = outcome === null;
      if (outcome?.passed) {
        this.isHinted = false;
        this.#keep(withPassed(readProgress(this.#storage), this.#step.name, files));
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.isChecking = false;
    }
  }

  #keep(progress: Progress): void {
    this.progress = progress;
    if (!writeProgress(this.#storage, progress) || !isLasting(this.#storage)) {
      this.said = this.words.unkept;
    }
  }

  #fail(error: unknown): void {
    if (this.isConnected) {
      this.said = `${this.words.failed} ${reasonOf(error)}`;
    }
  }

  #give(files: Step['start'], said: string): void {
    this.playground!.files = files;
    this.outcome = null;
    this.differences = null;
    this.isHinted = false;
    this.said = said;
  }

  #show(): void {
    const found = differencesOf(this.playground!.files, this.#step.solution);
    this.differences = this.differences || found.length === 0 ? null : found;
    this.said = found.length === 0 ? this.words.same : '';
  }

  protected override render(): TemplateResult {
    return this.index < 0 ? this.#overview() : this.#bar();
  }

  protected override updated(): void {
    if (this.index < 0) {
      this.#tick();
    }
  }

  #address(index: number): string {
    return new URL(`${this.steps[index]!.name}/`, this.folder).href;
  }

  #bar(): TemplateResult {
    const { words, outcome, isChecking } = this;
    const { tasks, solution } = this.#step;
    const last = this.index === this.steps.length - 1;
    const wasPassed = Object.hasOwn(this.progress, this.#step.name);
    const done = outcome?.done.filter(Boolean).length ?? 0;
    const status = isChecking
      ? words.checking
      : outcome?.passed
        ? last
          ? words.finished
          : words.passed
        : outcome
          ? words.some(done, tasks.length)
          : words.unchecked;
    const isDone = (index: number) => outcome?.done[index] ?? false;
    const button = (text: string, act: () => void, primary = false) =>
      html`<button
        type="button"
        class="md-button ${primary ? 'md-button--primary' : ''}"
        aria-disabled=${isChecking}
        @click=${() => {
          // A button that is disabled would lose the focus of whoever has pressed it.
          if (!this.isChecking) {
            act();
          }
        }}
      >
        ${text}
      </button>`;
    return html`<section class="pp-tasks" aria-label=${words.tasks}>
      <ul>
        ${tasks.map(
          (task, index) =>
            html`<li class=${isDone(index) ? 'pp-done' : ''}>
              <span class="pp-hidden">${isDone(index) ? words.done : words.notDone}</span> ${task}
            </li>`,
        )}
      </ul>
      <p class="pp-tasks__status" role="status">${status}</p>
      <div class="pp-tasks__buttons">
        ${button(words.check, () => void this.#check(), !outcome?.passed)}
        ${
          outcome && !outcome.passed
            ? button(words.hint, () => {
                this.isHinted = true;
              })
            : nothing
        }
        ${button(words.show, () => this.#show())}
        ${button(words.anew, () =>
          this.#give(beginningOf(this.steps, this.index, this.progress).files, words.begun),
        )}
      </div>
      <div class="pp-tasks__hint" role="status">
        ${this.isHinted && outcome?.hint ? marked(outcome.hint) : nothing}
      </div>
      ${this.differences ? this.#difference(this.differences, solution) : nothing}
      <p class="pp-tasks__said" role="status">${this.said}</p>
      <nav class="pp-tasks__buttons" aria-label=${words.overview}>
        <a class="md-button" href=${this.index > 0 ? this.#address(this.index - 1) : this.folder}
          >${this.index > 0 ? words.back : words.overview}</a
        >
        <a
          class="md-button ${outcome?.passed || wasPassed ? 'md-button--primary' : ''}"
          rel="next"
          href=${last ? this.folder : this.#address(this.index + 1)}
          >${last ? words.overview : words.next}</a
        >
      </nav>
      <p class="pp-tasks__key">${words.key(KEYS)}</p>
    </section>`;
  }

  #difference(differences: readonly FileDifference[], solution: Step['solution']): TemplateResult {
    const { words } = this;
    return html`<div class="pp-tasks__diff" role="group" aria-label=${words.solution}>
      ${differences.map(({ file, lines }) => {
        const shown = lines.map((line) => this.#line(line));
        return html`<p><code>${file}</code></p>
          <pre tabindex="0" role="group" aria-label=${file}>${shown}</pre>`;
      })}
      <div class="pp-tasks__buttons">
        <button
          type="button"
          class="md-button md-button--primary"
          @click=${() => this.#give({ ...this.playground!.files, ...solution }, words.accepted)}
        >
          ${words.accept}
        </button>
        <button
          type="button"
          class="md-button"
          @click=${() => {
            this.differences = null;
          }}
        >
          ${words.close}
        </button>
      </div>
    </div>`;
  }

  /** Every space counts in it. */
  #line(line: Line | null): TemplateResult {
    const { kind, text } = line ?? { kind: 'both', text: '…' };
    const sign = { both: ' ', removed: '−', added: '+' }[kind];
    const said = kind === 'both' ? '' : `${this.words[kind]} `;
    const unseen = html`<span class="pp-hidden">${said}</span>`;
    return html`<span class="pp-${kind}"
      ><span aria-hidden="true">${sign} </span>${unseen}${text}${'\n'}</span
    >`;
  }

  #overview(): TemplateResult {
    const { words, steps, progress } = this;
    const next = goingOn(steps, progress);
    const done = steps.filter(({ name }) => Object.hasOwn(progress, name)).length;
    const target = this.#address(next ? steps.indexOf(next) : 0);
    return html`<p role="status">
        ${words.some(done, steps.length)}${this.said ? `. ${this.said}` : ''}
      </p>
      <div class="pp-tasks__buttons">
        <a class="md-button md-button--primary" href=${target}
          >${done === 0 ? words.begin : next ? words.goOn(next.title) : words.again}</a
        >
        ${
          done > 0
            ? html`<button
                type="button"
                class="md-button"
                @click=${() => {
                  this.said = words.forgotten;
                  this.#keep({});
                }}
              >
                ${words.forget}
              </button>`
            : nothing
        }
      </div>`;
  }

  /** Ticks the links of the page's list, which is there without a script. */
  #tick(): void {
    for (const link of this.closest('article')?.querySelectorAll<HTMLAnchorElement>('ol a') ?? []) {
      const index = this.steps.findIndex((_, at) => this.#address(at) === link.href);
      const isDone = index >= 0 && Object.hasOwn(this.progress, this.steps[index]!.name);
      link.parentElement!.classList.toggle('pp-done', isDone);
      link.title = isDone ? this.words.passed : '';
    }
  }
}

/** A text with code in backticks. */
const marked = (text: string): (TemplateResult | string)[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
