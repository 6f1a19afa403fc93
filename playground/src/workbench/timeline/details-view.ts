import { html, nothing, type TemplateResult } from 'lit';
import type { Contract } from '../../contract/contract.ts';
import type { CabinetEvent } from '../../protocol/public.ts';
import { type Difference, differencesBetween } from '../../session/journal/differences.ts';
import type { KnownStates } from '../../session/journal/states.ts';
import { icon } from '../elements/icons.ts';
import { markedText } from '../elements/marked-text.ts';
import { placeButton } from '../elements/place-button.ts';
import '../elements/preview-element.ts';
import { previewOf } from '../preview-of.ts';
import type { Words } from '../words/words.ts';
import type { EventLinks } from './links.ts';
import { nameOf } from './about.ts';
import { withoutPatch } from './rows.ts';
import { sourceLines } from './source-lines.ts';
import type { TimelineWords } from './words.ts';

/** So many links to other events, and changes, are shown. */
const MOST = 30;

/** What the panel knows beside the events. */
export interface TimelineSource {
  stateAt(seq: number): KnownStates;
  /** The text of a file as it ran last, and whether the editor has the same; null where there is none. */
  ran(file: string): { text: string; isSame: boolean } | null;
  /** The origin of the backend in the page, if there is one. */
  backend: string | null;
  docs: URL;
  /** The run before this one; null where there is none. */
  earlier(): EarlierShown | null;
}

/** The run before, and what is known to be another in it before anything happens. */
export interface EarlierShown {
  events: readonly CabinetEvent[];
  isSameCode: boolean;
  /** What the alternatives of both say; null for what is assumed. */
  alternatives: readonly [before: string | null, now: string | null];
}

export interface DetailsOptions {
  element: HTMLElement;
  words: TimelineWords;
  workbenchWords: Words;
  contract: Contract;
  source: TimelineSource;
  links: EventLinks;
  event: CabinetEvent;
  choose: (seq: number) => void;
  close: () => void;
}

/** Everything that is known of one event. */
export function detailsView(options: DetailsOptions): TemplateResult {
  const { words, contract, links, event, close } = options;
  const { seq, at, type, widget, detail, missed } = event;
  const shown = withoutPatch(detail);
  const { causes, effects, same, took } = links.of(event);
  const summary = contract.events.find((one) => one.type === type)?.summary ?? '';
  const rounded = took === null ? null : Math.round(took * 10) / 10;
  return html`<section class="details" aria-label=${words.details} data-seq=${seq}>
    <header>
      <h2>${type}</h2>
      <span class="at">${words.milliseconds(Math.round(at * 10) / 10)}</span>
      <button
        type="button"
        class="button small"
        aria-label=${words.close}
        title=${words.close}
        @click=${close}
      >
        ${icon('close')}
      </button>
    </header>
    <p>${markedText(summary)}</p>
    ${widget ? html`<p class="about">${words.widget}: <code>${widget}</code></p>` : nothing}
    ${missed === undefined ? nothing : html`<p class="missed">${words.missed(missed)}</p>`}
    ${rounded === null ? nothing : html`<p>${words.took(words.milliseconds(rounded))}</p>`}
    ${
      Object.keys(shown).length === 0
        ? nothing
        : html`<dl>
            ${Object.entries(shown).map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>
                    <personal-page-preview .preview=${previewOf(value)}></personal-page-preview>
                  </dd>`,
            )}
          </dl>`
    }
    ${codeOf(options)} ${linked(words.cause, causes, options)}
    ${linked(words.effects, effects, options)} ${linked(words.same, same, options)}
    ${changesOf(options)} ${stateOf(options)}
  </section>`;
}

function codeOf({
  element,
  words,
  workbenchWords,
  source,
  event,
}: DetailsOptions): TemplateResult | typeof nothing {
  const { place } = event;
  if (!place) {
    return nothing;
  }
  const ran = source.ran(place.file);
  const lines = ran ? sourceLines(ran.text, place.line, place.column) : [];
  return html`<h3>${words.code}</h3>
    ${placeButton(element, workbenchWords, place)}
    ${
      lines.length > 0
        ? html`<pre class="lines" tabindex="0" aria-label=${words.code}>
${lines.map(
              ({ number, text, isIt }) =>
                html`<span class="line" data-it=${isIt || nothing}
                  ><span class="number">${number}</span>${text}</span
                >`,
            )}</pre>`
        : nothing
    }
    ${ran && !ran.isSame ? html`<p class="about">${words.changedSince}</p>` : nothing}`;
}

function linked(
  title: string,
  events: readonly CabinetEvent[],
  { words, choose }: DetailsOptions,
): TemplateResult | typeof nothing {
  return events.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <ul class="linked">
          ${events.slice(0, MOST).map(
            (event) =>
              html`<li>
                <button type="button" class="link" @click=${() => choose(event.seq)}>
                  ${nameOf(event)}
                </button>
                <span class="at">${words.milliseconds(Math.round(event.at))}</span>
              </li>`,
          )}
          ${events.length > MOST ? html`<li>${words.more(events.length - MOST)}</li>` : nothing}
        </ul>`;
}

function changesOf({ words, source, event }: DetailsOptions): TemplateResult | typeof nothing {
  const { type, seq, detail } = event;
  const { entity } = detail;
  if (type !== 'state.changed' || typeof entity !== 'string') {
    return nothing;
  }
  const before = source.stateAt(seq - 1);
  const after = source.stateAt(seq);
  if (!(entity in before) || !(entity in after)) {
    return html`<h3>${words.changes}</h3>
      <p>${words.unknown}</p>`;
  }
  const found = differencesBetween(before[entity], after[entity]);
  return html`<h3>${words.changes}</h3>
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">${words.change.place}</th>
          <th scope="col">${words.change.before}</th>
          <th scope="col">${words.change.after}</th>
        </tr>
      </thead>
      <tbody>
        ${found.slice(0, MOST).map((difference) => changed(difference, words))}
      </tbody>
    </table>
    ${found.length > MOST ? html`<p>${words.more(found.length - MOST)}</p>` : nothing}`;
}

function changed(difference: Difference, words: TimelineWords): TemplateResult {
  const value = (of: 'before' | 'after'): TemplateResult =>
    of in difference
      ? html`<personal-page-preview .preview=${previewOf(difference[of])}></personal-page-preview>`
      : html`<i>${words.nothing}</i>`;
  const path = difference.path.join('.');
  return html`<tr>
    <th scope="row">${path === '' ? html`<i>${words.whole}</i>` : html`<code>${path}</code>`}</th>
    <td>${value('before')}</td>
    <td>${value('after')}</td>
  </tr>`;
}

function stateOf({ words, contract, source, event }: DetailsOptions): TemplateResult {
  const states = source.stateAt(event.seq);
  const entities = contract.models.flatMap(({ entity }) => entity ?? []);
  return html`<h3>${words.state}</h3>
    <dl class="state">
      ${entities.map(
        (entity) =>
          html`<dt>${entity}</dt>
            <dd>
              ${
                entity in states
                  ? html`<personal-page-preview
                      .preview=${previewOf(states[entity])}
                    ></personal-page-preview>`
                  : html`<i>${words.unknown}</i>`
              }
            </dd>`,
      )}
    </dl>`;
}
