import { element } from './element.ts';
import type { Strings } from './strings.ts';

export interface WidgetsPanel {
  root: HTMLElement;
  show(state: 'some' | 'empty' | 'none'): void;
  createSlot(widget: string, className: string): Element;
  removeSlot(slot: Element): void;
}

/** The accordion of the widgets, with one slot per widget; opening and closing it is told to `toggled`. */
export function createWidgetsPanel(
  strings: Strings,
  toggled: (open: boolean) => void,
): WidgetsPanel {
  const button = element(
    'button',
    { type: 'button', 'aria-expanded': 'true', 'aria-controls': 'widgets-panel' },
    strings.widgets,
  );
  const panel = element('div', { id: 'widgets-panel', class: 'slots' });
  const empty = element('p', { class: 'quiet' }, strings.noWidgets);
  const root = element(
    'section',
    { class: 'card widgets', 'aria-label': strings.widgets, hidden: '' },
    element('h2', {}, button),
    panel,
  );
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    panel.hidden = !open;
    toggled(open);
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
    createSlot(widget, className) {
      const slot = element('div', { class: className });
      panel.append(element('div', { class: 'slot', 'data-slot': widget }, slot));
      return slot;
    },
    removeSlot(slot) {
      // The widget may have moved its element out of the place it was given.
      const place = slot.closest('.slot');
      slot.remove();
      place?.remove();
    },
  };
}
