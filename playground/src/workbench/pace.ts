/** How long what was drawn last stands before it is drawn anew, in ms: nobody reads faster. */
const REST = 100;

/**
 * Returns a function that has `work` done in the page's next frame: once for all calls that came before it, and not
 * sooner than a rest after the last time, since a flood of messages must leave the page time for its reader. A hidden
 * page draws nothing, so the work waits until the page is seen again.
 */
export function paced(work: () => void, signal: AbortSignal): () => void {
  let waiting = false;
  let last = -REST;
  const draw = () => {
    waiting = false;
    last = performance.now();
    if (!signal.aborted) {
      work();
    }
  };
  return () => {
    if (!waiting) {
      waiting = true;
      setTimeout(() => requestAnimationFrame(draw), last + REST - performance.now());
    }
  };
}
