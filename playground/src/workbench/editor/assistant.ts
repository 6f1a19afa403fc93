import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { type EditorState, Facet } from '@codemirror/state';
import { NO_FACTS } from '../../assist/facts.ts';
import {
  manifestSuggestions,
  manifestSymbolAt,
  textPlace,
} from '../../assist/manifest/manifest.ts';
import { type CallAt, callAt } from '../../assist/script/calls.ts';
import { Meanings } from '../../assist/script/meanings.ts';
import { scriptSuggestions } from '../../assist/script/suggestions.ts';
import { symbolAt } from '../../assist/script/symbol-at.ts';
import type { Tree } from '../../assist/script/tree.ts';
import type { Suggestions } from '../../assist/suggestion.ts';
import type { Symbol } from '../../assist/value.ts';
import { Vocabulary } from '../../assist/vocabulary.ts';
import { SCRIPT } from '../../checker/names.ts';
import type { Contract } from '../../contract/contract.ts';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Place } from '../../protocol/messages.ts';
import { fetchFacts } from '../editor-facts.ts';
import type { Files } from '../files.ts';
import type { Words } from '../words/words.ts';
import { ASSISTANT_WORDS, type AssistantWords } from './assistant-words.ts';
import { offsetPlace } from './markers.ts';

export interface AssistantOptions {
  contract: Contract;
  words: Words;
  /** The root of the docs in the reader's language. */
  docs: URL;
  /** The file that is shown. */
  file(): string;
  files(): Files;
  /** Shows a place of another file. */
  goTo(place: Place): void;
}

/** A word of the shown file, and what is known of it. */
export interface Known {
  from: number;
  to: number;
  symbol: Symbol;
  /** Where the widget itself has it; null for what is described in the reference alone. */
  place: Place | null;
}

const CODE = /\.(?:[cm]?js|jsx|tsx?)$/;
/** Longer files are made by programs. In UTF-16 units. */
const LONGEST = 300_000;
/** So long may parsing take that an answer waits for, in ms. */
const PARSING = 20;

/** Knows what may be written in the shown file, and what its words mean: from the contract, the code and the texts. */
export class Assistant {
  readonly words: AssistantWords;
  readonly ready: Promise<void>;
  readonly #options: AssistantOptions;
  readonly #meanings = new WeakMap<Tree, Meanings>();
  #vocabulary: Vocabulary | undefined;

  constructor(options: AssistantOptions) {
    this.#options = options;
    const { contract } = options;
    this.words = ASSISTANT_WORDS[contract.language];
    this.ready = fetchFacts(contract).then((facts) => {
      this.#vocabulary = new Vocabulary(contract, facts);
    });
  }

  /** The sentence that says what a symbol is. */
  summary({ page }: Symbol): string {
    return (this.#vocabulary?.facts.summaries[page] ?? '').replaceAll('`', '');
  }

  /** How little is known of what a symbol means. */
  doubt({ page }: Symbol): string {
    const status = this.#vocabulary?.facts.undocumented[page];
    return status ? this.words.meaning[status] : '';
  }

  /** Where a symbol is described; null where it has no page. */
  address({ page }: Symbol): URL | null {
    return page === '' ? null : new URL(page, this.#options.docs);
  }

  link(symbol: Symbol): HTMLElement | null {
    const address = this.address(symbol);
    if (!address) {
      return null;
    }
    const link = document.createElement('a');
    link.href = address.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = this.#options.words.editor.docs;
    return link;
  }

  suggestions(state: EditorState, at: number): Suggestions | null {
    if (this.#isManifest) {
      const facts = this.#vocabulary?.facts ?? NO_FACTS;
      return manifestSuggestions(state.doc.toString(), at, this.#options.files(), facts);
    }
    const meanings = this.#meaningsAt(state, at);
    return meanings && scriptSuggestions(meanings, at);
  }

  callAt(state: EditorState, at: number): CallAt | null {
    const meanings = this.#isManifest ? null : this.#meaningsAt(state, at);
    return meanings && callAt(meanings, at);
  }

  knownAt(state: EditorState, at: number): Known | null {
    if (this.#isManifest) {
      return this.#inManifest(state, at);
    }
    const meanings = this.#meaningsAt(state, at);
    const found = meanings && symbolAt(meanings, at);
    if (!found) {
      return null;
    }
    const { declaration, ...word } = found;
    const place = declaration === null ? null : this.#placeIn(state, declaration);
    return { ...word, place: word.symbol.page === '' ? place : null };
  }

  goTo(place: Place): void {
    this.#options.goTo(place);
  }

  get #isManifest(): boolean {
    return this.#options.file() === MANIFEST;
  }

  #placeIn(state: EditorState, offset: number): Place {
    return { file: this.#options.file(), ...offsetPlace(state.doc, offset) };
  }

  #inManifest(state: EditorState, at: number): Known | null {
    const files = this.#options.files();
    const facts = this.#vocabulary?.facts ?? NO_FACTS;
    const found = manifestSymbolAt(state.doc.toString(), at, files, facts);
    if (!found) {
      return null;
    }
    const { symbol } = found;
    const { language } = this.#options.contract;
    const text = symbol.texts ? textPlace(symbol.name, files, language) : null;
    const place = text && {
      file: text.file,
      ...offsetPlace(state.toText(files[text.file]!), text.offset),
    };
    return { ...found, place };
  }

  #meaningsAt(state: EditorState, at: number): Meanings | null {
    const file = this.#options.file();
    // The script of the CRM is given other modules and no such SDK.
    const isCode = CODE.test(file) && file !== SCRIPT && state.doc.length <= LONGEST;
    if (!this.#vocabulary || !isCode) {
      return null;
    }
    const tree = ensureSyntaxTree(state, at, PARSING) ?? syntaxTree(state);
    const { doc } = state;
    const known = this.#meanings.get(tree);
    const source = { tree, slice: (from: number, to: number) => doc.sliceString(from, to) };
    const meanings = known ?? new Meanings(source, this.#vocabulary);
    this.#meanings.set(tree, meanings);
    return meanings;
  }
}

/** The assistant of an editor, for its commands. */
export const assistantOf = Facet.define<Assistant>();
