import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { symbolAt } from './contexts.ts';
import { describe } from './description.ts';
import type { Symbols } from './symbols.ts';

/** Explains a name of the contract when the pointer rests on it. */
export function hover(symbols: Symbols, linkTo: (page: string) => HTMLElement): Extension {
  return hoverTooltip((view, position) => {
    const word = view.state.wordAt(position);
    if (!word || !javascriptLanguage.isActiveAt(view.state, position)) {
      return null;
    }
    const whole = view.state.doc.toString();
    const symbol = symbolAt(whole, word.from, word.to, symbols);
    return (
      symbol && {
        pos: word.from,
        end: word.to,
        above: true,
        create: () => ({ dom: describe(symbol, linkTo) }),
      }
    );
  });
}
