import type { Picked } from '../importing/picked.ts';

/**
 * Lets files and folders be dropped on `element`, before anything inside of it can take them.
 *
 * @param hover Hears when a file comes over the element and when it goes.
 */
export function acceptFiles(
  element: HTMLElement,
  hover: (over: boolean) => void,
  dropped: (picked: readonly Picked[]) => void,
  signal: AbortSignal,
): void {
  const options = { signal, capture: true };
  const hasFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent): void => {
    if (hasFiles(event)) {
      event.preventDefault();
      event.stopPropagation();
      hover(true);
    }
  };
  element.addEventListener('dragenter', over, options);
  element.addEventListener('dragover', over, options);
  element.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !element.contains(relatedTarget)) {
        hover(false);
      }
    },
    options,
  );
  element.addEventListener(
    'drop',
    (event) => {
      hover(false);
      // They are gone when this listener returns.
      const picked = [...(event.dataTransfer?.items ?? [])].flatMap(
        (item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? [],
      );
      if (picked.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        dropped(picked);
      }
    },
    options,
  );
}
