import type { Extension } from '@codemirror/state';
import { EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { CallAt } from '../../assist/script/calls.ts';
import type { Assistant } from './assistant.ts';
import { type Card, cardOf, showCard } from './card.ts';
import { describeCall } from './description.ts';

/** So long nobody types before the argument is looked up, in ms: no key waits for it. */
const PAUSE = 60;
const ID = 'signature ';

/** Shows the signature of the function whose arguments are being written. */
export function signatures(assistant: Assistant): Extension {
  const plugin = ViewPlugin.define((view) => new SignatureHelp(view, assistant));
  return [
    plugin,
    keymap.of([
      {
        key: 'Mod-Shift-Space',
        run: (view) => {
          view.plugin(plugin)?.look();
          return true;
        },
      },
    ]),
  ];
}

class SignatureHelp {
  readonly #view: EditorView;
  readonly #assistant: Assistant;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, assistant: Assistant) {
    this.#view = view;
    this.#assistant = assistant;
  }

  update(update: ViewUpdate): void {
    const isShown = cardOf(this.#view)?.id.startsWith(ID) === true;
    if ((isShown && (update.docChanged || update.selectionSet)) || beginsArgument(update)) {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.look(), PAUSE);
    }
  }

  destroy(): void {
    clearTimeout(this.#pause);
  }

  /** Shows what is known of the call that the cursor is in, or nothing. */
  look(): void {
    const { state } = this.#view;
    const before = cardOf(this.#view);
    const call = this.#view.hasFocus
      ? this.#assistant.callAt(state, state.selection.main.head)
      : null;
    const card = call && this.#card(call);
    if (card?.id === before?.id || (!card && !before?.id.startsWith(ID))) {
      return;
    }
    const told = call ? [EditorView.announce.of(this.#aloud(call))] : [];
    this.#view.dispatch({ effects: [showCard.of(card), ...told] });
  }

  #card({ signature, from, argument }: CallAt): Card {
    return {
      id: `${ID}${signature.symbol.name} ${String(from)} ${String(argument)}`,
      stays: true,
      tooltip: {
        pos: from,
        above: true,
        create: () => ({ dom: describeCall(signature, argument, this.#assistant) }),
      },
    };
  }

  #aloud({ signature, argument }: CallAt): string {
    const parameter = signature.parameters[argument];
    return parameter
      ? this.#assistant.words.argument(
          signature.symbol.type,
          parameter.symbol.name,
          this.#assistant.summary(parameter.symbol),
        )
      : signature.symbol.type;
  }
}

/** Whether the reader has just typed what an argument begins after. */
function beginsArgument({ transactions }: ViewUpdate): boolean {
  return transactions.some((step) => {
    let begins = false;
    if (step.isUserEvent('input')) {
      step.changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
        begins ||= /[(,]/.test(inserted.sliceString(0, 200));
      });
    }
    return begins;
  });
}
