import { getAriaRole, getElementAccessibleName, isElementVisible } from 'ivya/utils';
import { parentOf, slots, squeezed } from './target.ts';

/** The most lines that are told, and the longest text in one. */
const MOST = 40;
const LONGEST = 80;

/** Roles that say nothing of an element. */
export const MUTE = new Set<string | null>([null, 'generic', 'none', 'presentation']);

/** Elements by whose names a person tells apart what stands in them. */
export const AROUND = new Set(['dialog', 'region', 'group', 'form', 'article', 'listitem', 'row']);

/** What the slots show, in the way of a screen reader: `button "Save"`, `text "Total: 5"`. */
export function seenInSlots(): string[] {
  const lines: string[] = [];
  const visit = (element: Element): void => {
    if (lines.length >= MOST || !isElementVisible(element)) {
      return;
    }
    const role = getAriaRole(element);
    const name = squeezed(getElementAccessibleName(element, false));
    if (!MUTE.has(role)) {
      lines.push(line(role!, name));
    }
    if (name === '' || MUTE.has(role)) {
      const own = squeezed(ownText(element));
      if (own) {
        lines.push(line('text', own));
      }
    }
    if (!(element instanceof HTMLSelectElement)) {
      [...(element.shadowRoot ?? element).children].forEach(visit);
    }
  };
  slots().forEach(visit);
  return lines.slice(0, MOST);
}

/** Elements that the same words name, each with what is around it. */
export const candidates = (elements: readonly Element[]): string[] =>
  elements.slice(0, MOST).map((element) => {
    const around = surroundings(element);
    return around ? `${nameOf(element)} in ${around}` : nameOf(element);
  });

/** An element in a few words. */
export function nameOf(element: Element): string {
  const role = getAriaRole(element);
  const name = squeezed(getElementAccessibleName(element, false));
  return MUTE.has(role) ? line('text', squeezed(element.textContent)) : line(role!, name);
}

function surroundings(element: Element): string | null {
  for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
    const role = getAriaRole(outer);
    if (role !== null && AROUND.has(role)) {
      const name = squeezed(getElementAccessibleName(outer, false) || outer.textContent);
      return line(role, name);
    }
  }
  return null;
}

export const ownText = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ' '))
    .join('');

const line = (what: string, name: string): string =>
  name ? `${what} ${JSON.stringify(name.slice(0, LONGEST))}` : what;
