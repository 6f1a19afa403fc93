import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import type { Assistant } from './assistant.ts';
import { describe } from './description.ts';

/** Explains a word that the contract or the widget's texts know, when the pointer rests on it. */
export function hover(assistant: Assistant): Extension {
  return hoverTooltip((view, at) => {
    const known = assistant.knownAt(view.state, at);
    // Where a name of the widget's own is declared is for those who ask to go there.
    return known && (known.symbol.page !== '' || known.symbol.texts) && at <= known.to
      ? {
          pos: known.from,
          end: known.to,
          above: true,
          create: () => ({ dom: describe(known.symbol, assistant) }),
        }
      : null;
  });
}
