import { Ivya } from 'ivya';
import { getAriaRole, getElementAccessibleName, isElementVisible } from 'ivya/utils';
import type { Target, Wanted } from '../../protocol/deed.ts';

/** Where the widgets show themselves. */
const SLOTS = '#widgets-panel > .slot';

/** Playwright's rules of what a person finds, in the realm of the widget. */
const finder = Ivya.create({ browser: 'chromium' });

export const slots = (): Element[] => [...document.querySelectorAll(SLOTS)];

/** The elements that a target names in the slots; where there are none, those in the rest of the cabinet. */
export function elementsOf(target: Target): Element[] {
  const inSlots = elementsIn(slots(), target);
  return inSlots.length > 0 ? inSlots : elementsIn([document.body], target);
}

/** The elements that a target names below these roots; those that nobody sees are among them. */
export function elementsIn(roots: readonly Element[], target: Target): Element[] {
  const { in: around } = target;
  const found = new Set(roots.flatMap((root) => below(root, target)));
  return [...found].filter((element) => !around || isInside(element, around));
}

/** The elements of a target that a client can see in the slots. */
export const shownInSlots = (target: Target): Element[] =>
  elementsIn(slots(), target).filter(isElementVisible);

function below(root: Element, { role, name, label, text }: Target): Element[] {
  const exact = { exact: true };
  if (role !== undefined) {
    return finder.queryAllByRole(role, { ...exact, ...(name && { name: textOf(name) }) }, root);
  }
  return label
    ? [...finder.queryAllByLabelText(textOf(label), exact, root), ...fieldsNamed(label, root)]
    : finder.queryAllByText(textOf(text!), exact, root);
}

/** The text of a label that stands around a list has all of its options in it; the name of the list has not. */
function fieldsNamed(name: Wanted, root: Element): Element[] {
  const fields = root.querySelectorAll('input, select, textarea, [contenteditable], [role]');
  return [...fields].filter(
    (field) =>
      (field.tagName !== 'INPUT' || (field as HTMLInputElement).type !== 'hidden') &&
      (field.matches('input, select, textarea, [contenteditable]') ||
        FIELDS.has(getAriaRole(field))) &&
      isText(squeezed(getElementAccessibleName(field, false)), name),
  );
}

/** Roles of what a client fills in. */
const FIELDS = new Set<string | null>([
  'checkbox',
  'combobox',
  'listbox',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
]);

/** What a locator compares a text with. */
function textOf(wanted: Wanted): string | RegExp {
  if ('is' in wanted) {
    return squeezed(wanted.is);
  }
  const parts = squeezed(wanted.like).split('*');
  const escaped = parts.map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^\\s*${escaped.join('[^]*')}\\s*$`);
}

export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A locator has no way to say that the text of an item of a list counts as its name. */
function isInside(element: Element, { role, name }: NonNullable<Target['in']>): boolean {
  for (let outer = parentOf(element); outer; outer = parentOf(outer)) {
    if (getAriaRole(outer) === role && (!name || isCalled(outer, name))) {
      return true;
    }
  }
  return false;
}

/** The element around, across the borders of shadow trees. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** An element without a name is known by its text, or by that of one of its parts: a row by one of its cells. */
function isCalled(element: Element, wanted: Wanted): boolean {
  const name = squeezed(getElementAccessibleName(element, false));
  return (name ? [name] : textsIn(element)).some((text) => isText(text, wanted));
}

/** The texts of an element and of its parts. */
export function textsIn(element: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = element; node; node = walker.nextNode()) {
    texts.push(squeezed(node.textContent ?? ''));
  }
  return texts;
}

/** Whether a text is the wanted one. */
export function isText(text: string, wanted: Wanted): boolean {
  const compared = textOf(wanted);
  return typeof compared === 'string' ? text === compared : compared.test(text);
}
