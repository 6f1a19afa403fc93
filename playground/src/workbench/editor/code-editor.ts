import { historyField } from '@codemirror/commands';
import { javascript, javascriptLanguage } from '@codemirror/lang-javascript';
import type { Action } from '@codemirror/lint';
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Contract } from '../../contract/contract.ts';
import type { Place } from '../../protocol/messages.ts';
import type { Repairable } from '../checks.ts';
import type { Files } from '../files.ts';
import type { Words } from '../words/words.ts';
import { extensions, type Shortcut } from './extensions.ts';
import { changeBetween } from '../editing/change-between.ts';
import { offsetOf } from './markers.ts';

export interface CodeEditorOptions {
  parent: HTMLElement;
  root: ShadowRoot;
  contract: Contract;
  words: Words;
  /** The root of the docs in the reader's language. */
  docs: URL;
  /** The id of the element that says how to leave the editor. */
  hint: string;
  /** Whether the reader may only read. */
  isLocked(): boolean;
  onEdit(file: string, text: string): void;
  files(): Files;
  /** Shows a place of any file. */
  goTo(place: Place): void;
  shortcuts: readonly Shortcut[];
}

/** Marks a change that does not come from the reader. */
const given = Annotation.define<true>();

/** What of an editor is put into it later, or changes. */
const TOOLBOX = new Compartment();
const LANGUAGE = new Compartment();
const WRAPPING = new Compartment();

/** CodeMirror for one playground: one state a file, so that each keeps its history. */
export class CodeEditor {
  readonly #options: CodeEditorOptions;
  readonly #view: EditorView;
  readonly #shared: Extension;
  /** The state of each file that was shown; the view holds the newest state of the one that is shown now. */
  readonly #states = new Map<string, EditorState>();
  readonly #end = new AbortController();
  #tools: Extension = [];
  #loading: Promise<void> | undefined;
  #wrapping: Extension = [];
  #file = '';
  #problems: readonly Repairable[] = [];
  /** Whether there has been a problem to mark. */
  #hasMarks = false;

  constructor(options: CodeEditorOptions) {
    this.#options = options;
    this.#shared = extensions(options.words, options.shortcuts);
    this.#view = new EditorView({ parent: options.parent, root: options.root });
    // The tools are for somebody who writes, so they are loaded when the editor is used.
    options.parent.addEventListener('focusin', () => void this.withTools(), {
      once: true,
      signal: this.#end.signal,
    });
  }

