import { createElement } from '../cabinet/view/element.ts';

// Taken before a widget can put its own in their place.
const { createObjectURL, revokeObjectURL } = URL;
const head = document.head;
const append = head.append.bind(head);

/** Runs a text as a classic script and resolves when it has run, with or without an error. */
export function runScript(
  text: string,
  file: string,
  made: (script: HTMLScriptElement) => void = () => undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const url = createObjectURL(
      new Blob([text, `\n//# sourceURL=${file}`], { type: 'text/javascript' }),
    );
    const script = createElement('script');
    made(script);
    const done = (): void => {
      revokeObjectURL(url);
      script.remove();
      resolve();
    };
    script.addEventListener('load', done, { once: true });
    script.addEventListener('error', done, { once: true });
    script.src = url;
    append(script);
  });
}
