import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView, type Panel, showPanel } from '@codemirror/view';

/** Something that is said below the code, and where the reader may go from there. */
export interface Said {
  text: string;
  kind: 'note' | 'fault';
  go?: { label: string; act: () => void };
}

const setSaid = StateEffect.define<Said | null>();

const field = StateField.define<Said | null>({
  create: () => null,
  // What was said is about the text as it was.
  update: (before, transaction) =>
    transaction.effects.reduce<Said | null>(
      (now, effect) => (effect.is(setSaid) ? effect.value : now),
      transaction.docChanged ? null : before,
    ),
  provide: (own) => showPanel.from(own, (value) => value && (() => panelOf(value))),
});

function panelOf({ text, kind, go }: Said): Panel {
  const dom = document.createElement('div');
  dom.className = 'said';
  dom.dataset.kind = kind;
  const line = document.createElement('p');
  line.textContent = text;
  dom.append(line);
  if (go) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = go.label;
    button.addEventListener('click', go.act);
    dom.append(button);
  }
  return { dom };
}

/** A line below the code, for as long as the code stays as it is. */
export const said: Extension = field;

/** Says something below the code, and to those who hear it read; null takes away what was said. */
export function say(view: EditorView, what: Said | null): void {
  const heard = what ? [EditorView.announce.of(what.text)] : [];
  view.dispatch({ effects: [setSaid.of(what), ...heard] });
}
