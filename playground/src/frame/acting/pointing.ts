import { getAriaDisabled, isElementVisible } from 'ivya/utils';
import type { DeedFault } from '../../protocol/deed.ts';
import { nameOf, candidates } from './seen.ts';
import { parentOf } from './target.ts';

/** Why a person could not do it. */
export class Unable extends Error {
  readonly fault: DeedFault;
  readonly seen: string[];

  constructor(fault: DeedFault, seen: string[]) {
    super(fault);
    this.fault = fault;
    this.seen = seen;
  }
}

/** The one of these elements that a person can do something with. @throws Unable */
export function usable(elements: readonly Element[], seen: () => string[]): Element {
  const visible = elements.filter(isElementVisible);
  if (visible.length > 1) {
    throw new Unable('several', candidates(visible));
  }
  const [element] = visible;
  if (!element) {
    throw new Unable(elements.length > 0 ? 'hidden' : 'none', seen());
  }
  if (getAriaDisabled(element)) {
    throw new Unable('disabled', []);
  }
  return element;
}

/** The place of an element, and what a pointer meets there. @throws Unable if that is another one */
export function pointAt(element: Element): { hit: Element; x: number; y: number } {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = [...element.getClientRects()].find(({ width, height }) => width * height > 0);
  const { left, top, width, height } = box ?? element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const hit = deepestAt(x, y);
  if (!hit || !isWithin(hit, element)) {
    throw new Unable('covered', hit ? [nameOf(hit)] : []);
  }
  return { hit, x, y };
}

function deepestAt(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let deeper = hit; deeper?.shadowRoot; hit = deeper) {
    const inner = deeper.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === deeper) {
      break;
    }
    deeper = inner;
  }
  return hit;
}

/** A label stands for its field. */
function isWithin(hit: Element, element: Element): boolean {
  for (let at: Element | null = hit; at; at = parentOf(at)) {
    if (at === element || (at instanceof HTMLLabelElement && at.control === element)) {
      return true;
    }
  }
  return false;
}

const FOCUSABLE =
  'a[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]:not([contenteditable=false])';

/** Gives the focus to an element, or to what around it takes one; away from everything where nothing does. */
export function focusOn(element: Element): void {
  const taking = element.closest<HTMLElement>(FOCUSABLE);
  if (taking) {
    taking.focus({ preventScroll: true });
  } else if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}

/** What has the focus, in whatever shadow tree. */
export function focused(): Element {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) {
    at = at.shadowRoot.activeElement;
  }
  return at ?? document.body;
}

/** A click with all that comes before it. @throws Unable */
export function click(element: Element): void {
  const { hit, x, y } = pointAt(element);
  const common = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  const pointer = { ...common, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  const send = (event: Event): boolean => hit.dispatchEvent(event);
  send(new PointerEvent('pointerover', pointer));
  send(new PointerEvent('pointerenter', { ...pointer, bubbles: false }));
  send(new MouseEvent('mouseover', common));
  send(new MouseEvent('mouseenter', { ...common, bubbles: false }));
  send(new PointerEvent('pointermove', pointer));
  send(new MouseEvent('mousemove', common));
  const down = { buttons: 1, detail: 1 };
  const plain = send(new PointerEvent('pointerdown', { ...pointer, ...down }));
  // Who takes a pointer for itself gets neither the events of a mouse nor the focus.
  if (plain && send(new MouseEvent('mousedown', { ...common, ...down }))) {
    focusOn(hit);
  }
  send(new PointerEvent('pointerup', { ...pointer, detail: 1 }));
  if (plain) {
    send(new MouseEvent('mouseup', { ...common, detail: 1 }));
  }
  send(new PointerEvent('click', { ...pointer, detail: 1 }));
}
