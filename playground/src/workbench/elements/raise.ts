import type { Action } from '@codemirror/lint';
import type { Place } from '../../protocol/messages.ts';
import type { Offer } from '../../protocol/offer.ts';
import type { Settings } from '../../session/settings.ts';
import type { Layout } from '../layout.ts';
import type { CommandId } from '../words/words.ts';

/** What the palette begins with, or the list of keys. */
export type PaletteView = 'commands' | 'lines' | 'symbols' | 'shortcuts';

/** What an element of the workbench asks of those around it. */
export interface WorkbenchEvents {
  'pp-do': CommandId;
  /** The reader is about to have this done: the pointer or the focus is on it. */
  'pp-prepare': CommandId;
  'pp-lead': string;
  /** The id of another account. */
  'pp-account': string;
  'pp-edit': { file: string; text: string };
  /** The reader is in the editor. */
  'pp-write': undefined;
  'pp-go': Place;
  /** Do this in the file that the editor shows. */
  'pp-fix': { file: string; action: Action };
  'pp-tab': string;
  'pp-share': number;
  'pp-dragging': boolean;
  'pp-layout': Partial<Layout>;
  'pp-settings': Partial<Settings>;
  /** Try every alternative, in a cabinet that is put into this element. */
  'pp-try-each': HTMLElement;
  'pp-try-cancel': undefined;
  'pp-allow-origin': string;
  /** The reader takes what a widget offers. */
  'pp-take': Offer;
  /** The reader does not want the offer of this id. */
  'pp-dismiss': number;
  'pp-palette': PaletteView;
  /** A line of the console to evaluate. */
  'pp-evaluate': string;
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
