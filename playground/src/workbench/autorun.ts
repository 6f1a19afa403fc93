import type { Controller } from './controller.ts';
import { oneCabinet } from './one-cabinet.ts';

/** Set by a reader whom things that move by themselves disturb; what a widget shows may move. */
const STILL = '(prefers-reduced-motion: reduce)';

/**
 * Runs the code of a playground by itself as soon as some of `element` is in the window, unless somebody has run it
 * before or runs another one that is in the window. Where the reader asks for less motion it waits for them.
 */
export async function runInView(
  controller: Controller,
  element: Element,
  signal: AbortSignal,
): Promise<void> {
  if (matchMedia(STILL).matches) {
    return;
  }
  await inView(element, signal);
  if (!signal.aborted && controller.session.status === 'idle' && oneCabinet.mayRun(element)) {
    await controller.autorun();
  }
}

/** Resolves when some of the element is in the window, or when there is nobody any more who waits for it. */
function inView(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        end();
      }
    });
    const end = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
    signal.addEventListener('abort', end, { once: true });
  });
}
