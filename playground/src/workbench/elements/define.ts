import { LitElement } from 'lit';
import { adoptStyles } from '../styles/styles.ts';

/** An element that renders into itself: the workbench has one shadow root, the shell's. */
export abstract class LightElement extends LitElement {
  /** Style sheets that come with this element, since the first sight does without them. */
  static sheets: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const css of (this.constructor as typeof LightElement).sheets) {
      adoptStyles(this.getRootNode() as ShadowRoot, css);
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** Registers an element once, however often its module is loaded. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
  }
}