  /** CodeMirror's own, once the tools are in it. */
  async withTools(): Promise<EditorView> {
    await (this.#loading ??= this.#loadTools());
    return this.#view;
  }

  /** Whether lines end at the edge of the editor. */
  wrap(on: boolean): void {
    if (on !== (this.#wrapping === EditorView.lineWrapping)) {
      this.#wrapping = on ? EditorView.lineWrapping : [];
      this.#reconfigureAll(WRAPPING.reconfigure(this.#wrapping));
    }
  }

  /** Shows `file` with `text`; a text that is already there keeps its history and its cursor. */
  show(file: string, text: string): void {
    if (file !== this.#file) {
      if (this.#file) {
        this.#states.set(this.#file, this.#view.state);
      }
      const state =
        this.#states.get(file) ??
        EditorState.create({ doc: text, extensions: this.#extensionsOf(file) });
      this.#file = file;
      this.#states.set(file, state);
      this.#view.setState(state);
      this.mark(this.#problems);
    }
    const changes = changeBetween(this.#view.state.doc.toString(), withLineFeeds(text));
    if (changes) {
      this.#view.dispatch({ changes, annotations: given.of(true) });
    }
  }

  /** Goes on with a file under another name: what was typed into it can still be taken back. */
  rename(from: string, to: string): void {
    const isShown = from === this.#file;
    const state = isShown ? this.#view.state : this.#states.get(from);
    this.#states.delete(from);
    if (state) {
      const fields = { history: historyField };
      const config = { extensions: this.#extensionsOf(to) };
      this.#states.set(to, EditorState.fromJSON(state.toJSON(fields), config, fields));
    }
    if (isShown) {
      this.#file = '';
    }
  }

  mark(problems: readonly Repairable[]): void {
    this.#problems = problems;
    if (problems.length > 0) {
      this.#hasMarks = true;
    }
    if (this.#hasMarks) {
      void this.#mark();
    }
  }

  /** Puts the cursor there, scrolls to it and gives the editor the focus. */
  goTo(line: number, column: number): void {
    const anchor = offsetOf(this.#view.state.doc, line, column);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.#view.focus();
  }

  /** Does what is given, or lets the reader choose what can be done about the line of the cursor. */
  async fix(action?: Action): Promise<void> {
    if (action) {
      action.apply(this.#view, 0, 0);
    } else {
      (await import('./fix-menu.ts')).openFixMenu(this.#view, this.#options.contract.language);
    }
  }

  /** Goes to what the word at the cursor means, or explains it there. */
  async consult(how: 'goToReference' | 'explain'): Promise<void> {
    const [goTo, view] = await Promise.all([import('./go-to.ts'), this.withTools()]);
    goTo[how](view);
  }

  dispose(): void {
    this.#end.abort();
    this.#view.destroy();
  }

  /** What marks is loaded with the first problem. */
  async #mark(): Promise<void> {
    const { markedWith } = await import('./marks.ts');
    if (!this.#end.signal.aborted) {
      const { state } = this.#view;
      this.#view.dispatch(markedWith(this.#problems, this.#file, state));
    }
  }

  async #loadTools(): Promise<void> {
    const { tools } = await import('./tools.ts');
    if (this.#end.signal.aborted) {
      return;
    }
    this.#tools = tools({ ...this.#options, file: () => this.#file });
    this.#reconfigureAll(TOOLBOX.reconfigure(this.#tools));
  }

  #reconfigureAll(effects: StateEffect<unknown>): void {
    for (const file of this.#states.keys()) {
      this.#reconfigure(file, effects);
    }
  }

  /** The colours and indents of the file's language; those of Python and YAML are fetched when there is a file of them. */
  #languageOf(file: string): Extension {
    if (/\.ya?ml$/.test(file)) {
      void import('./scenario-language.ts').then(({ scenarioLanguage }) =>
        this.#reconfigure(file, LANGUAGE.reconfigure(scenarioLanguage(this.#options.contract))),
      );
      return [];
    }
    if (!file.endsWith('.py')) {
      // JSON is written in a part of JavaScript, whose keywords nobody needs to be offered there.
      return file.endsWith('.json')
        ? javascriptLanguage
        : javascript({ jsx: /\.[jt]sx$/.test(file), typescript: /\.[cm]?tsx?$/.test(file) });
    }
    void import('./backend-language.ts').then(({ python }) =>
      this.#reconfigure(file, LANGUAGE.reconfigure(python)),
    );
    return [];
  }

  #reconfigure(file: string, effects: StateEffect<unknown>): void {
    if (this.#end.signal.aborted) {
      return;
    }
    if (file === this.#file) {
      this.#view.dispatch({ effects });
    } else {
      const state = this.#states.get(file);
      if (state) {
        this.#states.set(file, state.update({ effects }).state);
      }
    }
  }

  #extensionsOf(file: string): Extension {
    const { words, hint, isLocked } = this.#options;
    return [
      EditorView.contentAttributes.of(() => ({
        'aria-label': words.editor.label(file),
        'aria-describedby': hint,
        'aria-readonly': String(isLocked()),
        tabindex: '0',
      })),
      EditorState.changeFilter.of((step) => step.annotation(given) === true || !isLocked()),
      EditorView.updateListener.of((update) => {
        const typed = update.transactions.some(
          (step) => step.docChanged && !step.annotation(given),
        );
        if (typed) {
          this.#options.onEdit(file, update.state.doc.toString());
        }
      }),
      TOOLBOX.of(this.#tools),
      LANGUAGE.of(this.#languageOf(file)),
      WRAPPING.of(this.#wrapping),
      this.#shared,
    ];
  }
}

/** Returns the text as CodeMirror gives it back, which does not keep line ends. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
