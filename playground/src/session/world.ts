import type { InPageBackend, InPageBackendOptions } from '../python/in-page-backend.ts';
import type { FrameElement } from '../sandbox/frame-element.ts';
import type { Governed } from '../sandbox/srcdoc.ts';
import type { Obstacle } from './widgets/obstacle.ts';

/** What is to be told of a backend, and the list of the files of Python, if there is one, below the assets. */
export type BackendOptions = Pick<
  InPageBackendOptions,
  'changed' | 'problem' | 'printed' | 'suppressed' | 'recovered'
> & { index: string | null };

/** What a session needs of the world around it. */
export interface World {
  /** Where the session lives; the addresses of scripts are relative to it. */
  readonly site: URL;
  /** Makes the element of a frame, out of sight, whose policy allows so much. */
  frame(allowed: Governed): FrameElement;
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
