import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { Contract } from '../../contract/contract.ts';
import type { Words } from '../words/words.ts';
import { editing } from '../editing/extension.ts';
import { completions } from './completions.ts';
import { hover } from './hover.ts';
import { symbolsOf } from './symbols.ts';

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
    editing(contract.language),
    keymap.of(closeBracketsKeymap),
  ];
}
