import type { CabinetView } from './cabinet-view/cabinet-view.ts';
import type { EditingView } from './editing/editing-view.ts';
import type { Picked } from './importing/picked.ts';

/** What commands need of the panes and the page, which the controller does not know. */
export interface CommandView extends CabinetView, EditingView {
  readonly kind: 'inline' | 'full';
  /** Whether the panes are stacked; null where the reader cannot lay them out. */
  readonly stacked: boolean | null;
  /** Whether the tools are folded away; null where the reader cannot fold them. */
  readonly folded: boolean | null;
  /** Whether all the code shows, however long it is; null where it has a pane of its own. */
  readonly allCode: boolean | null;
  fold(folded: boolean): void;
  showAllCode(all: boolean): void;
  /** Brings all of the cabinet into the window, where it stands below the code. */
  showOutcome(): Promise<void>;
  /** Shows the list of problems. */
  showProblems(): Promise<void>;
  /** Shows a file in the editor. */
  showFile(file: string): Promise<void>;
  /** Shows a file in the editor and puts the cursor at its beginning. */
  startEditing(file: string): Promise<void>;
  /** Shows what can be done about the line of the cursor. */
  fix(): Promise<void>;
  /** Goes to what the word at the editor's cursor means, or explains it there. */
  consult(how: 'goToReference' | 'explain'): Promise<void>;
  /** Gives the focus to the button that stands beside the tabs of the files. */
  focusFiles(): Promise<void>;
  /** Lets the reader choose files, Python only if `backends`, or a folder; none if they change their mind. */
  choose(kind: 'files' | 'folder', backends: boolean): Promise<readonly Picked[]>;
  /** The page of the full playground, with the draft of this one open there; null where there is no such page. */
  readonly fullPage: string | null;
  /** The page of the full playground with the reader's own draft; null where that is open already. */
  readonly ownPage: string | null;
  /** The section of the docs about what to do with the archive. */
  readonly uploadGuide: string;
  /** What a dialog is put into. */
  readonly stage: HTMLElement;
  /** Shows all commands, or all keys. */
  showPalette(what: 'commands' | 'shortcuts' | 'lines' | 'symbols'): void;
}
