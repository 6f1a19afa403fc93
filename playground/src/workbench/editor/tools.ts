import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Contract } from '../../contract/contract.ts';
import type { Words } from '../words/words.ts';
import { completions } from './completions.ts';
import { hover } from './hover.ts';
import { symbolsOf } from './symbols.ts';

/** The search panel closes by a cross alone; its accessible name becomes its tooltip too. */
const closeTooltip = EditorView.updateListener.of(({ view }) => {
  const close = view.dom.querySelector<HTMLElement>('.cm-search [name=close]:not([title])');
  if (close) {
    close.title = close.ariaLabel ?? '';
  }
});

/** The buttons in the message at a mark. */
const actions = EditorView.theme({
  '.cm-diagnosticAction': {
    display: 'block',
    margin: '8px 0 2px',
    minHeight: '30px',
    padding: '3px 10px',
    color: 'var(--pp-fg)',
    backgroundColor: 'var(--pp-bg)',
    border: '1px solid var(--pp-border-strong)',
    borderRadius: '4px',
    fontSize: 'inherit',
  },
  '.cm-diagnosticAction:hover': { backgroundColor: 'var(--pp-line)' },
  '@media (pointer: coarse)': { '.cm-diagnosticAction': { minHeight: '44px' } },
});

/** What only somebody who works in the editor needs: completions, explanations, search. */
export function tools(contract: Contract, words: Words, docs: URL): Extension {
  const symbols = symbolsOf(contract);
  const callbacks = contract.functions.filter(({ kind }) => kind === 'callback');
  const linkTo = (page: string): HTMLElement => {
    const link = document.createElement('a');
    link.href = new URL(page, docs).href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words.editor.docs;
    return link;
  };
  return [
    closeBrackets(),
    completions(symbols, callbacks, linkTo),
    hover(symbols, linkTo),
    highlightSelectionMatches(),
    closeTooltip,
    actions,
    keymap.of([...closeBracketsKeymap, ...searchKeymap]),
  ];
}
