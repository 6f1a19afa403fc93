import {
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  searchPanelOpen,
  selectMatches,
  setSearchQuery,
} from '@codemirror/search';
import { EditorState, type Extension, type Text } from '@codemirror/state';
import { type Command, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { Language } from '../../contract/contract.ts';
import { EditingWorker } from './ask.ts';
import { RegExpElsewhere } from './found-matches.ts';
import { say } from './said.ts';
import { EDITING_WORDS } from './words.ts';

/** How long an expression may take, in ms. */
const PATIENCE = 2000;

/** The buttons of the search panel that need the matches, by their names. */
const BUTTONS: Readonly<Record<string, Command>> = {
  next: findNext,
  prev: findPrevious,
  select: selectMatches,
  replace: replaceNext,
  replaceAll,
};

interface Asked {
  query: RegExpElsewhere;
  text: Text;
  /** Whether the matches are known then. */
  answer: Promise<boolean>;
}

/** Has a worker find where the expression of the panel matches: some expressions never end. */
class Finder {
  readonly #view: EditorView;
  readonly #language: Language;
  readonly #worker = new EditingWorker();
  readonly #ending = new AbortController();
  #asked: Asked | null = null;

  constructor(view: EditorView, language: Language) {
    this.#view = view;
    this.#language = language;
    const options = { capture: true, signal: this.#ending.signal };
    view.dom.addEventListener('click', (event) => this.#hold(event, buttonCommand(event)), options);
    view.dom.addEventListener(
      'keydown',
      (event) => this.#hold(event, enterCommand(event)),
      options,
    );
  }

  update({ state, startState, docChanged }: ViewUpdate): void {
    const query = getSearchQuery(state);
    const isNew = query !== getSearchQuery(startState);
    if (query instanceof RegExpElsewhere && searchPanelOpen(state)) {
      // What has taken too long is not tried at each key.
      if (isNew || (docChanged && !query.isSlow)) {
        void this.matches();
      }
    }
  }

  destroy(): void {
    this.#ending.abort();
    this.#worker.end();
  }

  /** Resolves once the matches in the text of now are known, or will not be; null where there is nothing to wait for. */
  matches(): Promise<boolean> | null {
    const { state } = this.#view;
    const query = getSearchQuery(state);
    const { doc: text } = state;
    if (!(query instanceof RegExpElsewhere) || !query.valid || query.knows(text)) {
      return null;
    }
    if (this.#asked?.query !== query || this.#asked.text !== text) {
      this.#asked = { query, text, answer: this.#ask(query, text) };
    }
    return this.#asked.answer;
  }

  async #ask(query: RegExpElsewhere, text: Text): Promise<boolean> {
    const { search, caseSensitive, wholeWord, replace } = query;
    const { state } = this.#view;
    const wordChars = state.languageDataAt<string>('wordChars', state.selection.main.head).join('');
    const asked = { search, caseSensitive, wholeWord, replace, wordChars };
    const given = { text: text.toString(), query: asked };
    const words = EDITING_WORDS[this.#language];
    try {
      query.found(text, await this.#worker.ask('match', given, PATIENCE));
      query.isSlow = false;
      if (this.#isOf(query, text)) {
        // The same query once more has the matches drawn.
        this.#view.dispatch({ effects: setSearchQuery.of(query) });
      }
      return true;
    } catch (error) {
      const { name, message } = error as Error;
      if (this.#asked?.query === query && this.#asked.text === text) {
        this.#asked = null;
      }
      if (name !== 'AbortError') {
        query.isSlow = true;
        this.#fault(
          query,
          text,
          name === 'TimeoutError' ? words.slowSearch : words.searchFailed(message),
        );
      }
      return false;
    }
  }

  #fault(query: RegExpElsewhere, text: Text, fault: string): void {
    if (this.#isOf(query, text)) {
      say(this.#view, { kind: 'fault', text: fault });
    }
  }

  #isOf(query: RegExpElsewhere, text: Text): boolean {
    const { state } = this.#view;
    return !this.#ending.signal.aborted && getSearchQuery(state) === query && state.doc === text;
  }

  /** Keeps an event back that asks for matches that are not known yet. */
  #hold(event: Event, command: Command | undefined): void {
    const pending = command && this.matches();
    if (pending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      void pending.then((isKnown) => isKnown && command(this.#view));
    }
  }
}

const inPanel = (event: Event, selector: string): HTMLElement | null =>
  (event.target as Element).closest<HTMLElement>(`.cm-search ${selector}`);

const buttonCommand = (event: Event): Command | undefined =>
  BUTTONS[inPanel(event, 'button')?.getAttribute('name') ?? ''];

function enterCommand(event: KeyboardEvent): Command | undefined {
  const name = event.key === 'Enter' ? inPanel(event, 'input')?.getAttribute('name') : null;
  return name === 'replace'
    ? replaceNext
    : name === 'search'
      ? event.shiftKey
        ? findPrevious
        : findNext
      : undefined;
}

const finders = {
  ru: ViewPlugin.define((view) => new Finder(view, 'ru')),
  en: ViewPlugin.define((view) => new Finder(view, 'en')),
};

/** The command, done once it is known where the expression of the panel matches. */
export const afterMatches =
  (command: Command): Command =>
  (view) => {
    const finder = view.plugin(finders.ru) ?? view.plugin(finders.en);
    const pending = finder?.matches();
    if (!pending) {
      return command(view);
    }
    void pending.then((isKnown) => isKnown && command(view));
    return true;
  };

/** The regular expressions of the search panel are looked for in a worker, whoever sets them. */
const elsewhere = EditorState.transactionFilter.of((transaction) => {
  const effect = transaction.effects.findLast((one) => one.is(setSearchQuery));
  const query = effect?.value as RegExpElsewhere | undefined;
  return query?.regexp && !(query instanceof RegExpElsewhere)
    ? [transaction, { effects: setSearchQuery.of(new RegExpElsewhere(query)) }]
    : transaction;
});

/** What makes the search panel of the editor safe with any expression. */
export const regExpSearch = (language: Language): Extension => [elsewhere, finders[language]];
