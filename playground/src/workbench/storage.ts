/** The part of a storage that keeps texts. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The same where they are also taken away. */
export type RunStorage = TextStorage & Pick<Storage, 'removeItem'>;

/** The storage of the page's origin, or one that forgets where the browser forbids it. */
export function pageStorage(): RunStorage {
  return orForgetful(() => window.localStorage);
}

/** The same for the life of the tab. */
export function tabStorage(): RunStorage {
  return orForgetful(() => window.sessionStorage);
}

/** Whether what is put into a storage is still there on the next visit. */
export function isLasting(storage: TextStorage): boolean {
  try {
    return storage === window.localStorage;
  } catch {
    return false;
  }
}

function orForgetful(storage: () => Storage): RunStorage {
  try {
    return storage();
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
