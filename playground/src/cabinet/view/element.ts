/** The document's own method, taken before a widget can put another in its place. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- only for names that are no element's
export const createElement: Document['createElement'] = document.createElement.bind(document);

/** Makes an element with attributes and children; children are text or elements, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
