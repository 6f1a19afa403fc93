import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { editing } from '../editing/extension.ts';
import { Assistant, assistantOf, type AssistantOptions } from './assistant.ts';
import { assistantTheme } from './assistant-theme.ts';
import { cards } from './card.ts';
import { completions } from './completions.ts';
import { clicks } from './go-to.ts';
import { hover } from './hover.ts';
import { signatures } from './signature.ts';

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
export function tools(options: AssistantOptions): Extension {
  const assistant = new Assistant(options);
  return [
    closeBrackets(),
    assistantOf.of(assistant),
    completions(assistant),
    hover(assistant),
    signatures(assistant),
    clicks,
    cards,
    assistantTheme,
    actions,
    editing(options.contract.language),
    keymap.of(closeBracketsKeymap),
  ];
}
