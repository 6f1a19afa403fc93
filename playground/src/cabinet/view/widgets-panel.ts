import { element } from './element.ts';
import type { CabinetWords } from '../../protocol/cabinet-words.ts';

export interface WidgetsPanel {
  root: HTMLElement;
  show(state: 'some' | 'empty' | 'none'): void;
  createSlot(widget: string, className: string, kept: Element | null): Element;
  removeSlot(slot: Element): void;
  /** Opens or closes the accordion, if it is not so already. */
  setOpen(open: boolean): void;
  text(): string;
}

/** What a widget shows may be of any length; the page wants to compare it, not to keep it. */
const LONGEST_TEXT = 2000;

/** The accordion of the widgets, with one slot per widget; opening and closing it is told to `toggled`. */
export function createWidgetsPanel(
  words: CabinetWords,
  toggled: (open: boolean) => void,
): WidgetsPanel {
  const button = element(
    'button',
    { type: 'button', 'aria-expanded': 'true', 'aria-controls': 'widgets-panel' },
    words.widgets,
  );
  const panel = element('div', { id: 'widgets-panel', class: 'slots' });
  const empty = element('p', { class: 'quiet' }, words.noWidgets);
  const root = element(
    'section',
    { class: 'card widgets', 'aria-label': words.widgets, hidden: '' },
    element('h2', {}, button),
    panel,
  );
  const places = new WeakMap<Element, Element>();
  const isOpen = (): boolean => button.getAttribute('aria-expanded') === 'true';
  const setOpen = (open: boolean): void => {
    if (open !== isOpen()) {
      button.setAttribute('aria-expanded', String(open));
      panel.hidden = !open;
      toggled(open);
    }
  };
  button.addEventListener('click', () => {
    setOpen(!isOpen());
  });
  return {
    root,
    show(state) {
      root.hidden = state === 'none';
      if (state === 'empty') {
        panel.append(empty);
      } else {
        empty.remove();
      }
    },
    createSlot(widget, className, kept) {
      const slot = kept ?? element('div', { class: className });
      const place = element('div', { class: 'slot', 'data-slot': widget }, slot);
      places.set(slot, place);
      panel.append(place);
      return slot;
    },
    removeSlot(slot) {
      // The widget may have moved its element out of the place it was given.
      slot.remove();
      places.get(slot)?.remove();
    },
    setOpen,
    text: () => panel.innerText.trim().slice(0, LONGEST_TEXT),
  };
}
