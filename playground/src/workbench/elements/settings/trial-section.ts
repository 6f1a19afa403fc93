import { html, nothing, type TemplateResult } from 'lit';
import type { AlternativeChoice } from '../../../protocol/messages.ts';
import type { Difference } from '../../../runner/trial/outcome.ts';
import type { Tried, TrialReport } from '../../../runner/trial/trial.ts';
import { markedText } from '../marked-text.ts';
import type { SectionState } from './settings-element.ts';

/** Runs the code under every alternative and shows where its outcome differs. */
export function trialSection(state: SectionState): TemplateResult {
  const { strings, trial, tryEach, cancelTrial } = state;
  const words = strings.settings.trial;
  return html`<section class="wide" aria-labelledby="settings-trial">
    <h3 id="settings-trial">${words.title}</h3>
    <p class="hint-text">${words.hint}</p>
    <div class="trial-actions">
      ${
        trial.kind === 'running'
          ? html`<button type="button" class="button" @click=${cancelTrial}>${words.cancel}</button>
              <progress
                aria-label=${words.title}
                .value=${trial.done}
                .max=${Math.max(1, trial.total)}
              ></progress>`
          : html`<button type="button" class="button" @click=${tryEach}>${words.start}</button>`
      }
      <p role="status">${message(state)}</p>
    </div>
    ${trial.kind === 'over' ? result(state, trial.report) : nothing}
  </section>`;
}

function message({ strings, trial }: SectionState): string {
  const words = strings.settings.trial;
  switch (trial.kind) {
    case 'none':
      return '';
    case 'running':
      return words.progress(trial.done, trial.total);
    case 'over': {
      const { tried, unsteady, hung } = trial.report;
      const differing = tried.filter(({ differences }) => differences.length > 0).length;
      return [
        tried.length === 0 || differing > 0 ? '' : words.same(tried.length),
        differing > 0 ? words.differs(differing, tried.length) : '',
        unsteady.length > 0
          ? words.unsteady(unsteady.map((aspect) => words.aspects[aspect].toLowerCase()))
          : '',
        hung ? words.hung : '',
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}

function result(state: SectionState, { tried }: TrialReport): TemplateResult | typeof nothing {
  const words = state.strings.settings.trial;
  const differing = tried.filter(({ differences }) => differences.length > 0);
  return differing.length === 0
    ? nothing
    : html`<table class="trial">
        <thead>
          <tr>
            <th scope="col">${words.alternative}</th>
            <th scope="col">${words.difference}</th>
          </tr>
        </thead>
        <tbody>
          ${differing.map((one) => row(state, one))}
        </tbody>
      </table>`;
}

function row(state: SectionState, { choice, differences }: Tried): TemplateResult {
  const { strings, settings, change } = state;
  const words = strings.settings.trial;
  const chosen =
    settings.alternative?.behaviour === choice.behaviour &&
    settings.alternative.alternative === choice.alternative;
  const summary = summaryOf(state, choice);
  return html`<tr>
    <th scope="row">
      <p>${markedText(summary)}</p>
      <button
        type="button"
        class="button small"
        aria-label=${`${words.choose}: ${summary.replaceAll('`', '')}`}
        ?disabled=${chosen}
        @click=${() => change({ alternative: choice })}
      >
        ${chosen ? words.chosen : words.choose}
      </button>
    </th>
    <td>
      <dl>${differences.map((difference) => cell(state, difference))}</dl>
    </td>
  </tr>`;
}

function cell({ strings }: SectionState, { aspect, expected, found }: Difference): TemplateResult {
  const words = strings.settings.trial;
  const shown = (value: string): TemplateResult =>
    value === '' ? html`<i>${words.nothing}</i>` : html`<code>${value}</code>`;
  return html`<dt>${words.aspects[aspect]}</dt>
    <dd>${shown(expected)} → ${shown(found)}</dd>`;
}

function summaryOf({ contract }: SectionState, choice: AlternativeChoice): string {
  const behaviour = contract.behaviours.find(({ id }) => id === choice.behaviour);
  const other = behaviour?.alternatives.find(({ id }) => id === choice.alternative);
  return other?.summary ?? '';
}
