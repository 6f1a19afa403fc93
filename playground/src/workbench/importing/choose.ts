const TYPES = '.zip,.js,.json,.png,.jpg,.jpeg,.gif,.svg,.css,.html,.yaml,.yml,.md,.txt';

/** Lets the reader choose files, Python only if `backends`, or a folder; none if they change their mind. */
export function choose(kind: 'files' | 'folder', backends: boolean): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  if (kind === 'folder') {
    input.webkitdirectory = true;
  } else {
    input.accept = backends ? `${TYPES},.py` : TYPES;
  }
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
