import type { Picked } from '../importing/picked.ts';

/** What the list needs of the page. */
export interface FolderView {
  /** What the dialog is put into. */
  readonly stage: HTMLElement;
  /** Lets the reader choose files, Python only if `backends`; none if they change their mind. */
  choose(kind: 'files', backends: boolean): Promise<readonly Picked[]>;
  /** Shows a file in the editor and puts the cursor at its beginning. */
  startEditing(file: string): Promise<void>;
}
