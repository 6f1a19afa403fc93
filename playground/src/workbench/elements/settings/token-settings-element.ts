import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Settings } from '../../../session/settings.ts';
import {
  decodeToken,
  TOKEN_ALGORITHMS,
  TOKEN_FLAWS,
  type TokenAlgorithm,
} from '../../../session/token/token.ts';
import { readClaims } from '../../../session/token/token-claims.ts';
import type { SectionWords } from './section-words.ts';
import { define, LightElement } from '../define.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** Algorithm, secret and claims of the token, and what the token says that comes of them. */
export class TokenSettingsElement extends LightElement {
  static override properties = {
    words: { attribute: false },
    settings: { attribute: false },
    docs: { attribute: false },
    token: { attribute: false },
    change: { attribute: false },
    claimsFault: { state: true },
    secretFault: { state: true },
    shown: { state: true },
    copied: { state: true },
  };

  declare words: SectionWords;
  declare settings: Settings;
  declare docs: URL;
  declare token: () => Promise<string>;
  declare change: (patch: Partial<Settings>) => void;
  declare private claimsFault: string;
  declare private secretFault: string;
  /** The token that is shown. */
  declare private shown: string | null;
  declare private copied: boolean;

  constructor() {
    super();
    this.claimsFault = '';
    this.secretFault = '';
    this.shown = null;
    this.copied = false;
  }

  /** Other settings make another token; what was wrong with the settings before does not hold for these. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('settings')) {
      const before = changed.get('settings') as Settings | undefined;
      if (before?.tokenClaims !== this.settings.tokenClaims) {
        this.claimsFault = '';
      }
      if (before?.clientSecret !== this.settings.clientSecret) {
        this.secretFault = '';
      }
      this.shown = null;
      this.copied = false;
    }
  }

  protected override render(): TemplateResult {
    const { settings } = this;
    const texts = this.words.token;
    return html`<div class="rows">
      <p class="hint-text">
        ${texts.assumed}
        <a href=${new URL('reference/facts/#token.simulated-claims', this.docs).href}>
          ${texts.learnMore}</a
        >
      </p>
      ${this.#flaws()}
      <label>
        <span>${texts.algorithm}</span>
        <select
          @change=${(event: Event) =>
            this.change({ tokenAlgorithm: valueOf(event) as TokenAlgorithm })}
        >
          ${TOKEN_ALGORITHMS.map(
            (name) =>
              html`<option value=${name} .selected=${live(name === settings.tokenAlgorithm)}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      <label>
        <span>${texts.secret}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.#unlessTyped('input[type=text]', settings.clientSecret))}
          aria-invalid=${this.secretFault !== ''}
          @change=${this.#onSecret}
        />
      </label>
      ${fault(this.secretFault)}
      <label>
        <span>${texts.claims}</span>
        <textarea
          rows="3"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${this.claimsFault !== ''}
          .value=${live(
            this.#unlessTyped('textarea', JSON.stringify(settings.tokenClaims, null, 2)),
          )}
          @change=${this.#onClaims}
        ></textarea>
      </label>
      ${fault(this.claimsFault)}
      <p class="hint-text">${texts.claimsHint}</p>
      ${this.#token()}
    </div>`;
  }

  /** What the reader is typing stays: a widget that takes the focus for a moment ends the change in its midst. */
  #unlessTyped(field: string, setting: string): string {
    const typed = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`${field}:focus`);
    return typed?.value ?? setting;
  }

  #flaws(): TemplateResult {
    const { flaw: legend, flaws, flawHint } = this.words.token;
    const { tokenFlaw } = this.settings;
    return html`<fieldset class="choices">
      <legend>${legend}</legend>
      ${[null, ...TOKEN_FLAWS].map(
        (flaw) =>
          html`<label class="choice">
            <input
              type="radio"
              name="token-flaw"
              .checked=${flaw === tokenFlaw}
              @change=${() => this.change({ tokenFlaw: flaw })}
            />
            <span>${flaws[flaw ?? 'valid']}</span>
          </label>`,
      )}
      <p class="hint-text">${flawHint}</p>
    </fieldset>`;
  }

  #token(): TemplateResult {
    const texts = this.words.token;
    const { shown } = this;
    return html`<div class="buttons">
        <button type="button" class="button" aria-expanded=${shown !== null} @click=${this.#onShow}>
          ${shown === null ? texts.show : texts.hide}
        </button>
        <button type="button" class="button" @click=${this.#onCopy}>${texts.copy}</button>
      </div>
      <p class="hint-text" role="status">${this.copied ? texts.copied : ''}</p>
      ${shown === null ? nothing : shown === '' ? fault(texts.unsigned) : decoded(shown, texts)}`;
  }

  readonly #onSecret = (event: Event): void => {
    const secret = valueOf(event);
    this.secretFault = secret === '' ? this.words.token.noSecret : '';
    if (secret !== '') {
      this.change({ clientSecret: secret });
    }
  };

  readonly #onClaims = (event: Event): void => {
    const { notJson, notObject } = this.words.token;
    const read = readClaims(valueOf(event));
    if (read.ok) {
      this.claimsFault = '';
      this.change({ tokenClaims: read.claims });
    } else {
      this.claimsFault = read.fault === 'json' ? notJson(read.line, read.column) : notObject;
    }
  };

  readonly #onShow = async (): Promise<void> => {
    this.shown = this.shown === null ? await this.token() : null;
  };

  readonly #onCopy = async (): Promise<void> => {
    const token = await this.token();
    this.shown = token;
    // A browser may refuse; the token is there to be selected.
    this.copied =
      token !== '' &&
      (await navigator.clipboard.writeText(token).then(
        () => true,
        () => false,
      ));
  };
}

function fault(text: string): TemplateResult {
  return html`<p class="fault" role="alert">${text}</p>`;
}

function decoded(token: string, texts: SectionWords['token']): TemplateResult {
  const text = JSON.stringify(decodeToken(token), null, 2);
  return html`<label>
      <span>${texts.encoded}</span>
      <textarea rows="3" readonly .value=${token}></textarea>
    </label>
    <p>${texts.decoded}</p>
    <pre tabindex="0">${text}</pre>`;
}

define('personal-page-token-settings', TokenSettingsElement);
