import { codeFolding, foldGutter } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import type { Language } from '../../contract/contract.ts';
import { said } from './said.ts';
import { EDITING_WORDS } from './words.ts';

/** The buttons of the search panel that bear a sign need a tooltip as well. */
const tooltips = EditorView.updateListener.of(({ view }) => {
  const close = view.dom.querySelector<HTMLElement>('.cm-search [name=close]:not([title])');
  if (close) {
    close.title = close.ariaLabel ?? '';
  }
});

/** The commands bring their own keys; these work in the fields of the search panel, too. */
const inPanel = searchKeymap.filter(({ scope }) => scope).map(onMacOnly);

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
  '.fold-marker': {
    display: 'block',
    height: '100%',
    color: 'var(--pp-muted)',
    cursor: 'pointer',
    opacity: '0.75',
  },
  '.fold-marker:hover': { color: 'var(--pp-fg)', opacity: '1' },
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
});

function foldMarker(open: boolean): HTMLElement {
  const marker = document.createElement('span');
  marker.className = 'fold-marker';
  marker.textContent = open ? '⌄' : '›';
  return marker;
}

/** What the commands of editing need in the editor: search, folding, several cursors. */
export const editing = (language: Language): Extension => [
  EditorState.phrases.of(EDITING_WORDS[language].phrases),
  search({ top: true }),
  highlightSelectionMatches(),
  tooltips,
  codeFolding(),
  foldGutter({ markerDOM: foldMarker }),
  EditorState.allowMultipleSelections.of(true),
  EditorView.clickAddsSelectionRange.of(
    ({ altKey, ctrlKey, metaKey }) => altKey || ctrlKey || metaKey,
  ),
  said,
  look,
  keymap.of(inPanel),
];
