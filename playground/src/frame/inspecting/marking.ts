/** What shows which node is meant. It stands in a sheet of its own: the widget's document stays as it is. */
const marking = new CSSStyleSheet();

/** Marks an element, or none. */
export function mark(node: Node | null): void {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== marking);
  const selector = element && selectorOf(element);
  document.adoptedStyleSheets = selector ? [...sheets, marking] : sheets;
  if (selector) {
    marking.replaceSync(
      `${selector} { outline: 2px solid #2a6fdb !important; outline-offset: -2px !important;
      background-image: linear-gradient(rgb(42 111 219 / 22%), rgb(42 111 219 / 22%)) !important; }`,
    );
  }
}

/** What selects one element of the document alone; of one in a shadow tree, its host. */
function selectorOf(element: Element): string {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) {
    return selectorOf(root.host);
  }
  const steps: string[] = [];
  for (let one = element; one.parentElement; one = one.parentElement) {
    steps.unshift(`:nth-child(${[...one.parentElement.children].indexOf(one) + 1})`);
  }
  return `:root > ${steps.join(' > ')}`;
}

/** The style sheets of a document or a shadow tree, but for the one that marks. */
export const sheetsOf = (root: DocumentOrShadowRoot): CSSStyleSheet[] =>
  [...root.styleSheets, ...root.adoptedStyleSheets].filter((sheet) => sheet !== marking);
