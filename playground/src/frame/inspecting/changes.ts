import { slots } from './nodes.ts';

/** Whether anything has changed since that was last told. */
let isChanged = false;
let waiting: (() => void) | null = null;

const tell = (): void => {
  if (isChanged && waiting) {
    isChanged = false;
    waiting();
    waiting = null;
  }
};

// Widgets come and go within the cabinet, whose own changes are few.
const observer = new MutationObserver((records) => {
  const all = slots();
  const isIn = (node: Node): boolean => all.some((slot) => slot.parentElement!.contains(node));
  if (records.some(({ target, removedNodes }) => isIn(target) || hadSlot(removedNodes))) {
    isChanged = true;
    requestAnimationFrame(tell);
  }
});

const hadSlot = (nodes: NodeList): boolean =>
  [...nodes].some(
    (node) =>
      node instanceof Element && (node.matches('[data-slot]') || node.querySelector('[data-slot]')),
  );

/** Resolves once something in the slots is no longer as it was when this was last told; at first, when it changes. */
export function changed(): Promise<null> {
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return new Promise((resolve) => {
    waiting = () => resolve(null);
    tell();
  });
}
