/** As much of an element as widgets use that only show some text. */
export class SimulatedElement {
  className = '';
  parentNode: SimulatedElement | null = null;
  readonly #isRoot: boolean;
  #children: (string | SimulatedElement)[] = [];

  /** `isRoot`: it is in the document itself. */
  constructor(isRoot = false) {
    this.#isRoot = isRoot;
  }

  get isConnected(): boolean {
    return this.#isRoot || (this.parentNode?.isConnected ?? false);
  }

  get textContent(): string {
    return this.#children
      .map((child) => (typeof child === 'string' ? child : child.textContent))
      .join('');
  }

  set textContent(text: unknown) {
    this.replaceChildren(String(text));
  }

  append(...added: (string | SimulatedElement)[]): void {
    for (const child of added) {
      if (typeof child !== 'string') {
        child.remove();
        child.parentNode = this;
      }
      this.#children.push(child);
    }
  }

  replaceChildren(...children: (string | SimulatedElement)[]): void {
    for (const child of this.#children) {
      if (typeof child !== 'string') {
        child.parentNode = null;
      }
    }
    this.#children = [];
    this.append(...children);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  removeChild(child: SimulatedElement): void {
    if (child.parentNode !== this) {
      throw new DOMException('The node to be removed is not a child of this node.');
    }
    this.#children = this.#children.filter((one) => one !== child);
    child.parentNode = null;
  }
}

/** As much of a document as they use. */
export const simulatedDocument = {
  createElement: () => new SimulatedElement(),
  querySelector: () => null,
};
