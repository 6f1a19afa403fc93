import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { assistantOf, type Known } from './assistant.ts';
import { showCard } from './card.ts';
import { describe, sentence } from './description.ts';

/** Ctrl, on a Mac Cmd, and a click go to what a word means. */
export const clicks: Extension = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    const isMac = /Mac OS X|iPhone|iPad/.test(navigator.userAgent);
    const isAsked = event.button === 0 && (isMac ? event.metaKey : event.ctrlKey);
    const at = isAsked ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
    const known = at === null ? null : knownIn(view, at);
    if (known) {
      event.preventDefault();
      go(view, known);
    }
    return known !== null;
  },
});

/** Goes to the page of the reference, or the place in the widget, that the word at the cursor has. */
export function goToReference(view: EditorView): void {
  const known = knownIn(view, view.state.selection.main.head);
  if (known) {
    go(view, known);
  } else {
    tellNothing(view);
  }
}

/** Explains the word at the cursor, as the pointer does where there is one. */
export function explain(view: EditorView): void {
  const known = knownIn(view, view.state.selection.main.head);
  const assistant = view.state.facet(assistantOf)[0];
  if (!known || !assistant || (known.symbol.page === '' && !known.symbol.texts)) {
    tellNothing(view);
    return;
  }
  const dom = describe(known.symbol, assistant);
  const aloud = [...dom.children].map(({ textContent }) => textContent).join('. ');
  show(view, known.from, dom, aloud);
}

function knownIn(view: EditorView, at: number): Known | null {
  return view.state.facet(assistantOf)[0]?.knownAt(view.state, at) ?? null;
}

function go(view: EditorView, { symbol, place }: Known): void {
  const assistant = view.state.facet(assistantOf)[0];
  const address = assistant?.address(symbol);
  if (place) {
    assistant?.goTo(place);
  } else if (address) {
    window.open(address, '_blank', 'noopener');
  }
}

function tellNothing(view: EditorView): void {
  const text = view.state.facet(assistantOf)[0]?.words.nothing ?? '';
  show(view, view.state.selection.main.head, sentence(text), text);
}

function show(view: EditorView, pos: number, dom: HTMLElement, aloud: string): void {
  const tooltip = { pos, above: true, create: () => ({ dom }) };
  const card = showCard.of({ id: `word ${String(pos)} ${aloud}`, stays: false, tooltip });
  view.dispatch({ effects: [card, EditorView.announce.of(aloud)] });
  view.focus();
}
