import { getAriaRole, getElementAccessibleName, isElementVisible } from 'ivya/utils';
import type { Target } from '../../protocol/deed.ts';
import type { Found, Refused } from '../../protocol/recording.ts';
import { AROUND, candidates, MUTE, nameOf } from '../acting/seen.ts';
import { elementsOf, parentOf, shownInSlots, squeezed, textsIn } from '../acting/target.ts';

/** A longer name is none that anybody would write down. */
const LONGEST = 160;
/** So many texts around an element are tried as the name of its surroundings. */
const MOST_TEXTS = 12;

/** Elements with which a person does something. */
const CONTROLS = new Set<string | null>([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
  'treeitem',
]);

/** What a click on an element is meant for: the control around it, or what has a name of its own, or itself. */
export function meant(element: Element): Element {
  let named: Element | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const role = getAriaRole(at);
    if (CONTROLS.has(role) || at.matches('summary')) {
      return at;
    }
    if (!MUTE.has(role) && nameIn(at) !== '' && at !== document.body) {
      named ??= at;
    }
    if (at.matches('[data-slot]')) {
      break;
    }
  }
  return named ?? element;
}

/** The words by which a scenario finds this element and no other, as things are now. */
export function find(element: Element): Found | Refused {
  const plain = plainly(element);
  const found = [plain, ...around(element, plain)].find((one) => one && isOnly(one, element));
  return found ?? labelled(element) ?? refused(element, plain);
}

/** By its role and its whole name; null where it has not both. */
function plainly(element: Element): Found | null {
  const role = getAriaRole(element);
  const name = nameIn(element);
  return role === null || MUTE.has(role) || !isShort(name) ? null : { role, name };
}

/** The same in each of the elements around it by which a person tells such ones apart, the nearest first. */
function* around(element: Element, plain: Found | null): Generator<Found> {
  if (!plain) {
    return;
  }
  for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
    const role = getAriaRole(outer);
    if (role !== null && AROUND.has(role)) {
      const own = nameIn(outer);
      const names = own ? [own] : textsBeside(element, outer);
      for (const name of names.filter(isShort)) {
        yield { ...plain, in: { role, name } };
      }
    }
  }
}

/** The texts in an element that are not those of a part of it; such without digits first, since they stay. */
function textsBeside(part: Element, whole: Element): string[] {
  const own = squeezed(whole.textContent);
  const ofPart = new Set(textsIn(part));
  const texts = new Set(textsIn(whole).filter((text) => !ofPart.has(text) && text !== own));
  const isSteady = (text: string): boolean => !/\d/.test(text);
  return [...texts]
    .sort((a, b) => Number(isSteady(b)) - Number(isSteady(a)))
    .slice(0, MOST_TEXTS)
    .concat(own);
}

/** By a label: of a field, or the label itself where its own field is not to be seen; what opens details by its text. */
function labelled(element: Element): Found | null {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const texts = [nameIn(element), ...labels.map((label) => squeezed(label.textContent))];
  const byLabel = texts
    .filter(isShort)
    .map((label): Found => ({ label }))
    .find((one) => isOnly(one, element));
  if (byLabel) {
    return byLabel;
  }
  const standing = element.matches('summary') ? [element] : labels;
  return (
    standing.flatMap((one): Found[] => {
      const text = squeezed(one.textContent);
      return isShort(text) && isOnly({ text }, one) ? [{ text }] : [];
    })[0] ?? null
  );
}

function refused(element: Element, plain: Found | null): Refused {
  const what = nameOf(element);
  if (!isElementVisible(element)) {
    return { refused: 'hidden', what, candidates: [] };
  }
  return plain
    ? { refused: 'several', what, candidates: candidates(visible(plain)) }
    : { refused: 'nameless', what, candidates: [] };
}

/** The words by which a scenario sees an element, or what is around it, in the slot; others may look the same. */
export function expectable(element: Element): Found | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const text = squeezed(at.textContent);
    const found = [plainly(at), isShort(text) ? { text } : null].find((one) => one && isShown(one));
    if (found || at.matches('[data-slot]')) {
      return found ?? null;
    }
  }
  return null;
}

export const isShown = (found: Found): boolean => shownInSlots(targetOf(found)).length > 0;

export const nameIn = (element: Element): string =>
  squeezed(getElementAccessibleName(element, false));

export const isShort = (text: string): boolean => text !== '' && text.length <= LONGEST;

const visible = (found: Found): Element[] => elementsOf(targetOf(found)).filter(isElementVisible);

function isOnly(found: Found, element: Element): boolean {
  const [one, ...others] = visible(found);
  return one === element && others.length === 0;
}

function targetOf({ role, name, label, text, in: outer }: Found): Target {
  return {
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name: { is: name } }),
    ...(label !== undefined && { label: { is: label } }),
    ...(text !== undefined && { text: { is: text } }),
    ...(outer && { in: { role: outer.role, name: { is: outer.name } } }),
  };
}
