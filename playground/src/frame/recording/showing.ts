import { getAriaRole, isElementVisible } from 'ivya/utils';
import type { Found, Shown } from '../../protocol/recording.ts';
import { MUTE, ownText } from '../acting/seen.ts';
import { slots, squeezed } from '../acting/target.ts';
import { isShort, isShown, nameIn } from './finding.ts';

/** So many things are told of at once, and so many new ones are looked for as a scenario would. */
const MOST = 200;
const MOST_LOOKED_FOR = 40;

/** What was shown when that was told last, by its words, and whether a scenario finds it. */
let known = new Map<string, boolean>();

/** Everything that the slots show, in the words of a scenario. */
export function shown(): Shown[] {
  const found = new Map<string, Found>();
  const add = (one: Found): void => {
    found.set(JSON.stringify(one), one);
  };
  const visit = (element: Element, inText: boolean): void => {
    if (found.size >= MOST || !isElementVisible(element)) {
      return;
    }
    const role = getAriaRole(element);
    const name = MUTE.has(role) ? '' : nameIn(element);
    const isText = squeezed(ownText(element)) !== '';
    if (isShort(name)) {
      add({ role: role!, name });
    } else if (isText && !inText) {
      const text = squeezed(element.textContent);
      if (isShort(text)) {
        add({ text });
      }
    }
    if (!(element instanceof HTMLSelectElement)) {
      const inside = element.shadowRoot ?? element;
      [...inside.children].forEach((child) => visit(child, inText || isText || name !== ''));
    }
  };
  slots().forEach((slot) => visit(slot, false));
  let looked = 0;
  const isSure = (key: string, one: Found): boolean => {
    const before = known.get(key);
    if (before !== undefined || looked >= MOST_LOOKED_FOR) {
      return before ?? false;
    }
    looked += 1;
    return isShown(one);
  };
  known = new Map([...found].map(([key, one]) => [key, isSure(key, one)]));
  return [...found].map(([key, one]) => (known.get(key) ? { ...one, sure: true } : one));
}
