/**
 * Takes what is typed until there is a field for it, so that it goes nowhere else: keys, and what comes without a key,
 * as from the keyboard of a phone. What is returned ends that, and gives the text.
 */
export function takeEarlyKeys(target: EventTarget = window): () => string {
  const end = new AbortController();
  let text = '';
  const take = (event: Event, change: (before: string) => string): void => {
    event.preventDefault();
    event.stopPropagation();
    text = change(text);
  };
  const pressed = (event: Event): void => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (!ctrlKey && !metaKey && !altKey) {
      take(event, (before) =>
        key === 'Backspace' ? before.slice(0, -1) : key.length === 1 ? before + key : before,
      );
    }
  };
  const given = (event: Event): void =>
    take(event, (before) => before + ((event as InputEvent).data ?? ''));
  const options = { capture: true, signal: end.signal };
  target.addEventListener('keydown', pressed, options);
  target.addEventListener('beforeinput', given, options);
  return () => {
    end.abort();
    return text;
  };
}
