import { element } from '../element.ts';
import type { Words } from './words.ts';

export function button(label: string, pressed: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', pressed);
  return made;
}

/** A place for what is wrong; it is read aloud when it says something. */
export const fault = (id: string): HTMLElement =>
  element('p', { id, class: 'fault', role: 'alert' });

/** What of a page is known and what is our assumption. */
export function evidence(words: Words, of: { facts?: string; guesses: string }): HTMLElement {
  const line = (label: string, text: string) =>
    element('p', {}, element('strong', {}, label), ` ${text}`);
  return element(
    'footer',
    { class: 'evidence' },
    ...(of.facts === undefined ? [] : [line(words.documented, of.facts)]),
    line(words.assumed, of.guesses),
  );
}

/** A field of one line with its label, its button and what is wrong with it; Enter does what the button does. */
export function entry(
  { id, label, action, kind }: { id: string; label: string; action: string; kind: 'tel' | 'code' },
  given: (value: string) => string | null,
): { root: HTMLElement; input: HTMLInputElement } {
  const wrong = fault(`${id}-fault`);
  const input = element('input', {
    id,
    type: kind === 'tel' ? 'tel' : 'text',
    autocomplete: 'off',
    inputmode: kind === 'tel' ? 'tel' : 'numeric',
    'aria-describedby': wrong.id,
  });
  const give = (): void => {
    const reason = given(input.value.trim());
    wrong.textContent = reason;
    input.setAttribute('aria-invalid', String(reason !== null));
    if (reason !== null) {
      input.focus();
    }
  };
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') {
      give();
    }
  });
  const root = element(
    'div',
    { class: 'entry' },
    element('label', { for: id }, label),
    input,
    wrong,
    button(action, give, 'primary'),
  );
  return { root, input };
}
