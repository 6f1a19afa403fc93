import { html, nothing, type TemplateResult } from 'lit';
import type { ScenarioStep } from '../../protocol/public.ts';
import { define, LightElement } from '../elements/define.ts';
import { icon } from '../elements/icons.ts';
import { markedText } from '../elements/marked-text.ts';
import { raise } from '../elements/raise.ts';
import { recorderOf } from './recorder.ts';
import { recorderView } from './recorder-view.ts';
import { type Context, playAll, playOne, tryEach } from './playing.ts';
import { failureView } from './failure-view.ts';
import { type Listed, type Scenarios, scenariosOf } from './scenarios.ts';
import css from './scenarios.css';
import { SCENARIO_WORDS, type ScenarioWords, type Variety } from './words.ts';

/** The scenarios of the widget: plays them and says how each step went. */
export class ScenariosElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    context: { attribute: false },
    files: { attribute: false },
    active: { type: Boolean },
    listed: { state: true },
    open: { state: true },
  };

  declare context: Context;
  /** Those of the editor. */
  declare files: Readonly<Record<string, string>>;
  declare active: boolean;
  declare private listed: readonly Listed[] | null;
  /** The file whose steps are shown. */
  declare private open: string | null;
  #end = new AbortController();

  constructor() {
    super();
    this.listed = null;
    this.open = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
    this.#subscribed = false;
  }

  #subscribed = false;

  protected override shouldUpdate(): boolean {
    return this.active;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!this.#subscribed) {
      this.#subscribed = true;
      this.open = this.#scenarios.playing ?? this.#scenarios.latest;
      const unsubscribe = this.#scenarios.subscribe(() => {
        this.open = this.#scenarios.playing ?? this.open;
        this.requestUpdate();
      });
      const unrecord = recorderOf(this.context.controller).subscribe(() => this.requestUpdate());
      this.#end.signal.addEventListener('abort', unsubscribe, { once: true });
      this.#end.signal.addEventListener('abort', unrecord, { once: true });
    }
    if (changed.has('files') || changed.has('active')) {
      this.#scenarios.list().then(
        (listed) => {
          this.listed = listed;
        },
        (error: unknown) => this.context.controller.fail(error),
      );
    }
  }

  /** What was recorded last is in sight. */
  protected override updated(): void {
    this.querySelector('.recording pre')?.scrollTo({ top: 1e6 });
  }

  get #scenarios(): Scenarios {
    return scenariosOf(this.context.controller);
  }

  get #words(): ScenarioWords {
    return SCENARIO_WORDS[this.context.controller.contract.language];
  }

  protected override render(): TemplateResult {
    const { listed } = this;
    const words = this.#words;
    if (!listed) {
      return html``;
    }
    if (recorderOf(this.context.controller).isOn) {
      return this.#recorder();
    }
    if (listed.length === 0) {
      return html`${this.#recorder()}
        <div class="scenarios none">
          <p>${words.empty}</p>
          <button type="button" class="button" @click=${() => this.#add()}>${words.add}</button>
        </div>`;
    }
    return html`${this.#recorder()}
      <div class="bar">${this.#bar(listed)}</div>
      <ul class="scenarios" aria-label=${words.list}>
        ${listed.map((one) => this.#row(one))}
      </ul>`;
  }

  #recorder(): TemplateResult {
    return recorderView(this.context, this.#scenarios.playing !== undefined);
  }

  #bar(listed: readonly Listed[]): TemplateResult {
    const words = this.#words;
    const scenarios = this.#scenarios;
    if (scenarios.playing === undefined) {
      return html`<button
          type="button"
          class="button small"
          @click=${() => this.#do(playAll(this.context))}
        >
          ${icon('run')} ${words.playAll}
        </button>
        <span role="status">${this.#outcome(listed)}</span>`;
    }
    const steps = scenarios.stepsOf(scenarios.playing ?? '');
    const done = steps.filter(({ status }) => status === 'passed').length;
    const next = steps.find(({ status }) => status === 'waiting');
    return html`${
        scenarios.paused
          ? html`<button
                type="button"
                class="button small"
                data-do="step"
                @click=${() => scenarios.step()}
              >
                ${words.step}
              </button>
              <button type="button" class="button small" @click=${() => scenarios.goOn()}>
                ${words.goOn}
              </button>`
          : html`<button type="button" class="button small" @click=${() => scenarios.pause()}>
              ${words.pause}
            </button>`
      }
      <button type="button" class="button small" @click=${() => scenarios.stop()}>
        ${words.stop}
      </button>
      <span role="status"
        >${
          scenarios.paused && next
            ? words.waiting(next.text)
            : words.playing(Math.min(done + 1, steps.length), steps.length)
        }</span
      >`;
  }

  #outcome(listed: readonly Listed[]): string {
    const reports = listed.flatMap(({ file }) => this.#scenarios.reportOf(file) ?? []);
    const passed = reports.filter(({ status }) => status === 'passed').length;
    return reports.length > 0 ? this.#words.all(passed, listed.length) : '';
  }

  #row({ file, title, faults }: Listed): TemplateResult {
    const words = this.#words;
    const scenarios = this.#scenarios;
    const isPlaying = scenarios.playing === file;
    const report = scenarios.reportOf(file);
    const state = isPlaying ? 'running' : (report?.status ?? 'waiting');
    const isOpen = this.open === file;
    const steps = scenarios.stepsOf(file);
    return html`<li data-status=${state}>
      <div class="head">
        <button
          type="button"
          class="title"
          aria-expanded=${isOpen}
          @click=${() => {
            this.open = isOpen ? null : file;
          }}
        >
          <span class="mark" aria-hidden="true">${MARKS[state]}</span>
          <span>${title}</span>
        </button>
        <span class="state">${report && !isPlaying ? words.status[report.status] : nothing}</span>
        <button
          type="button"
          class="button small"
          aria-label=${words.play(title)}
          title=${words.play(title)}
          ?disabled=${faults > 0}
          @click=${() => this.#do(playOne(this.context, file))}
        >
          ${icon('run')}
        </button>
        <button
          type="button"
          class="button small"
          aria-label=${words.stepwise(title)}
          title=${words.stepwise(title)}
          ?disabled=${faults > 0}
          @click=${() => this.#do(playOne(this.context, file, true))}
        >
          ${icon('forward')}
        </button>
      </div>
      ${
        faults > 0
          ? html`<p class="faults">
              <button
                type="button"
                class="place"
                @click=${() => raise(this, 'pp-go', { file, line: 1, column: 1 })}
              >
                ${file}
              </button>
              ${words.faults(faults)}
            </p>`
          : nothing
      }
      ${
        isOpen
          ? html`<ol aria-label=${words.steps(title)}>
                ${steps.map((step) => this.#step(step, file))}
              </ol>
              ${this.#varieties(file, faults)}`
          : nothing
      }
    </li>`;
  }

  /** What a file is tried under, and how it went. */
  #varieties(file: string, faults: number): TemplateResult {
    return html`<div class="varieties">
      ${VARIETIES.map((variety) => this.#variety(variety, file, faults))}
    </div>`;
  }

  #variety(variety: Variety, file: string, faults: number): TemplateResult {
    const words = this.#words;
    const tried = this.#scenarios.triedOf(file, variety);
    const failed = tried.filter(({ report }) => report.status !== 'passed');
    return html`<div>
      <button
        type="button"
        class="button small"
        ?disabled=${faults > 0 || this.#scenarios.playing !== undefined}
        @click=${() => this.#do(tryEach(this.context, file, variety))}
      >
        ${words.tryEach[variety]}
      </button>
      <span role="status">
        ${
          tried.length > 0
            ? words.tried[variety](tried.length - failed.length, tried.length)
            : nothing
        }
      </span>
      <ul>
        ${failed.map(({ summary, report }) => {
          const step = report.steps.find(({ status }) => status === 'failed');
          return html`<li>
            ${markedText(summary)}
            <span>${step?.text ?? words.status[report.status]} — ${step?.actual ?? ''}</span>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #step(step: ScenarioStep, file: string): TemplateResult {
    const words = this.#words;
    const { text, status, line, column, ms, expected } = step;
    return html`<li data-status=${status} aria-current=${status === 'running' ? 'step' : nothing}>
      <button
        type="button"
        class="step"
        title=${words.open(file, line)}
        @click=${() => raise(this, 'pp-go', { file, line, column })}
      >
        <span class="mark" aria-hidden="true">${MARKS[status]}</span>
        <span>${text}<span class="hidden">: ${words.ofStep[status]}</span></span>
      </button>
      <span class="ms">${ms > 0 ? words.milliseconds(Math.round(ms)) : nothing}</span>
      ${expected === undefined ? nothing : failureView(step, words)}
    </li>`;
  }

  #do(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.context.controller.fail(error));
  }

  /** Gives the widget a scenario to begin with. */
  #add(): void {
    const { controller } = this.context;
    const { firstFile, first } = this.#words;
    const [lead, other = lead] = controller.session.navigation.leads;
    controller.edit(firstFile, first(lead!.id, other!.id));
    raise(this, 'pp-go', { file: firstFile, line: 1, column: 1 });
  }
}

const VARIETIES: readonly Variety[] = ['alternatives', 'languages'];

const MARKS: Record<ScenarioStep['status'] | 'stopped' | 'invalid', string> = {
  waiting: '○',
  running: '▸',
  passed: '✓',
  failed: '✗',
  skipped: '–',
  stopped: '–',
  invalid: '✗',
};

define('personal-page-scenarios', ScenariosElement);
