import type { Scheme } from '../protocol/messages.ts';

const ATTRIBUTE = 'data-md-color-scheme';
const DARK = 'slate';

/**
 * Gives `listener` the page's palette, now and whenever it changes: Material's if the page has one, else the one that
 * the system prefers.
 */
export function watchScheme(listener: (scheme: Scheme) => void, signal: AbortSignal): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const report = () => {
    const palette = document.body.getAttribute(ATTRIBUTE);
    const dark = palette === null ? system.matches : palette === DARK;
    listener(dark ? 'dark' : 'light');
  };
  const observer = new MutationObserver(report);
  observer.observe(document.body, { attributes: true, attributeFilter: [ATTRIBUTE] });
  signal.addEventListener('abort', () => observer.disconnect());
  system.addEventListener('change', report, { signal });
  report();
}
