import type { Scheme } from '../protocol/messages.ts';

const ATTRIBUTE = 'data-md-color-scheme';
const DARK = 'slate';

/**
 * Tells `listener` the page's palette, now and whenever it changes: Material's where the page has one, else
 * what the system prefers.
 */
export function watchScheme(listener: (scheme: Scheme) => void, signal: AbortSignal): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => {
    const palette = document.body.getAttribute(ATTRIBUTE);
    const dark = palette === null ? system.matches : palette === DARK;
    listener(dark ? 'dark' : 'light');
  };
  const observer = new MutationObserver(tell);
  observer.observe(document.body, { attributes: true, attributeFilter: [ATTRIBUTE] });
  signal.addEventListener('abort', () => observer.disconnect());
  system.addEventListener('change', tell, { signal });
  tell();
}
