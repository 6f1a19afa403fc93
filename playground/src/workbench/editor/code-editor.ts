import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  type StateEffect,
} from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { Contract } from '../../contract/contract.ts';
import type { Problem } from '../../protocol/public.ts';
import type { Words } from '../words/words.ts';
import { markersOf, offsetOf } from './markers.ts';
import { theme } from './theme.ts';

export interface CodeEditorOptions {
  parent: HTMLElement;
  root: ShadowRoot;
  contract: Contract;
  words: Words;
  /** The root of the docs in the reader's language. */
  docs: URL;
  /** The id of the element that tells how to leave the editor. */
  hint: string;
  onEdit(file: string, text: string): void;
  /** Keys, in CodeMirror's notation, that do something outside of the editor. */
  shortcuts: readonly { key: string; run(): void }[];
}

/** How far a cursor stays from the line numbers, in px: more than those grow by when a paste brings more lines. */
const ROOM = 24;

/** Marks a change that does not come from the reader. */
const given = Annotation.define<true>();

/** CodeMirror for one playground: one state a file, so that each keeps its history. */
export class CodeEditor {
  readonly #options: CodeEditorOptions;
  readonly #view: EditorView;
  readonly #shared: Extension;
  /** Of the file that is shown, the state is the view's. */
  readonly #states = new Map<string, EditorState>();
  readonly #end = new AbortController();
  readonly #toolbox = new Compartment();
  readonly #language = new Compartment();
  #tools: Extension = [];
  /** Python's colours and indents, once a file has asked for them. */
  #python: Promise<Extension> | undefined;
  #file = '';
  #problems: readonly Problem[] = [];

  constructor(options: CodeEditorOptions) {
    this.#options = options;
    this.#shared = this.#extensions();
    this.#view = new EditorView({ parent: options.parent, root: options.root });
    // The rest is for those who write: it comes when they do.
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

  mark(problems: readonly Problem[]): void {
    this.#problems = problems;
    const { state } = this.#view;
    this.#view.dispatch(setDiagnostics(state, markersOf(problems, this.#file, state.doc)));
  }

  /** Puts the cursor there, into sight, and into the reader's hands. */
  goTo(line: number, column: number): void {
    const anchor = offsetOf(this.#view.state.doc, line, column);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    });
    this.#view.focus();
  }

  dispose(): void {
    this.#end.abort();
    this.#view.destroy();
  }

  async #loadTools(): Promise<void> {
    const { contract, words, docs } = this.#options;
    const { tools } = await import('./tools.ts');
    if (this.#end.signal.aborted) {
      return;
    }
    this.#tools = tools(contract, words, docs);
    const effects = this.#toolbox.reconfigure(this.#tools);
    for (const file of this.#states.keys()) {
      this.#reconfigure(file, effects);
    }
  }

  /** What of the language can be had at once; Python's comes when there is a file of it. */
  #languageOf(file: string): Extension {
    if (!file.endsWith('.py')) {
      return javascript();
    }
    this.#python ??= import('./backend-language.ts').then(({ python }) => python);
    void this.#python.then((python) => this.#reconfigure(file, this.#language.reconfigure(python)));
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
    const { words, hint } = this.#options;
    return EditorState.create({
      doc,
      extensions: [
        EditorView.contentAttributes.of({
          'aria-label': words.editor.label(file),
          'aria-describedby': hint,
          tabindex: '0',
        }),
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

  #extensions(): Extension {
    const { words, shortcuts } = this.#options;
    return [
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      lintGutter(),
      history(),
      drawSelection(),
      // Without room the last few pixels stay scrolled, and the first letter of every line lies below the numbers.
      EditorView.scrollMargins.of(({ contentDOM }) => ({ left: contentDOM.offsetLeft + ROOM })),
      indentOnInput(),
      bracketMatching(),
      EditorState.phrases.of(words.editor.phrases),
      EditorState.tabSize.of(2),
      theme,
      keymap.of([
        ...shortcuts.map(({ key, run }) => ({
          key,
          run: () => {
            run();
            return true;
          },
          preventDefault: true,
        })),
        ...historyKeymap,
        ...defaultKeymap,
        // Escape and then Tab leaves the editor, as CodeMirror has it from the start.
        indentWithTab,
      ]),
    ];
  }
}

/** CodeMirror holds lines, not line ends. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
