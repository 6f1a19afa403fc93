import { addCursorAbove, addCursorBelow, redo, toggleComment, undo } from '@codemirror/commands';
import { foldAll, foldCode, unfoldAll, unfoldCode } from '@codemirror/language';
import {
  findNext,
  findPrevious,
  openSearchPanel,
  selectNextOccurrence,
  selectSelectionMatches,
} from '@codemirror/search';
import type { StateCommand } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import type { EditingView } from './editing-view.ts';
import { afterMatches } from './regexp-search.ts';

/** The commands that CodeMirror has. */
export const IN_EDITOR = {
  find: openSearchPanel,
  findNext: afterMatches(findNext),
  findPrevious: afterMatches(findPrevious),
  nextOccurrence: selectNextOccurrence,
  allOccurrences: selectSelectionMatches,
  cursorAbove: addCursorAbove,
  cursorBelow: addCursorBelow,
  comment: toggleComment,
  foldCode,
  unfoldCode,
  foldAllCode: foldAll,
  unfoldAllCode: unfoldAll,
  undoEdit: undo,
  redoEdit: redo,
} satisfies Record<string, Command | StateCommand>;

/** Searching goes on in the panel, where there is one. */
const IN_PANEL: readonly string[] = ['find', 'findNext', 'findPrevious'];

/** Does one of them, and leaves the focus in the editor. */
export async function doInEditor(name: keyof typeof IN_EDITOR, view: EditingView): Promise<void> {
  const editor = await view.useEditor();
  if (editor) {
    if (!IN_PANEL.includes(name)) {
      editor.view.focus();
    }
    IN_EDITOR[name](editor.view);
  }
}
