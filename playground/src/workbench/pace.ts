/** How long what was drawn last stands before it is drawn anew, in ms: nobody reads faster. */
const REST = 100;

/** How many times as long as the drawing took it stands: a flood of things to draw must not take all of the page's time. */
const RESTS = 4;

/**
 * Returns a function that has `work` done in the page's next frame: once for all calls that came before it, and not
 * sooner than a rest after the last time, since a flood of messages must leave the page time for its reader. A hidden
 * page draws nothing, so the work waits until the page is seen again.
 */
export function paced(work: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  let rest = REST;
  let last = -REST;
  const draw = () => {
    waiting = false;
    last = performance.now();
    if (!signal.aborted) {
      work();
      // The elements are drawn after this, and laid out after that.
      setTimeout(() => {
        rest = Math.max(REST, (performance.now() - last) * RESTS);
      });
    }
  };
  return () => {
    if (!waiting) {
      waiting = true;
      setTimeout(() => requestAnimationFrame(draw), last + rest - performance.now());
    }
  };
}
