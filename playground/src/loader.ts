/**
 * The one script that every page carries. It defines `<personal-page-playground>` with its whole public
 * interface and loads the rest when a playground comes into view, is touched, or is asked for something.
 */
import { checkedFiles } from './loader/checked-files.ts';
import { languageOf, removed, say, showShell } from './loader/shell.ts';
import { whenWanted } from './loader/when-wanted.ts';
import { hasWrittenFiles, takeWrittenFiles } from './loader/written-files.ts';
import type {
  CabinetEvent,
  ExportKind,
  ImportReport,
  LeadChoice,
  LogEntry,
  Playground,
  Problem,
  RunReport,
  ScenarioReport,
} from './protocol/public.ts';
import type { Workbench } from './workbench/workbench.ts';

const TAG = 'personal-page-playground';
const TUTORIAL = 'personal-page-tutorial';
const MAIN_FILE = 'personal_page.js';
const ASSETS = new URL('./', import.meta.url);
const DOCS = new URL('../../', ASSETS);

interface Asked {
  promise: Promise<Workbench>;
  resolve(workbench: Workbench): void;
  reject(error: unknown): void;
}

/** A promise that is settled when the workbench is there, which may be after a reconnection. */
function ask(): Asked {
  const asked = {} as Asked;
  asked.promise = new Promise((resolve, reject) => Object.assign(asked, { resolve, reject }));
  return asked;
}

/** The playground: a shell around the workbench, which answers before and after that has been loaded. */
export class PlaygroundElement extends HTMLElement implements Playground {
  static readonly observedAttributes = ['lang', 'view', 'lead'];

  #root = this.attachShadow({ mode: 'open' });
  #files: Readonly<Record<string, string>> | undefined;
  #initial: Readonly<Record<string, string>> | undefined;
  /** Whether the page has assigned files before the workbench was there: a draft must not take their place. */
  #assigned = false;
  #workbench: Workbench | undefined;
  #asked: Asked | undefined;
  #connection: AbortController | undefined;

  get ready(): Promise<void> {
    return this.#ask().then(() => undefined);
  }

  get files(): Readonly<Record<string, string>> {
    return this.#workbench?.files ?? (this.#files ??= this.#read());
  }

  set files(files: Readonly<Record<string, string>>) {
    const checked = checkedFiles(files, MAIN_FILE, languageOf(this));
    this.#read();
    this.#assigned = true;
    this.#files = checked;
    if (this.#workbench) {
      this.#workbench.files = checked;
    }
  }

  get code(): string {
    return this.files[MAIN_FILE] ?? '';
  }

  set code(code: string) {
    this.files = { ...this.files, [MAIN_FILE]: code };
  }

  get leads(): readonly LeadChoice[] {
    return this.#workbench?.leads ?? [];
  }

  get events(): readonly CabinetEvent[] {
    return this.#workbench?.events ?? [];
  }

  get console(): readonly LogEntry[] {
    return this.#workbench?.console ?? [];
  }

  get problems(): readonly Problem[] {
    return this.#workbench?.problems ?? [];
  }

  run(): Promise<RunReport> {
    return this.#do((workbench) => workbench.run());
  }

  check(): Promise<readonly Problem[]> {
    return this.#do((workbench) => workbench.check());
  }

