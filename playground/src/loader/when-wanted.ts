/** How far outside the window a playground starts to load. */
const MARGIN = '200px';

/** Calls `load` when the element comes near the window, is touched, or gets the focus. */
export function whenWanted(element: Element, load: () => void, signal: AbortSignal): void {
  for (const type of ['pointerdown', 'focusin']) {
    element.addEventListener(type, load, { signal, once: true });
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        load();
      }
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
