import { mark } from './marking.ts';
import { idOf, pathOf, slots } from './nodes.ts';

/** What a press of the pointer tells of itself, none of which a widget is to hear while the reader points at it. */
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
];

let end: (() => void) | null = null;

/** Waits until the reader has clicked a node of a slot; tells the way to it, or null if they change their mind. */
export function pick(): Promise<number[] | null> {
  endPick();
  return new Promise((resolve) => {
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    const finish = (path: number[] | null): void => {
      ending.abort();
      end = null;
      mark(null);
      resolve(path);
    };
    end = () => finish(null);
    const hold = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const pointed = (event: Event): Element | null => {
      const [target] = event.composedPath();
      const all = slots();
      return target instanceof Element && all.some((slot) => pathOf(target)?.[0] === idOf(slot))
        ? target
        : null;
    };
    addEventListener('pointermove', (event) => mark(pointed(event)), options);
    for (const type of PRESSES) {
      addEventListener(type, hold, options);
    }
    addEventListener(
      'click',
      (event) => {
        hold(event);
        const target = pointed(event);
        finish(target && pathOf(target));
      },
      options,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') {
          hold(event);
          finish(null);
        }
      },
      options,
    );
  });
}

/** The reader has changed their mind. */
export function endPick(): void {
  end?.();
}
