/** So many entries code of a frame may add to the history of the tab. */
export const HISTORY_LIMIT = 20;

/** How often the history is looked at, in ms. */
const PERIOD = 500;

/**
 * Calls `filled` once frames have added more entries to the history of the tab than they may: with each of them the
 * button Back leads less far. Entries that the page itself adds come with an address of their own.
 */
export function watchTabHistory(filled: () => void, signal: AbortSignal): void {
  let { href } = location;
  let { length } = history;
  const timer = setInterval(() => {
    if (location.href !== href) {
      ({ href } = location);
      ({ length } = history);
    } else if (history.length - length > HISTORY_LIMIT) {
      clearInterval(timer);
      filled();
    }
  }, PERIOD);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
