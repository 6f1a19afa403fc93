import { codeFolding, foldGutter } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import type { Language } from '../../contract/contract.ts';
import { EDITING } from './commands.ts';
import { IN_EDITOR } from './in-editor.ts';
import { afterMatches, regExpSearch } from './regexp-search.ts';
import { said } from './said.ts';
import { EDITING_WORDS } from './words.ts';

/** The buttons of the search panel that bear a sign need a tooltip as well. */
const tooltips = EditorView.updateListener.of(({ view }) => {
  const close = view.dom.querySelector<HTMLElement>('.cm-search [name=close]:not([title])');
  if (close) {
    close.title = close.ariaLabel ?? '';
  }
});

/** The keys of CodeMirror's own commands: done at once, before the next key is typed. */
const own = Object.entries(IN_EDITOR).flatMap(([id, run]) =>
  (EDITING[id as keyof typeof IN_EDITOR].keys ?? []).map((key): KeyBinding => ({
    key,
    run,
    preventDefault: true,
  })),
);

/** Going to a match waits until it is known where there are any. */
const waiting = ({ run, shift, ...binding }: KeyBinding): KeyBinding => ({
  ...binding,
  ...(run && { run: afterMatches(run) }),
  ...(shift && { shift: afterMatches(shift) }),
});

/** These work in the fields of the search panel, too. */
const inPanel = searchKeymap.filter(({ scope }) => scope).map((one) => waiting(onMacOnly(one)));

/** Ctrl and G go to a line everywhere, and find what is next on a Mac with Cmd. */
function onMacOnly(binding: KeyBinding): KeyBinding {
  if (binding.key !== 'Mod-g') {
    return binding;
  }
  return Object.fromEntries([
    ...Object.entries(binding).filter(([name]) => name !== 'key'),
    ['mac', 'Cmd-g'],
  ]);
}

const look = EditorView.theme({
  '.cm-foldGutter': { width: '14px' },
  '.cm-foldGutter .cm-gutterElement': { padding: '0', textAlign: 'center' },
  '.cm-foldGutter span': { display: 'block', color: 'var(--pp-muted)', cursor: 'pointer' },
  '.cm-foldGutter span:hover': { color: 'var(--pp-fg)' },
  '.cm-foldPlaceholder': { margin: '0 2px', padding: '0 6px', borderRadius: '4px' },
  '.said': {
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '36px',
    padding: '4px 12px',
    fontSize: '13px',
  },
  '.said p': { margin: '0', overflowWrap: 'anywhere' },
  '.said[data-kind=fault] p': { color: 'var(--pp-error)' },
  '.said button': { flex: 'none' },
  // For fingers, and for everybody on a phone.
  '@media (pointer: coarse), (max-width: 480px)': {
    '.cm-panel.cm-search': { padding: '6px 50px 6px 6px' },
    '.cm-panel.cm-search br': { display: 'none' },
    '.cm-panel.cm-search .cm-textfield': { width: '100%', margin: '0 0 4px', fontSize: '16px' },
    '.cm-panel.cm-search :is(.cm-textfield, .cm-button, [name=close])': {
      minWidth: '44px',
      minHeight: '44px',
    },
    '.cm-panel.cm-search [name=close]': { top: '6px', right: '3px' },
    '.cm-panel.cm-search label': {
      display: 'inline-flex',
      gap: '6px',
      alignItems: 'center',
      minHeight: '44px',
    },
  },
});

/** What the commands of editing need in the editor: search, folding, several cursors. */
export const editing = (language: Language): Extension => [
  EditorState.phrases.of(EDITING_WORDS[language].phrases),
  search({ top: true }),
  regExpSearch(language),
  highlightSelectionMatches(),
  tooltips,
  codeFolding(),
  foldGutter({ openText: '⌄', closedText: '›' }),
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(
    ({ altKey, ctrlKey, metaKey }) => altKey || ctrlKey || metaKey,
  ),
  said,
  look,
  keymap.of([...inPanel, ...own]),
];
