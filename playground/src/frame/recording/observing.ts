import { beginAriaCaches, endAriaCaches, getAriaRole } from 'ivya/utils';
import type { Act, Found, LeftOut, Observed, Refused } from '../../protocol/recording.ts';
import { MUTE, nameOf } from '../acting/seen.ts';
import { parentOf, squeezed } from '../acting/target.ts';
import { NO_FIELDS, PICKED } from '../acting/typing.ts';
import { find, meant } from './finding.ts';
import { type KeyPlace, recordedKey } from './keys.ts';

/** The longest text of a field that is told. */
const LONGEST_VALUE = 10_000;

/** What scenarios have no step for, by the events that tell of it. */
const OTHERS: Partial<Record<string, LeftOut>> = {
  dragstart: 'drag',
  dblclick: 'double-click',
  contextmenu: 'menu',
};

/**
 * Hears what the reader does before any code of a widget does, and tells it. It keeps nothing from anybody and changes
 * nothing; what code does in the reader's place is no act of theirs.
 */
export class Observer {
  readonly #tell: (observed: Observed) => void;
  /** The field in which the reader types, as it was found before they began. */
  #field: { element: Element; at: Found | Refused } | null = null;
  /** The key that is down, for which the browser may click something. */
  #key: string | null = null;
  /** What was chosen in a list of several before the reader came to it. */
  readonly #chosen = new WeakMap<HTMLSelectElement, Set<HTMLOptionElement>>();
  /** While it is off, as when the reader points at something, nothing is told. */
  on = true;

  constructor(tell: (observed: Observed) => void) {
    this.#tell = tell;
    this.#listen('click', (event) => this.#click(event as MouseEvent));
    this.#listen('keydown', (event) => this.#keydown(event as KeyboardEvent));
    this.#listen('keyup', () => {
      // What the browser clicks at the end of a key comes right after this.
      requestAnimationFrame(() => {
        this.#key = null;
      });
    });
    this.#listen('beforeinput', (event) => this.#begin(targetOf(event)));
    this.#listen('input', (event) => this.#input(targetOf(event)));
    this.#listen('change', (event) => this.#change(targetOf(event)));
    this.#listen('focusout', () => {
      this.#field = null;
    });
    for (const type of ['pointerdown', 'focusin']) {
      this.#listen(type, (event) => this.#remember(targetOf(event)));
    }
    for (const [type, why] of Object.entries(OTHERS)) {
      this.#listen(type, (event) => this.#leaveOut(why!, targetOf(event)));
    }
  }

  #listen(type: string, hear: (event: Event) => void): void {
    addEventListener(
      type,
      (event) => {
        if (event.isTrusted && this.on) {
          hear(event);
        }
      },
      true,
    );
  }

  #click(event: MouseEvent): void {
    const target = targetOf(event);
    const toggle = target.closest('[aria-controls=widgets-panel]');
    if (toggle && !target.closest('[data-slot]')) {
      this.#act({ do: 'panel', open: toggle.getAttribute('aria-expanded') !== 'true' }, null);
      return;
    }
    const field = fieldFor(target);
    const isByArrow = this.#key?.startsWith('Arrow') && target.matches('[type=radio]');
    if (
      // The key was told.
      (event.detail === 0 && this.#key !== null && !isByArrow) ||
      // The field gets a click of its own.
      (field && field !== target) ||
      // What is chosen in it is told.
      target.closest('select') ||
      (target instanceof HTMLInputElement && (PICKED.has(target.type) || target.type === 'file'))
    ) {
      return;
    }
    const element = meant(target);
    if (isBlank(element)) {
      return;
    }
    this.#act({ do: 'click' }, this.#found(element));
  }

  #keydown(event: KeyboardEvent): void {
    const target = targetOf(event);
    if (event.repeat || event.isComposing || event.getModifierState('AltGraph')) {
      return;
    }
    this.#key = event.key;
    if (target.closest('[aria-controls=widgets-panel]') && /^(Enter| )$/.test(event.key)) {
      return;
    }
    const { key: name, ctrlKey, altKey, shiftKey, metaKey } = event;
    const pressed = { key: name, ctrlKey, altKey, shiftKey, metaKey };
    const key = recordedKey(pressed, placeOf(target));
    if (key !== null) {
      const at = target === document.body || !inCabinet(target) ? null : this.#found(target);
      this.#act({ do: 'press', key }, at && 'refused' in at ? null : at);
    }
  }

  #begin(element: Element): void {
    if (this.#field?.element !== element) {
      this.#field = { element, at: this.#found(element) };
    }
  }

  #input(element: Element): void {
    const value = valueOf(element);
    if (value === null) {
      return;
    }
    const isNew = this.#field?.element !== element;
    this.#begin(element);
    if (element.matches('[type=password]')) {
      this.#leaveOut('password', element);
    } else if (isNew || !('refused' in this.#field!.at)) {
      const { at } = this.#field!;
      this.#tell({ saw: 'act', act: { do: 'fill', value: value.slice(0, LONGEST_VALUE) }, at });
    }
  }

  #change(element: Element): void {
    if (element instanceof HTMLSelectElement) {
      const before = this.#chosen.get(element) ?? new Set();
      const now = new Set(element.selectedOptions);
      this.#chosen.set(element, now);
      const chosen = element.multiple ? [...now].filter((one) => !before.has(one)) : [...now];
      if (element.multiple && [...before].some((one) => !now.has(one))) {
        this.#leaveOut('deselect', element);
      }
      for (const option of chosen) {
        const act: Act = { do: 'select', option: squeezed(option.label) };
        this.#act(act, this.#found(element));
      }
    } else if (element.matches('[type=file]')) {
      this.#leaveOut('file', element);
    }
  }

  #remember(target: Element): void {
    const list = target.closest('select');
    if (list && !this.#chosen.has(list)) {
      this.#chosen.set(list, new Set(list.selectedOptions));
    }
  }

  #act(act: Act, at: Found | Refused | null): void {
    this.#field = null;
    this.#tell({ saw: 'act', act, at });
  }

  #leaveOut(why: LeftOut, element: Element): void {
    this.#tell({ saw: 'left-out', why, what: this.#with(() => nameOf(element)) });
  }

  #found(element: Element): Found | Refused {
    return this.#with(() => find(element));
  }

  /** Roles and names are worked out once for all elements: nothing of the widget runs meanwhile. */
  #with<T>(work: () => T): T {
    beginAriaCaches();
    try {
      return work();
    } finally {
      endAriaCaches();
    }
  }
}

