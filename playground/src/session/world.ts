import type { Language } from '../contract/contract.ts';
import type { InPageBackend, InPageBackendOptions } from '../python/in-page-backend.ts';
import type { FrameElement } from '../sandbox/frame-element.ts';
import { assetText } from '../sandbox/asset-text.ts';
import { Iframe } from '../sandbox/iframe.ts';
import type { Allowed } from '../sandbox/srcdoc.ts';
import { findObstacle, type Obstacle } from './widgets/obstacle.ts';
import { WORDS } from './words.ts';

/** What is to be told of a backend, and the list of the files of Python, if there is one, below the assets. */
export type BackendOptions = Pick<
  InPageBackendOptions,
  'changed' | 'problem' | 'printed' | 'suppressed' | 'recovered'
> & { index: string | null };

/** What a session needs of the world around it. */
export interface World {
  /** The page that the session lives in; what a widget asks for is relative to it. */
  readonly page: URL;
  /** Makes the element of a frame, out of sight, whose policy allows so much. */
  frame(allowed: Allowed): FrameElement;
  /** Whether anybody sees the page. */
  seen(): boolean;
  /** The time in ms, from any moment on. */
  now(): number;
  /** The text of a file of the playground itself. @throws Error with the reason why it cannot be had */
  assetText(url: URL): Promise<string>;
  fetch(url: URL, options: RequestInit): Promise<Response>;
  /** Makes what runs a backend.py. */
  backend(options: BackendOptions): Promise<InPageBackend>;
  /** Why `fetch` has just failed. */
  obstacle(url: URL): Promise<Obstacle>;
}

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
    page: new URL(document.baseURI),
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
