import type { EditorView } from '@codemirror/view';
import type { Place } from '../../protocol/messages.ts';

/** The editor with all of its tools, and the file that it shows. */
export interface OpenEditor {
  file: string;
  view: EditorView;
}

/** What these commands need of the panes. */
export interface EditingView {
  readonly stage: HTMLElement;
  /** The file that is shown. */
  readonly file: string;
  /** Whether lines end at the edge of the editor. */
  readonly wraps: boolean;
  wrap(on: boolean): void;
  /** Brings the code into sight; null where the editor is not loaded. */
  useEditor(): Promise<OpenEditor | null>;
  goTo(place: Place): Promise<void>;
  showPalette(what: 'lines' | 'symbols'): void;
}
