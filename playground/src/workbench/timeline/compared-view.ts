import { html, nothing, type TemplateResult } from 'lit';
import type { CabinetEvent } from '../../protocol/public.ts';
import {
  compareRuns,
  type Comparison,
  type RunDifference,
} from '../../session/comparing/compare.ts';
import type { ChangedResult } from '../../session/comparing/key.ts';
import { plainText } from '../elements/marked-text.ts';
import { previewOf } from '../preview-of.ts';
import type { EarlierShown } from './details-view.ts';
import { nameOf } from './about.ts';
import type { TimelineWords } from './words.ts';

/** So many differences of a part are listed. */
const MOST = 100;

export interface ComparedOptions {
  words: TimelineWords;
  events: readonly CabinetEvent[];
  earlier: EarlierShown | null;
  comparing: Comparing;
  choose: (seq: number) => void;
}

/** Compares runs, and keeps the last comparison: a panel is drawn much more often than something happens. */
export class Comparing {
  #key: readonly unknown[] = [];
  #comparison: Comparison = { parts: [], tooDifferent: null };

  of(before: readonly CabinetEvent[], events: readonly CabinetEvent[]): Comparison {
    const key = [before, events, events.at(-1)];
    if (key.some((part, index) => part !== this.#key[index])) {
      this.#key = key;
      this.#comparison = compareRuns(before, events);
    }
    return this.#comparison;
  }
}

/** In what this run differs from the one before it, in words. */
export function comparedView(options: ComparedOptions): TemplateResult {
  const { words, events, earlier, comparing } = options;
  return html`<div class="promised" tabindex="0" role="region" aria-label=${words.titles.compared}>
    <p class="about">${words.compared.hint}</p>
    ${
      earlier === null || events.length === 0
        ? html`<p class="about">${words.compared.none}</p>`
        : comparison(comparing.of(earlier.events, events), earlier, options)
    }
  </div>`;
}

function comparison(
  { parts, tooDifferent }: Comparison,
  { isSameCode, alternatives: [before, now] }: EarlierShown,
  options: ComparedOptions,
): TemplateResult {
  const { words } = options;
  const { assumed, alternative, onlyAlternative, sameCode, otherCode } = words.compared;
  const isOther = before !== now;
  const isSame = parts.length === 0 && tooDifferent === null;
  return html`<p>
      ${isSameCode ? sameCode : otherCode}
      ${isOther ? alternative(plainText(before ?? assumed), plainText(now ?? assumed)) : nothing}
      ${isOther && isSameCode && !isSame ? onlyAlternative : nothing}
    </p>
    ${isSame ? html`<p>${words.compared.same}</p>` : nothing}
    ${parts.map(
      ({ anchor, differences }) =>
        html`<h2>${anchor ? words.compared.part(nameOf(anchor)) : words.compared.beginning}</h2>
          <ul class="differences">
            ${differences.slice(0, MOST).map((one) => html`<li>${sentence(one, options)}</li>`)}
            ${
              differences.length > MOST
                ? html`<li>${words.more(differences.length - MOST)}</li>`
                : nothing
            }
          </ul>`,
    )}
    ${tooDifferent ? html`<p>${words.compared.tooDifferent}</p>` : nothing}`;
}

function sentence(difference: RunDifference, options: ComparedOptions): TemplateResult {
  const { words, choose } = options;
  const texts = words.compared;
  const link = (event: CabinetEvent): TemplateResult =>
    html`<button type="button" class="link" @click=${() => choose(event.seq)}>
      ${nameOf(event)}
    </button>`;
  const many = ({ count, following }: { count: number; following: number }): string =>
    [
      count > 1 ? `, ${texts.times(count)}` : '',
      following > 0 ? ` ${texts.following(following)}` : '',
    ].join('');
  switch (difference.kind) {
    case 'gone':
      return html`<b>${texts.gone}:</b>
        <code>${nameOf(difference.event)}</code>${many(difference)}`;
    case 'new':
      return html`<b>${texts.new}:</b> ${link(difference.event)}${many(difference)}`;
    case 'moved':
      return html`<b>${texts.moved}:</b> ${link(difference.after)}`;
    case 'count':
      return html`${link(difference.event)}: ${texts.count(difference.before, difference.after)}`;
    case 'duration': {
      const [before, after] = [difference.before, difference.after].map((ms) =>
        words.milliseconds(Math.round(ms)),
      );
      return html`${link(difference.event)}: ${texts.duration(before!, after!)}`;
    }
    case 'result':
      return html`${link(difference.after)}:
      ${difference.results.map((result, index) => changed(result, index > 0, words))}`;
  }
}

function changed(
  { name, before, after }: ChangedResult,
  follows: boolean,
  { compared: texts, nothing: none }: TimelineWords,
): TemplateResult {
  const text = (value: unknown): string => (value === undefined ? none : previewOf(value).text);
  return html`${follows ? '; ' : nothing}${texts.fields[name] ?? name}
  ${texts.was(text(before), text(after))}`;
}
