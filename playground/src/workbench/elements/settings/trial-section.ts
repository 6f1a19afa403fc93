import { html, nothing, type TemplateResult } from 'lit';
import type { AlternativeChoice } from '../../../protocol/messages.ts';
import type { Difference } from '../../../session/trial/outcome.ts';
import type { Tried, TrialReport } from '../../../session/trial/trial.ts';
import type { Parting } from '../../../session/comparing/parting.ts';
import { nameOf } from '../../timeline/about.ts';
import { markedText } from '../marked-text.ts';
import type { SectionState } from './section.ts';

/** Runs the code under every alternative and shows where its outcome differs. */
export function trialSection(state: SectionState): TemplateResult {
  const { words, trial, tryEach, cancelTrial } = state;
  const texts = words.trial;
  return html`<section class="wide" aria-labelledby="settings-trial">
    <h3 id="settings-trial">${texts.title}</h3>
    <p class="hint-text">${texts.hint}</p>
    <div class="trial-actions">
      ${
        trial.kind === 'running'
          ? html`<button type="button" class="button" @click=${cancelTrial}>${texts.cancel}</button>
              <progress
                aria-label=${texts.title}
                .value=${trial.done}
                .max=${Math.max(1, trial.total)}
              ></progress>`
          : html`<button type="button" class="button" @click=${tryEach}>${texts.start}</button>`
      }
      <p role="status">${message(state)}</p>
    </div>
    ${trial.kind === 'over' ? result(state, trial.report) : nothing}
  </section>`;
}

function message({ words, trial }: SectionState): string {
  const texts = words.trial;
  switch (trial.kind) {
    case 'none':
      return '';
    case 'running':
      return texts.progress(trial.done, trial.total);
    case 'over': {
      const { tried, unsteady, hung } = trial.report;
      const differing = tried.filter(({ differences }) => differences.length > 0).length;
      return [
        tried.length === 0 || differing > 0 ? '' : texts.same(tried.length),
        differing > 0 ? texts.differs(differing, tried.length) : '',
        unsteady.length > 0
          ? texts.unsteady(unsteady.map((aspect) => texts.aspects[aspect].toLowerCase()))
          : '',
        hung ? texts.hung : '',
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}

function result(state: SectionState, { tried }: TrialReport): TemplateResult | typeof nothing {
  const texts = state.words.trial;
  const differing = tried.filter(({ differences }) => differences.length > 0);
  return differing.length === 0
    ? nothing
    : html`<table class="trial">
        <thead>
          <tr>
            <th scope="col">${texts.alternative}</th>
            <th scope="col">${texts.difference}</th>
          </tr>
        </thead>
        <tbody>
          ${differing.map((one) => row(state, one))}
        </tbody>
      </table>`;
}

function row(state: SectionState, { choice, differences, parting }: Tried): TemplateResult {
  const { words, settings, change } = state;
  const texts = words.trial;
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
        aria-label=${`${texts.choose}: ${summary.replaceAll('`', '')}`}
        ?disabled=${chosen}
        @click=${() => change({ alternative: choice })}
      >
        ${chosen ? texts.chosen : texts.choose}
      </button>
    </th>
    <td>
      <dl>${differences.map((difference) => cell(state, difference))}</dl>
      ${parting ? timelines(state, parting) : nothing}
    </td>
  </tr>`;
}

/** The two timelines where they part. */
function timelines({ words }: SectionState, { common, expected, found }: Parting): TemplateResult {
  const texts = words.trial;
  const list = (title: string, events: Parting['found']): TemplateResult =>
    html`<dt>${title}</dt>
      <dd>
        ${
          common.length + events.length === 0
            ? html`<i>${texts.nothing}</i>`
            : html`<ol>
                ${common.map((event) => html`<li>${nameOf(event)}</li>`)}
                ${events.map((event) => html`<li><b>${nameOf(event)}</b></li>`)}
              </ol>`
        }
      </dd>`;
  return html`<details class="parting">
    <summary>${texts.parting}</summary>
    <dl>${list(texts.asAssumed, expected)} ${list(texts.underIt, found)}</dl>
  </details>`;
}

function cell({ words }: SectionState, { aspect, expected, found }: Difference): TemplateResult {
  const texts = words.trial;
  const shown = (value: string): TemplateResult =>
    value === '' ? html`<i>${texts.nothing}</i>` : html`<code>${value}</code>`;
  return html`<dt>${texts.aspects[aspect]}</dt>
    <dd>${shown(expected)} → ${shown(found)}</dd>`;
}

function summaryOf({ contract }: SectionState, choice: AlternativeChoice): string {
  const behaviour = contract.behaviours.find(({ id }) => id === choice.behaviour);
  const other = behaviour?.alternatives.find(({ id }) => id === choice.alternative);
  return other?.summary ?? '';
}
