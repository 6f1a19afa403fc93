import type { DraftStorage } from './drafts.ts';

/** The page's storage, or one that forgets where the browser forbids it. */
export function pageStorage(): DraftStorage {
  try {
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    };
  }
}
