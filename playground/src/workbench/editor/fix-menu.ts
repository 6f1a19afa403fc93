import { type Action, forEachDiagnostic } from '@codemirror/lint';
import { type EditorState, StateEffect, StateField } from '@codemirror/state';
import { EditorView, showTooltip, type Tooltip } from '@codemirror/view';
import type { Language } from '../../contract/contract.ts';
import { ASSISTANT_WORDS } from './assistant-words.ts';

const shown = StateEffect.define<Tooltip | null>();

/** The menu; it goes when the text or the cursor changes. */
const menu = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, { effects, docChanged, selection }) {
    const change = effects.find((effect) => effect.is(shown));
    return change ? change.value : docChanged || selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

const look = EditorView.baseTheme({
  '.cm-fixes': { display: 'grid', padding: '4px', fontSize: '13px' },
  '.cm-fixes p': { margin: '6px 8px' },
  '.cm-fixes button': {
    minHeight: '32px',
    padding: '4px 10px',
    color: 'inherit',
    background: 'none',
    border: '0',
    borderRadius: '3px',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '.cm-fixes button:hover': { background: 'var(--pp-line)' },
  '.cm-fixes button:focus-visible': {
    color: 'var(--pp-on-primary)',
    background: 'var(--pp-primary)',
    outline: 'none',
  },
  '@media (forced-colors: active)': { '.cm-fixes button:focus': { outline: '2px solid' } },
  '@media (pointer: coarse)': { '.cm-fixes button': { minHeight: '44px' } },
});

interface Choice {
  action: Action;
  from: number;
  to: number;
}

/** Shows what can be done about the line of the cursor, and gives the first of it the focus; or that there is nothing. */
export function openFixMenu(view: EditorView, language: Language): void {
  const choices = choicesIn(view.state);
  const { head: pos } = view.state.selection.main;
  const create = () => {
    const dom = menuOf(view, choices, language);
    return { dom, mount: () => dom.querySelector('button')?.focus({ preventScroll: true }) };
  };
  const effects: StateEffect<unknown>[] = [shown.of({ pos, create })];
  if (!view.state.field(menu, false)) {
    effects.unshift(StateEffect.appendConfig.of([menu, look]));
  }
  view.dispatch({ effects });
}

function choicesIn(state: EditorState): Choice[] {
  const line = state.doc.lineAt(state.selection.main.head);
  const choices: Choice[] = [];
  forEachDiagnostic(state, ({ actions = [] }, from, to) => {
    if (from <= line.to && to >= line.from) {
      choices.push(...actions.map((action) => ({ action, from, to })));
    }
  });
  return choices;
}

function menuOf(view: EditorView, choices: readonly Choice[], language: Language): HTMLElement {
  const words = ASSISTANT_WORDS[language].fixes;
  const dom = document.createElement('div');
  dom.className = 'cm-fixes';
  const close = () => {
    view.dispatch({ effects: shown.of(null) });
    view.focus();
  };
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
  });
  dom.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && dom.contains(relatedTarget)) && dom.isConnected) {
      // Not while the focus is on its way: the editor would be drawn in the middle of it.
      queueMicrotask(() => view.dispatch({ effects: shown.of(null) }));
    }
  });
  if (choices.length === 0) {
    const none = document.createElement('p');
    none.textContent = words.none;
    none.setAttribute('role', 'status');
    dom.append(none);
    return dom;
  }
  dom.setAttribute('role', 'menu');
  dom.ariaLabel = words.label;
  const items = choices.map((choice) => itemOf(view, choice, close));
  dom.append(...items);
  dom.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const at = items.indexOf(event.target as HTMLButtonElement);
      items.at((at + step) % items.length)!.focus();
    }
  });
  return dom;
}

function itemOf(view: EditorView, { action, from, to }: Choice, close: () => void) {
  const item = document.createElement('button');
  item.type = 'button';
  item.setAttribute('role', 'menuitem');
  item.textContent = action.name;
  item.addEventListener('click', () => {
    close();
    action.apply(view, from, to);
  });
  return item;
}
