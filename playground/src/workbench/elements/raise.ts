import type { Problem } from '../../protocol/public.ts';
import type { Settings } from '../../session/settings.ts';

export type Place = Required<Pick<Problem, 'file' | 'line'>> & { column: number };

/** What the elements of the workbench tell each other, upwards only. */
export interface WorkbenchEvents {
  'pp-run': undefined;
  'pp-stop': undefined;
  'pp-reset': undefined;
  'pp-reload': undefined;
  'pp-open': undefined;
  'pp-add-backend': undefined;
  'pp-remove-backend': undefined;
  'pp-download': undefined;
  /** The reader is about to download: the pointer or the focus is on it. */
  'pp-download-soon': undefined;
  'pp-stack': undefined;
  'pp-lead': string;
  /** The id of another account. */
  'pp-account': string;
  'pp-back': undefined;
  'pp-forward': undefined;
  'pp-edit': { file: string; text: string };
  'pp-go': Place;
  'pp-tab': string;
  'pp-share': number;
  'pp-dragging': boolean;
  'pp-settings': Partial<Settings>;
  'pp-settings-reset': undefined;
  /** Try every alternative, in a cabinet that is put into this element. */
  'pp-try-each': HTMLElement;
  'pp-try-cancel': undefined;
  'pp-allow-origin': string;
  'pp-clear': undefined;
  'pp-command': string;
}

/** Raises an event that ends at the workbench: it does not leave the shadow root. */
export function raise<Type extends keyof WorkbenchEvents>(
  element: HTMLElement,
  type: Type,
  ...[detail]: WorkbenchEvents[Type] extends undefined ? [] : [WorkbenchEvents[Type]]
): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
}

export type Reactions = {
  [Type in keyof WorkbenchEvents]: (detail: WorkbenchEvents[Type]) => unknown;
};

/** Reacts to what is raised inside `element`; `failed` hears what a reaction throws, at once or later. */
export function react(
  element: HTMLElement,
  reactions: Partial<Reactions>,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): void {
  for (const [type, reaction] of Object.entries(reactions)) {
    const listener = (event: Event) => {
      Promise.resolve((event as CustomEvent<never>).detail)
        .then(reaction)
        .catch(failed);
    };
    element.addEventListener(type, listener, { signal });
  }
}
