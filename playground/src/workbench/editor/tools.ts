import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { editing } from '../editing/extension.ts';
import { Assistant, assistantOf, type AssistantOptions } from './assistant.ts';
import { assistantTheme } from './assistant-theme.ts';
import { cards } from './card.ts';
import { completions } from './completions.ts';
import { clicks } from './go-to.ts';
import { hover } from './hover.ts';
import { signatures } from './signature.ts';

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
    editing(options.contract.language),
    keymap.of(closeBracketsKeymap),
  ];
}
