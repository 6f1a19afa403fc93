import type { Language } from '../contract/contract.ts';
import { assetText } from '../sandbox/asset-text.ts';
import { Iframe } from '../sandbox/iframe.ts';
import { findObstacle } from './widgets/obstacle.ts';
import { WORDS } from './words.ts';
import type { World } from './world.ts';

export interface BrowserWorldOptions {
  /** Where the cabinet's frame is put; it fills this element. */
  mount: HTMLElement;
  /** The folder that holds frame.js; ends with a slash. */
  assets: URL;
  language: Language;
  /** The cabinet is for no eyes: its frame does not bear the name of the visible one. */
  hidden?: boolean;
}

/** The browser as the world of a session. */
export function browserWorld(options: BrowserWorldOptions): World {
  const { mount, assets, language, hidden = false } = options;
  const parts = { assets, language, title: WORDS[language].frameTitle };
  return {
    site: new URL(document.baseURI),
    frame: (allowed) => new Iframe({ mount, document: parts, hidden, allowed }),
    seen: () => !document.hidden && !hidden,
    now: () => performance.now(),
    assetText,
    fetch: (url, init) => fetch(url, init),
    obstacle: findObstacle,
    async backend({ index, ...told }) {
      const { browserBackend } = await import('../python/browser-backend.ts');
      const list = index === null ? null : new URL(index, assets);
      return browserBackend({ mount, assets }, { ...told, language, index: list });
    },
  };
}
