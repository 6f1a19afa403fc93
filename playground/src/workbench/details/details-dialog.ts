import { html, nothing, type TemplateResult } from 'lit';
import { type Details, type Faults, faultsOf, type Field } from '../../archive/details.ts';
import { define, LightElement } from '../elements/define.ts';
import dialog from '../styles/dialog.css';
import css from './details.css';
import type { Ask, DetailsForm } from './form.ts';
import { DETAILS_WORDS } from './words.ts';

const id = (field: Field): string => `details-${field.replace('.', '-')}`;

/** Asks what the archive is to tell of the widget. It is made for one question and taken away after the answer. */
class DetailsDialogElement extends LightElement {
  static override sheets = [dialog, css];
  static override properties = { faults: { state: true } };

  /** What is wrong with the answer that was given last. */
  declare private faults: Faults;

  readonly #form: DetailsForm;
  #answer: Details | null = null;

  constructor(form: DetailsForm) {
    super();
    this.#form = form;
    this.faults = {};
  }

  /** Resolves once the dialog is closed: with the answer, or with null. */
  async ask(): Promise<Details | null> {
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => resolve(this.#answer), { once: true });
    });
  }

  protected override render(): TemplateResult {
    const words = DETAILS_WORDS[this.#form.language];
    return html`<dialog
      class="details-dialog"
      aria-labelledby="details-title"
      aria-describedby="details-intro"
    >
      <form novalidate @submit=${(event: Event) => void this.#submit(event)}>
        <h2 id="details-title">${words.title}</h2>
        <p id="details-intro">${words.intro}</p>
        <div class="fields">${this.#form.fields.map((field) => this.#field(field))}</div>
        <p class="answers">
          <button type="button" class="button" @click=${() => this.#close()}>
            ${words.cancel}
          </button>
          <button type="submit" class="button primary">${words.submit[this.#form.kind]}</button>
        </p>
      </form>
    </dialog>`;
  }

  #field(field: Field): TemplateResult {
    const words = DETAILS_WORDS[this.#form.language];
    const fault = this.faults[field];
    const note = fault ? words.faults[fault] : words.hints[field];
    const value = this.#form.details[field] ?? '';
    const described = note ? `${id(field)}-note` : nothing;
    return html`<div>
      <label for=${id(field)}>${words.labels[field]}</label>
      ${
        field.startsWith('description')
          ? html`<textarea
              id=${id(field)}
              name=${field}
              rows="2"
              aria-required="true"
              aria-invalid=${fault !== undefined}
              aria-describedby=${described}
              .defaultValue=${value}
            ></textarea>`
          : html`<input
              type="text"
              id=${id(field)}
              name=${field}
              autocomplete=${field === 'support' ? 'email' : 'off'}
              aria-required="true"
              aria-invalid=${fault !== undefined}
              aria-describedby=${described}
              .defaultValue=${value}
            />`
      }
      ${note ? html`<p id="${id(field)}-note" class=${fault ? 'fault' : 'note'}>${note}</p>` : nothing}
    </div>`;
  }

  /** What is wrong is said beside its field, and the focus goes to the first of them. */
  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { fields, details, patterns } = this.#form;
    const written = new FormData(event.target as HTMLFormElement);
    const answer = { ...details };
    for (const field of fields) {
      answer[field] = (written.get(field) as string).trim();
    }
    this.faults = faultsOf(answer, fields, patterns);
    const wrong = fields.find((field) => this.faults[field]);
    if (wrong === undefined) {
      this.#answer = answer;
      this.#close();
    } else {
      await this.updateComplete;
      this.querySelector<HTMLElement>(`#${id(wrong)}`)?.focus();
    }
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-details-dialog', DetailsDialogElement);

/** Asks in a dialog over `stage`. */
export const askInDialog: Ask = async (form, stage) => {
  const element = new DetailsDialogElement(form);
  stage.append(element);
  try {
    return await element.ask();
  } finally {
    element.remove();
  }
};
