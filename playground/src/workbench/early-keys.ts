/**
 * Takes what is typed until there is a field for it, so that it goes nowhere else. What is returned ends that, and gives
 * the text.
 */
export function takeEarlyKeys(target: EventTarget = window): () => string {
  let text = '';
  const take = (event: Event): void => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey || (key.length > 1 && key !== 'Backspace')) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    text = key === 'Backspace' ? text.slice(0, -1) : text + key;
  };
  target.addEventListener('keydown', take, { capture: true });
  return () => {
    target.removeEventListener('keydown', take, { capture: true });
    return text;
  };
}
