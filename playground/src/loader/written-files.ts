/** The children that carry the initial files. */
const FILES = 'script[data-file]';

/** Whether the page wrote files between the tags, as scripts with a name. */
export function hasWrittenFiles(element: Element): boolean {
  return element.querySelector(FILES) !== null;
}

/**
 * Takes out the files that the page wrote between the tags: scripts with a name, else the highlighted code.
 * A text that a script element cannot hold as it is, is written as a string of JSON.
 */
export function takeWrittenFiles(
  element: Element,
  mainFile: string,
): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const script of element.querySelectorAll<HTMLScriptElement>(FILES)) {
    const text = script.textContent;
    files[script.dataset.file!] =
      script.type === 'application/json' ? String(JSON.parse(text)) : text.replace(/^\n/, '');
    script.remove();
  }
  const code = element.querySelector('pre code') ?? element.querySelector('pre');
  if (Object.keys(files).length === 0 && code) {
    files[mainFile] = code.textContent;
  }
  return Object.freeze(files);
}
