import { html, nothing, type TemplateResult } from 'lit';
import { cleaned } from './name-fault.ts';

/** A form with one field for the path of a file. */
export interface NameForm {
  /** The id of the field. */
  id: string;
  /** Its name; `visible` for one that stands before it. */
  label: string;
  visible?: boolean;
  /** What stands in it at first. */
  value?: string;
  hint?: string;
  /** What is offered while the reader types. */
  known?: readonly string[];
  /** What is wrong with what was sent. */
  fault: string;
  /** What the button that sends it says. */
  send: string;
  /** Further buttons. */
  beside: TemplateResult;
  named(path: string, form: HTMLFormElement): void;
  typed(): void;
  left?(): void;
}

export function nameForm(form: NameForm): TemplateResult {
  const { id, label, visible, value = '', hint, known, fault, send, beside } = form;
  const sent = (event: SubmitEvent): void => {
    event.preventDefault();
    const element = event.target as HTMLFormElement;
    form.named(cleaned(new FormData(element).get('name') as string), element);
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
      list=${known ? `${id}-known` : nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .defaultValue=${value}
      @input=${() => form.typed()}
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
