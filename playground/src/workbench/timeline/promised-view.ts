import { html, nothing, type TemplateResult } from 'lit';
import type { EditorFacts } from '../../assist/facts.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { markedText } from '../elements/marked-text.ts';
import { staysIn, type Step } from './promised.ts';
import type { TimelineWords } from './words.ts';

export interface PromisedOptions {
  words: TimelineWords;
  events: readonly CabinetEvent[];
  /** What the contract says of the behaviours; null while it is not known. */
  facts: Pick<EditorFacts, 'summaries' | 'undocumented'> | null;
  docs: URL;
  several: boolean;
  choose: (seq: number) => void;
}

/** Where a behaviour is described, relative to the root of the language's site. */
const pageOf = (behaviour: string): string => `reference/behaviours/#${behaviour}`;

/** What is promised for each stay of a widget on a lead, beside what happened. */
export function promisedView(options: PromisedOptions): TemplateResult {
  const { words, events, several } = options;
  const { hint, none, stay: titleOf } = words.promised;
  const stays = staysIn(events);
  return html`<div class="promised" tabindex="0" role="region" aria-label=${words.titles.promised}>
    <p class="about">${hint}</p>
    ${stays.length === 0 ? html`<p class="about">${none}</p>` : nothing}
    ${stays.map(
      ({ lead, widget, steps }) =>
        html`<h2>${titleOf(lead, several ? widget : '')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.promised.step}</th>
                <th scope="col">${words.promised.happened}</th>
              </tr>
            </thead>
            <tbody>
              ${steps.map((step) => stepRow(step, options))}
            </tbody>
          </table>`,
    )}
  </div>`;
}

function stepRow(step: Step, options: PromisedOptions): TemplateResult {
  const { words, choose } = options;
  const { type, behaviour, event, outcome } = step;
  return html`<tr data-outcome=${outcome}>
    <th scope="row"><code>${type}</code>${promise(step, options)}</th>
    <td>
      ${
        event
          ? html`<button type="button" class="link" @click=${() => choose(event.seq)}>
              ${words.milliseconds(Math.round(event.at))}
            </button>`
          : nothing
      }
      ${
        behaviour === null && outcome === 'kept'
          ? nothing
          : html`<span class="outcome">${words.promised.outcomes[outcome]}</span>`
      }
    </td>
  </tr>`;
}

function promise(
  { behaviour }: Step,
  { words, facts, docs }: PromisedOptions,
): TemplateResult | typeof nothing {
  if (behaviour === null || !facts) {
    return nothing;
  }
  const page = pageOf(behaviour);
  const { documented, assumed } = words.promised;
  const isAssumed = Object.hasOwn(facts.undocumented, page);
  return html`<p>
    ${markedText(facts.summaries[page] ?? '')}
    <a href=${new URL(page, docs).href} data-status=${isAssumed ? 'assumed' : 'documented'}
      >${isAssumed ? assumed : documented}</a
    >
  </p>`;
}
