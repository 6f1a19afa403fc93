import { LitElement } from 'lit';
import { adoptStyles } from '../styles/styles.ts';

/** An element that renders into itself: the workbench has one shadow root, the shell's. */
export abstract class LightElement extends LitElement {
  /** The style sheet that an element brings which comes later than the workbench; null for the others. */
  static readonly look: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    const { look } = this.constructor as typeof LightElement;
    if (look !== null) {
      adoptStyles(this.getRootNode() as ShadowRoot, look);
    }
    return this;
  }
}

/** Registers an element once, however often its module is loaded. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) {
    customElements.define(tag, element);
  }
}
