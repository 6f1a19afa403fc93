import { focused } from './pointing.ts';
import { EDITS, NO_FIELDS, edit, edited, setValue } from './typing.ts';

/** Presses a key where the focus is, with what the browser does then. */
export function press(combination: string): void {
  const keys = combination === '+' ? ['+'] : combination.split(/\+(?=.)/);
  const key = keys.pop()!;
  const held = (name: string): boolean => keys.includes(name);
  const modifiers = {
    ctrlKey: held('Control'),
    shiftKey: held('Shift'),
    altKey: held('Alt'),
    metaKey: held('Meta'),
  };
  const shown = key === 'Space' ? ' ' : key;
  const options = { key: shown, bubbles: true, cancelable: true, composed: true, ...modifiers };
  const send = (type: string, given: KeyboardEventInit = options): boolean =>
    focused().dispatchEvent(new KeyboardEvent(type, given));
  for (const name of keys) {
    send('keydown', { ...options, key: name });
  }
  const target = focused();
  const goes = send('keydown');
  const writes = shown.length === 1 || shown === 'Enter';
  const types = !modifiers.ctrlKey && !modifiers.altKey && !modifiers.metaKey;
  const does = goes && types && (!writes || send('keypress'));
  if (does) {
    act(target, shown, modifiers.shiftKey);
  }
  const ends = send('keyup');
  // A button is pressed by the space bar when that is let go.
  if (does && ends && shown === ' ' && focused() === target && !isTyped(target)) {
    activate(target, shown);
  }
  for (const name of keys.reverse()) {
    send('keyup', { ...options, key: name });
  }
}

/** What a browser does at a key that nobody has kept from it; of an event that code has made it does nothing. */
function act(target: Element, key: string, back: boolean): void {
  if (key === 'Tab') {
    moveFocus(target, back ? -1 : 1);
  } else if (key === 'Escape') {
    escape(target);
  } else if (!isTyped(target)) {
    if (key === 'Enter') {
      activate(target, key);
    }
  } else if (key === 'Backspace' || key === 'Delete') {
    edit(key === 'Delete' ? 'forwardDelete' : 'delete', null);
  } else if (key === 'Enter' && target instanceof HTMLInputElement) {
    submit(target);
  } else if (key === 'Enter') {
    edit('insertLineBreak', null);
  } else if (key.length === 1) {
    edit('insertText', key);
  }
}

/** Whether keys write into it. */
const isTyped = (target: Element): boolean =>
  isEditable(target) ||
  ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    !NO_FIELDS.has(target.type));

const isEditable = (element: Element): boolean =>
  element instanceof HTMLElement && element.isContentEditable;

/** Enter works on buttons and links, the space bar on buttons and boxes. */
function activate(target: Element, key: string): void {
  const fits = key === 'Enter' ? 'a[href],button,summary' : 'button,summary,input';
  if (
    target instanceof HTMLElement &&
    target.matches(`${fits},input[type=button],input[type=submit]`)
  ) {
    target.click();
  }
}

/** A form is sent by its first button, or without one where it has a single field. */
function submit(field: HTMLInputElement): void {
  const common = { bubbles: true, composed: true, cancelable: true };
  const inputType = EDITS.insertLineBreak;
  field.dispatchEvent(new InputEvent('beforeinput', { ...common, inputType }));
  if (edited.delete(field)) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    // A value that code has set is none that the browser would tell of once more when the focus leaves.
    setValue(field, field.value);
  }
  const { form } = field;
  const button = form?.querySelector<HTMLElement>('button:not([type]),[type=submit]');
  if (button) {
    button.click();
  } else {
    form?.requestSubmit();
  }
}

function escape(target: Element): void {
  const dialog =
    target.closest('dialog') ?? document.querySelector<HTMLDialogElement>('dialog:modal');
  if (dialog?.open && dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) {
    dialog.close();
  }
}

function moveFocus(from: Element, by: 1 | -1): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,summary,[tabindex],[contenteditable]',
    ),
  ].filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility());
  const next = all[all.indexOf(from as HTMLElement) + by];
  next?.focus();
}