  /** In an element that is not in the page nothing runs, so there is nothing left to do. */
  stop(): Promise<void> {
    return this.#do((workbench) => workbench.stop()).catch((error: unknown) => {
      if (this.isConnected) {
        throw error;
      }
    });
  }

  reset(): Promise<void> {
    return this.#do((workbench) => workbench.reset());
  }

  selectLead(id: string | number): Promise<RunReport> {
    return this.#do((workbench) => workbench.selectLead(id));
  }

  getState(entity: string): Promise<unknown> {
    return this.#do((workbench) => workbench.getState(entity));
  }

  setState(entity: string, patch: unknown): Promise<void> {
    return this.#do((workbench) => workbench.setState(entity, patch));
  }

  evaluate(source: string): Promise<unknown> {
    return this.#do((workbench) => workbench.evaluate(source));
  }

  play(scenario: string): Promise<ScenarioReport> {
    return this.#do((workbench) => workbench.play(scenario));
  }

  export(kind: ExportKind): Promise<Blob> {
    return this.#do((workbench) => workbench.export(kind));
  }

  import(file: Blob): Promise<ImportReport> {
    return this.#do((workbench) => workbench.import(file));
  }

  shareUrl(): Promise<string> {
    return this.#do((workbench) => workbench.shareUrl());
  }

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    showShell(this.#root);
    // Material's instant navigation makes every script of a page anew, without its type, so that files which are no
    // programs would run as such. It does so after this, so they are taken out here.
    if (hasWrittenFiles(this)) {
      this.#read();
    }
    if (this.#asked) {
      void this.#mount(signal);
      return;
    }
    const load = () => {
      this.#ask().catch(() => undefined);
    };
    whenWanted(this, load, signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#unmount();
    this.#rejectUnlessMoved();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#workbench || before === after) {
      return;
    }
    if (name === 'lead') {
      if (after) {
        this.#workbench.openLead(after);
      }
    } else {
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }

  #ask(): Promise<Workbench> {
    if (!this.#asked) {
      this.#asked = ask();
      if (this.isConnected && this.#connection) {
        void this.#mount(this.#connection.signal);
      } else if (this.#connection) {
        this.#rejectUnlessMoved();
      }
    }
    return this.#asked.promise;
  }

  /** Asks the workbench that is there when the asking is done: the one before may have been taken out meanwhile. */
  async #do<T>(work: (workbench: Workbench) => Promise<T>): Promise<T> {
    const workbench = await this.#ask();
    return workbench === this.#workbench ? work(workbench) : this.#do(work);
  }

  /** Rejects what was asked of an element that was taken out. One that is moved is back by then. */
  #rejectUnlessMoved(): void {
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#asked?.reject(removed(languageOf(this)));
        this.#asked = undefined;
      }
    });
  }

  async #mount(signal: AbortSignal): Promise<void> {
    const asked = this.#asked;
    const language = languageOf(this);
    say(this.#root, language, 'loading');
    try {
      const { Workbench } = await import('./workbench/workbench.ts');
      if (signal.aborted) {
        return;
      }
      const files = (this.#files ??= this.#read());
      const workbench = await Workbench.mount({
        root: this.#root,
        id: this.id,
        language,
        view: this.getAttribute('view') === 'full' ? 'full' : 'inline',
        lead: this.getAttribute('lead'),
        opensIn: this.getAttribute('opens-in'),
        uploadGuide: this.getAttribute('upload-guide'),
        autorun: this.hasAttribute('autorun'),
        files,
        initial: this.#initial ?? {},
        mainFile: MAIN_FILE,
        useDraft: !this.#assigned,
        assets: ASSETS,
        docs: DOCS,
        signal,
        reopen: () => this.#reopen(),
        emit: (type, detail) =>
          this.dispatchEvent(
            new CustomEvent(`personal-page-${type}`, { detail, bubbles: true, composed: true }),
          ),
      });
      if (workbench) {
        this.#workbench = workbench;
        if (this.#files !== files) {
          workbench.files = this.#files;
        }
        asked?.resolve(workbench);
      }
    } catch (error) {
      if (!signal.aborted) {
        showShell(this.#root);
        say(this.#root, language, 'failed');
        this.#asked = undefined;
        asked?.reject(error);
      }
    }
  }

  #unmount(): void {
    if (this.#workbench) {
      this.#files = this.#workbench.files;
      this.#assigned = true;
      this.#workbench.dispose();
      this.#workbench = undefined;
      this.#asked = undefined;
    }
  }

  /** Begins anew with what is kept, whatever has been assigned. */
  #reopen(): void {
    this.disconnectedCallback();
    this.#files = undefined;
    this.#assigned = false;
    this.connectedCallback();
    void this.ready;
  }

  /** The files that the page wrote between the tags; they are taken out the first time. */
  #read(): Readonly<Record<string, string>> {
    return (this.#initial ??= takeWrittenFiles(this, MAIN_FILE));
  }
}

if (!customElements.get(TAG)) {
  customElements.define(TAG, PlaygroundElement);
}

/** The bar of a tutorial's step, which comes when there is one on the page. */
class TutorialShell extends HTMLElement {
  connectedCallback(): void {
    void import('./workbench/tutorial/tutorial.ts').then((module) => module.mountTutorial(this));
  }
}

if (!customElements.get(TUTORIAL)) {
  customElements.define(TUTORIAL, TutorialShell);
}

declare global {
  interface HTMLElementTagNameMap {
    [TAG]: PlaygroundElement;
  }
}