function targetOf(event: Event): Element {
  const [target] = event.composedPath();
  return target instanceof Element ? target : document.body;
}

/** The field of the label in which an element stands, unless there is a control in between. */
function fieldFor(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at instanceof HTMLLabelElement) {
      return at.control;
    }
    if (at.matches('a[href],button,input,select,textarea')) {
      return null;
    }
  }
  return null;
}

/** A place where there is nothing to click: a pointer that stays an arrow, and no text. */
const isBlank = (element: Element): boolean =>
  !inCabinet(element) ||
  element.matches('[data-slot], [data-slot] > *') ||
  (MUTE.has(getAriaRole(element)) &&
    getComputedStyle(element).cursor !== 'pointer' &&
    !element.textContent.trim());

const inCabinet = (element: Element): boolean =>
  element !== document.body && element !== document.documentElement;

/** What a field holds; null for what is no field that is filled. */
function valueOf(element: Element): string | null {
  if (element instanceof HTMLTextAreaElement) {
    return element.value;
  }
  if (element instanceof HTMLInputElement) {
    return NO_FIELDS.has(element.type) ? null : element.value;
  }
  return element instanceof HTMLElement && element.isContentEditable ? element.textContent : null;
}

function placeOf(element: Element): KeyPlace {
  if (!inCabinet(element)) {
    return 'page';
  }
  if (element instanceof HTMLSelectElement || element.matches('[type=radio]')) {
    return 'picked';
  }
  if (element instanceof HTMLInputElement) {
    return PICKED.has(element.type) || element.type === 'number'
      ? 'picked'
      : NO_FIELDS.has(element.type)
        ? 'element'
        : 'line';
  }
  const isText =
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable);
  return isText ? 'lines' : 'element';
}
