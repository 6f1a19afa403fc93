import { html, nothing, type TemplateResult } from 'lit';

/** A form with one field, for a name. */
export interface NameForm {
  /** The id of the field. */
  id: string;
  /** What the field is called; `visible` where that stands before it. */
  label: string;
  visible?: boolean;
  /** What stands in it at first. */
  value?: string;
  hint?: string;
  /** What is offered while the reader types. */
  known?: readonly string[];
  /** Whether the browser holds that there is a name; left out where `fault` says so. */
  required?: boolean;
  /** How long the name may be, in UTF-16 units, where the form holds that. */
  longest?: number;
  /** What is wrong with what was sent. */
  fault?: string;
  /** What the button that sends it says. */
  send: string;
  /** Further buttons. */
  beside: TemplateResult;
  named(name: string, form: HTMLFormElement): void;
  typed?(): void;
  left?(): void;
}

export function nameForm(form: NameForm): TemplateResult {
  const { id, label, visible, value = '', hint, known, required, longest, fault } = form;
  const { send, beside } = form;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    form.named((new FormData(element).get('name') as string).trim(), element);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && form.left) {
      // Ends the naming and not the list.
      event.preventDefault();
      form.left();
    }
  };
  return html`<form class="naming" @submit=${sent} @keydown=${pressed}>
    ${visible ? html`<label for=${id}>${label}</label>` : nothing}
    <input
      type="text"
      name="name"
      id=${id}
      aria-label=${visible ? nothing : label}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      aria-invalid=${fault ? 'true' : nothing}
      ?required=${required}
      maxlength=${longest ?? nothing}
      list=${known ? `${id}-known` : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .defaultValue=${value}
      @input=${() => form.typed?.()}
    />
    ${
      known
        ? html`<datalist id="${id}-known">
            ${known.map((path) => html`<option value=${path}></option>`)}
          </datalist>`
        : nothing
    }
    <button type="submit" class="button small primary">${send}</button>
    ${beside} ${hint ? html`<small id="${id}-hint">${hint}</small>` : nothing}
    ${fault ? html`<p class="fault" role="alert">${fault}</p>` : nothing}
  </form>`;
}
