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

/** CodeMirror for one playground: one state a file, so that each keeps its history. */
export class CodeEditor {
  readonly #options: CodeEditorOptions;
  readonly #view: EditorView;
  readonly #shared: Extension;
  /** The state of each file that was shown; the view holds the newest state of the one that is shown now. */
  readonly #states = new Map<string, EditorState>();
  readonly #end = new AbortController();
  readonly #toolbox = new Compartment();
  readonly #language = new Compartment();
  #tools: Extension = [];
  #loaded: Promise<void> | undefined;
  #file = '';
  #problems: readonly Repairable[] = [];
  /** Whether there has been a problem to mark. */
  #hasMarks = false;

  constructor(options: CodeEditorOptions) {
    this.#options = options;
    this.#shared = extensions(options.words, options.shortcuts);
    this.#view = new EditorView({ parent: options.parent, root: options.root });
    // The tools are for somebody who writes, so they are loaded when the editor is used.
    options.parent.addEventListener('focusin', () => void this.#loadTools(), {
      once: true,
      signal: this.#end.signal,
    });
  }

  /** Shows `file` with `text`; a text that is already there keeps its history and its cursor. */
  show(file: string, text: string): void {
    if (file !== this.#file) {
      if (this.#file) {
        this.#states.set(this.#file, this.#view.state);
      }
      const state = this.#states.get(file) ?? this.#stateOf(file, text);
      this.#file = file;
      this.#states.set(file, state);
      this.#view.setState(state);
      this.mark(this.#problems);
    }
    const { doc } = this.#view.state;
    if (doc.toString() !== withLineFeeds(text)) {
      this.#view.dispatch({
        changes: { from: 0, to: doc.length, insert: text },
        annotations: given.of(true),
      });
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
    const [goTo] = await Promise.all([import('./go-to.ts'), this.#loadTools()]);
    goTo[how](this.#view);
  }

  dispose(): void {
    this.#end.abort();
    this.#view.destroy();
  }

  #loadTools(): Promise<void> {
    this.#loaded ??= this.#addTools();
    return this.#loaded;
  }

  /** What marks is loaded with the first problem. */
  async #mark(): Promise<void> {
    const { markedWith } = await import('./marks.ts');
    if (!this.#end.signal.aborted) {
      const { state } = this.#view;
      this.#view.dispatch(markedWith(this.#problems, this.#file, state));
    }
  }

  async #addTools(): Promise<void> {
    const { tools } = await import('./tools.ts');
    if (this.#end.signal.aborted) {
      return;
    }
    this.#tools = tools({ ...this.#options, file: () => this.#file });
    const effects = this.#toolbox.reconfigure(this.#tools);
    for (const file of this.#states.keys()) {
      this.#reconfigure(file, effects);
    }
  }

  /** The colours and indents of the file's language; Python's are fetched when there is a file of it. */
  #languageOf(file: string): Extension {
    if (!file.endsWith('.py')) {
      // JSON is written in a part of JavaScript, whose keywords nobody needs to be offered there.
      return file.endsWith('.json') ? javascriptLanguage : javascript();
    }
    void import('./backend-language.ts').then(({ python }) =>
      this.#reconfigure(file, this.#language.reconfigure(python)),
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
      this.#states.set(file, this.#states.get(file)!.update({ effects }).state);
    }
  }

  #stateOf(file: string, doc: string): EditorState {
    const { words, hint, isLocked } = this.#options;
    return EditorState.create({
      doc,
      extensions: [
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
        this.#toolbox.of(this.#tools),
        this.#language.of(this.#languageOf(file)),
        this.#shared,
      ],
    });
  }
}

/** Returns the text as CodeMirror gives it back, which does not keep line ends. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
