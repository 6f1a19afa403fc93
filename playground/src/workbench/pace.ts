/** How long what was drawn last stands before it is drawn anew, in ms: nobody reads faster. */
const REST = 100;

/**
 * Does `work` in the page's next frame, once for all calls that came before it, and not sooner than a rest
 * after the last time: a flood of messages must leave the page time for its reader. A page that draws
 * nothing, being hidden, waits until it is seen again.
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
