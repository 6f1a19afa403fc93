/** What the span of time is that is looked at, in ms. */
const SPAN = 6000;

/** How much of it frames may take from the page. */
const SHARE = 0.8;

/** How a task of another document of the page's process is called: all such are frames. */
const OF_A_FRAME = '-descendant';

/** Adds up the tasks by which frames keep the page from its own work. Times are in ms. */
export class Held {
  readonly #tasks: { end: number; duration: number }[] = [];

  /** Notes a task; whether tasks have now taken nearly all of the time. */
  note(start: number, duration: number): boolean {
    const end = start + duration;
    this.#tasks.push({ end, duration });
    while (this.#tasks[0]!.end < end - SPAN) {
      this.#tasks.shift();
    }
    const held = this.#tasks.reduce((sum, task) => sum + task.duration, 0);
    return held > SPAN * SHARE;
  }
}

/**
 * Notices code that holds up the page again and again, each time for less than the guard and the watchdog allow. It
 * can do so only where a frame shares the page's process; Chromium alone tells of such tasks.
 *
 * @param hung Is told how long the page was held up, in seconds.
 * @returns what ends the watch
 */
export function watchShare(hung: (seconds: number) => void): () => void {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    return () => undefined;
  }
  const held = new Held();
  const observer = new PerformanceObserver((list) => {
    const tasks = list.getEntries().filter(({ name }) => name.endsWith(OF_A_FRAME));
    if (tasks.some(({ startTime, duration }) => held.note(startTime, duration))) {
      observer.disconnect();
      hung(SPAN / 1000);
    }
  });
  observer.observe({ type: 'longtask' });
  return () => observer.disconnect();
}
