/** The document's own method, taken before a widget can put another in its place. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- only for names that are no element's
const create: Document['createElement'] = document.createElement.bind(document);

const own = new WeakSet<Node>();
const has = own.has.bind(own);
const add = own.add.bind(own);

/** Whether the cabinet has made this node. */
export const isOwn = (node: Node): boolean => has(node);

export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
): HTMLElementTagNameMap[K] {
  const made = create(tag);
  add(made);
  return made;
}

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
