import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Words } from '../words/words.ts';
import { theme } from './theme.ts';

/** A key, in CodeMirror's notation, that does something outside of the editor. */
export interface Shortcut {
  key: string;
  run(): void;
}

/** How far a cursor stays from the line numbers, in px: more than those grow by when a paste brings more lines. */
const ROOM = 24;

/** What the editor does in a file of any language, before its tools are loaded. */
export function extensions(words: Words, shortcuts: readonly Shortcut[]): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    // Without room the last few pixels stay scrolled, and the first letter of every line lies below the numbers. Nothing
    // is to be left out where nothing is scrolled: a list at the beginning of a line would count as out of sight.
    EditorView.scrollMargins.of(({ contentDOM, scrollDOM }) =>
      scrollDOM.scrollLeft > 0 ? { left: contentDOM.offsetLeft + ROOM } : null,
    ),
    indentOnInput(),
    bracketMatching(),
    EditorState.phrases.of(words.editor.phrases),
    EditorState.tabSize.of(2),
    theme,
    keymap.of([
      ...shortcuts.map(bindingOf),
      ...historyKeymap,
      ...defaultKeymap,
      // Escape and then Tab leaves the editor, as CodeMirror has it from the start.
      indentWithTab,
    ]),
  ];
}

const bindingOf = ({ key, run }: Shortcut): KeyBinding => ({
  key,
  run: () => {
    run();
    return true;
  },
  preventDefault: true,
});
