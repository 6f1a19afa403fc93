import { html, nothing, type TemplateResult } from 'lit';
import type { Offer } from '../../protocol/offer.ts';
import { readableName } from '../readable-name.ts';
import type { Words } from '../words/words.ts';
import css from '../styles/offers.css';
import { define, LightElement } from './define.ts';
import { icon } from './icons.ts';
import { placeButton } from './place-button.ts';
import { raise } from './raise.ts';

/** What the widgets hand over: a file with a button that saves it, a text with one that copies it. */
export class OffersElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    words: { attribute: false },
    offers: { attribute: false },
  };

  declare words: Words;
  declare offers: readonly Offer[];

  protected override render(): TemplateResult {
    // The list is there before its first item, so that screen readers hear of that one, too.
    return html`<div
      class="offers"
      role="group"
      aria-live="polite"
      aria-label=${this.words.offers.list}
    >
      ${this.offers.map((offer) => this.#item(offer))}
    </div>`;
  }

  #item(offer: Offer): TemplateResult {
    const texts = this.words.offers;
    const { kind, name, beginning, type, size, place } = offer;
    const text =
      kind === 'file'
        ? texts.file(readableName(name), size)
        : texts.clipboard(readableName(beginning) || type, size);
    return html`<div class="offer">
      <p>${text}</p>
      ${place ? placeButton(this, this.words, place) : nothing}
      <button type="button" class="button small" @click=${() => raise(this, 'pp-take', offer)}>
        ${kind === 'file' ? texts.save : texts.copy}
      </button>
      <button
        type="button"
        class="button small close"
        aria-label=${texts.dismiss}
        title=${texts.dismiss}
        @click=${() => raise(this, 'pp-dismiss', offer.id)}
      >
        ${icon('close')}
      </button>
    </div>`;
  }
}

define('personal-page-offers', OffersElement);
