import { type Extension, StateEffect, StateField, Transaction } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';

/** Something that is shown beside the code until the reader goes on or presses Escape. */
export interface Card {
  /** Stays while this is so; a card without it goes with the next key or move. */
  stays: boolean;
  /** What is shown is another thing where this differs. */
  id: string;
  tooltip: Tooltip;
}

export const showCard = StateEffect.define<Card | null>();

const shown = StateField.define<Card | null>({
  create: () => null,
  update(card, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(showCard)) {
        return effect.value;
      }
    }
    if (!card || !(transaction.docChanged || transaction.selection)) {
      return card;
    }
    return card.stays ? moved(card, transaction) : null;
  },
  provide: (field) => showTooltip.from(field, (card) => card?.tooltip ?? null),
});

const moved = (card: Card, { changes }: Transaction): Card =>
  changes.empty
    ? card
    : { ...card, tooltip: { ...card.tooltip, pos: changes.mapPos(card.tooltip.pos) } };

/** The card that is shown. */
export const cardOf = (view: EditorView): Card | null => view.state.field(shown, false) ?? null;

export const cards: Extension = [
  shown,
  keymap.of([
    {
      key: 'Escape',
      run: (view) => {
        const isShown = cardOf(view) !== null;
        if (isShown) {
          view.dispatch({ effects: showCard.of(null) });
        }
        return isShown;
      },
    },
  ]),
  EditorView.domEventHandlers({
    blur: (event, view) => {
      // Its link can be gone to.
      const inside = view.dom.contains(event.relatedTarget as Node | null);
      if (cardOf(view) && !inside) {
        view.dispatch({ effects: showCard.of(null) });
      }
    },
  }),
];
