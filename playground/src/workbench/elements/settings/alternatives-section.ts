import { html, type TemplateResult } from 'lit';
import type { AlternativeChoice } from '../../../protocol/messages.ts';
import { choicesOf } from '../../alternatives.ts';
import { markedText } from '../marked-text.ts';
import type { SectionState } from './section.ts';

const same = (one: AlternativeChoice | null, other: AlternativeChoice | null): boolean =>
  one?.behaviour === other?.behaviour && one?.alternative === other?.alternative;

/** Lets the reader choose one assumption that the cabinet gives up; never several together. */
export function alternativesSection(state: SectionState): TemplateResult {
  const { words, settings, contract, change } = state;
  const texts = words.alternatives;
  const choice = (alternative: AlternativeChoice | null, label: string): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name="alternative"
        .checked=${same(settings.alternative, alternative)}
        @change=${() => change({ alternative })}
      />
      <span>${markedText(label)}</span>
    </label>`;
  const { behaviours } = contract;
  return html`<section class="wide" aria-labelledby="settings-alternatives">
    <h3 id="settings-alternatives">${texts.title}</h3>
    <p class="hint-text">${texts.hint}</p>
    <div role="radiogroup" aria-labelledby="settings-alternatives">
      ${choice(null, texts.assumed)}
      ${behaviours.map(
        (behaviour) =>
          html`<div class="alternative" role="group" aria-labelledby="assumption-${behaviour.id}">
            <p class="assumption" id="assumption-${behaviour.id}">
              ${markedText(behaviour.summary)}
            </p>
            ${choicesOf(behaviour).map((other) => choice(other.choice, other.summary))}
          </div>`,
      )}
    </div>
  </section>`;
}
