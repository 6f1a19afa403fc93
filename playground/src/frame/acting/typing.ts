import { Unable, focusOn, focused, pointAt } from './pointing.ts';
import { squeezed } from './target.ts';

/** Fields that are no text: what a person picks in them comes at once and whole. */
export const PICKED = new Set([
  'date',
  'time',
  'month',
  'week',
  'datetime-local',
  'color',
  'range',
]);
/** What nobody types into. */
export const NO_FIELDS = new Set([
  'checkbox',
  'radio',
  'file',
  'button',
  'submit',
  'reset',
  'image',
]);

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Types a text in the place of what a field holds. @throws Unable */
export function fill(element: Element, value: string): void {
  const field = fieldOf(element);
  pointAt(element);
  focusOn(element);
  if (field instanceof HTMLInputElement && PICKED.has(field.type)) {
    setValue(field, value);
    announce(field);
    return;
  }
  if (field) {
    field.select();
  } else {
    getSelection()?.selectAllChildren(element);
  }
  const held = field ? field.value : element.textContent;
  if (value !== '') {
    edit('insertText', value);
  } else if (held !== '') {
    edit('forwardDelete', null);
  }
}

function fieldOf(element: Element): Field | null {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    if (NO_FIELDS.has(element.type)) {
      throw new Unable('not-a-field', []);
    }
    if (element.readOnly) {
      throw new Unable('read-only', []);
    }
    return element;
  }
  if (element instanceof HTMLElement && element.isContentEditable) {
    return null;
  }
  throw new Unable('not-a-field', []);
}

/** The commands by which a browser edits a text, and what it calls them in its events. */
export const EDITS = {
  insertText: 'insertText',
  insertLineBreak: 'insertLineBreak',
  delete: 'deleteContentBackward',
  forwardDelete: 'deleteContentForward',
} as const;

/** Fields that were edited since they have told of a change. */
export const edited = new WeakSet<Element>();

/**
 * Edits the text where the focus is, as a key would: a field tells of its change when the focus leaves it. The browser
 * itself says nothing beforehand to code that edits.
 */
export function edit(command: keyof typeof EDITS, text: string | null): void {
  const target = focused();
  const inputType = EDITS[command];
  const common = { bubbles: true, composed: true, inputType, data: text };
  if (target.dispatchEvent(new InputEvent('beforeinput', { ...common, cancelable: true }))) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else makes the events of a keyboard
    document.execCommand(command, false, text ?? '');
    edited.add(target);
  }
}

/** By the browser's own setter: a library that watches the field has put one of its own over it. */
export function setValue(field: Field, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value);
}

function announce(element: Element): void {
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses an option of a list. @throws Unable */
export function select(element: Element, isWanted: (text: string) => boolean): void {
  if (!(element instanceof HTMLSelectElement)) {
    throw new Unable('not-a-list', []);
  }
  pointAt(element);
  const options = [...element.options];
  const option = options.find((one) => isWanted(squeezed(one.label)));
  if (!option || option.disabled) {
    throw new Unable(
      'no-option',
      options.map(({ label }) => JSON.stringify(squeezed(label))),
    );
  }
  focusOn(element);
  if (!option.selected) {
    option.selected = true;
    announce(element);
  }
}
