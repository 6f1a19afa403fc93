import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  pickedCompletion,
  snippet,
  startCompletion,
} from '@codemirror/autocomplete';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import type { Suggestion } from '../../assist/suggestion.ts';
import type { Symbol } from '../../assist/value.ts';
import type { Assistant } from './assistant.ts';
import { describe } from './description.ts';
import { placeOfInfo } from './info-place.ts';

const TYPES: Record<Symbol['kind'], string> = {
  function: 'function',
  method: 'method',
  module: 'text',
  constant: 'constant',
  namespace: 'namespace',
  property: 'property',
  value: 'enum',
  text: 'text',
};

/** Offered before what else there is of the same name, such as a word of the text. */
const FIRST = 10;
/** A text of the widget in the list is no longer than this. */
const LONGEST = 40;

/** Completions from the contract beside those that the language has of its own. */
export function completions(assistant: Assistant): Extension {
  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const { state, pos, explicit } = context;
    await assistant.ready;
    const found = context.aborted ? null : assistant.suggestions(state, pos);
    if (!found || (found.from === pos && !explicit && !opens(state.sliceDoc(pos - 1, pos)))) {
      return null;
    }
    const options = found.items.map((item, at) => optionOf(item, at, pos, assistant));
    return options.length > 0 ? { from: found.from, options, validFor: /^[\w$@/.-]*$/ } : null;
  };
  return [
    autocompletion({
      icons: false,
      positionInfo: (view, list, option, info, space) => {
        const line = view.coordsAtPos(view.state.selection.main.head) ?? option;
        return placeOfInfo(list, option, info, space, line);
      },
    }),
    EditorState.languageData.of(() => [{ autocomplete: complete }]),
    // Tab takes what is chosen in a list, as Enter does; without a list it indents.
    Prec.highest(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
  ];
}

/** Whether a list opens by itself after this character. */
const opens = (character: string): boolean => /^[.'"]$/.test(character);

/**
 * @param order Where it stands among those that fit as well: the contract begins with what matters most.
 * @param asked Where the cursor was when this was offered.
 */
function optionOf(
  item: Suggestion,
  order: number,
  asked: number,
  assistant: Assistant,
): Completion {
  const { symbol, template, from, to, goesOn } = item;
  const isCalled = symbol.kind === 'method' || symbol.kind === 'function';
  const apply = (view: EditorView, completion: Completion, _from: number, now: number): void => {
    // What was typed since is looked up by, so it goes with the rest.
    const end = to + now - asked;
    if (template.includes('#{')) {
      snippet(template)(view, completion, from, end);
    } else {
      view.dispatch(insertCompletionText(view.state, template, from, end), {
        annotations: pickedCompletion.of(completion),
      });
    }
    if (goesOn) {
      startCompletion(view);
    }
  };
  return {
    label: symbol.name,
    type: TYPES[symbol.kind],
    detail: isCalled ? '' : (textIn(symbol) ?? symbol.type),
    info: () => describe(symbol, assistant),
    boost: FIRST,
    sortText: String(order).padStart(4, '0'),
    apply,
  };
}

/** The text that a key stands for, as far as there is room. */
function textIn({ texts }: Symbol): string | undefined {
  const text = texts?.find((one) => one.text !== null)?.text;
  return text && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : (text ?? undefined);
}
