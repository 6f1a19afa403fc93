import { html, nothing, type TemplateResult } from 'lit';
import type { Scheme } from '../../protocol/messages.ts';
import { openPicked } from '../in-and-out.ts';
import type { Controller } from '../controller.ts';
import { paced } from '../pace.ts';
import { loadLayout, type Layout } from '../layout.ts';
import { errorsIn } from '../problem-rows.ts';
import { commandFor } from '../pressed-keys.ts';
import { commandsIn } from '../shown-command.ts';
import { seeErrors, type Sight, TOOLS } from '../sight.ts';
import { pageStorage } from '../storage.ts';
import { backendBar } from './backend-status.ts';
import { define, LightElement } from './define.ts';
import { acceptFiles } from './drop.ts';
import { noticeBar } from './notice-bar.ts';
import { panes, type PanesOptions } from './panes.ts';
import { raise, react } from './raise.ts';
import { reactionsOf } from './reactions.ts';
import { statusLine } from './status-line.ts';
import './toolbar-element.ts';
import { paneTabs } from './tools.ts';
import { WorkbenchView } from './workbench-view.ts';

/** Narrower than this, one pane shows at a time. */
const NARROW = 720;

/** A field of the tools that the reader is in. */
const TYPED_INTO = '.tools :is(input, textarea, select):focus';

/** The whole workbench: shows the panes and hands what they raise to the controller. */
export class WorkbenchElement extends LightElement {
  static override properties = {
    sight: { state: true },
    layout: { state: true },
    narrow: { state: true },
    dragging: { state: true },
    dropping: { state: true },
    editorReady: { state: true },
    scheme: { state: true },
  };

  /** The view changes these three. */
  declare sight: Sight;
  declare layout: Layout;
  declare narrow: boolean;
  declare private dragging: boolean;
  /** Whether a file is held over it. */
  declare private dropping: boolean;
  declare private editorReady: boolean;
  declare private scheme: Scheme;

  readonly #context: { controller: Controller; view: WorkbenchView };
  readonly #options: PanesOptions;
  /** How many errors there were at the last change. */
  #errors = 0;
  /** The palette that the cabinet was given last. */
  #cabinetScheme: Scheme = 'light';
  #end = new AbortController();

  constructor(controller: Controller, options: PanesOptions) {
    super();
    this.#context = { controller, view: new WorkbenchView(this, options) };
    this.#options = options;
    options.mount.className = 'mount';
    const folded = options.view === 'inline';
    const { alone } = options;
    this.sight = {
      pane: alone ? 'cabinet' : 'code',
      tool: 'console',
      folded,
      allCode: false,
      filled: alone,
    };
    this.layout = loadLayout(pageStorage());
    this.narrow = false;
    this.dragging = false;
    this.dropping = false;
    this.editorReady = false;
    this.scheme = 'light';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const { controller } = this.#context;
    const draw = paced(() => this.requestUpdate(), signal);
    const unsubscribe = controller.subscribe(() => {
      this.#showFiles();
      this.#seeErrors();
      draw();
    });
    const observer = new ResizeObserver(([entry]) => {
      this.narrow = this.#options.view === 'full' && entry!.contentRect.width < NARROW;
    });
    observer.observe(this);
    signal.addEventListener('abort', () => {
      unsubscribe();
      observer.disconnect();
    });
    // The page has keys of its own, such as "n" for the next page, which must not act on somebody who types here.
    this.addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.#react(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
  }

  async confirmScript(address: URL): Promise<boolean> {
    await import('./origin-dialog.ts');
    return this.#context.view.find('personal-page-origin-dialog').ask(address);
  }

  async loadEditor(): Promise<void> {
    await this.updateComplete;
    await this.#context.view.find('personal-page-code').load();
    this.editorReady = true;
    await this.updateComplete;
  }

  protected override willUpdate(): void {
    const scheme = this.layout.scheme ?? this.scheme;
    if (scheme !== this.#cabinetScheme) {
      this.#cabinetScheme = scheme;
      this.#context.controller.session.setScheme(scheme);
    }
  }

  protected override render(): TemplateResult {
    const { view, autorun } = this.#options;
    const { layout, narrow, sight } = this;
    const context = this.#context;
    const { controller } = context;
    const { words, session } = controller;
    return html`<section
      class="workbench"
      role=${view === 'full' ? 'region' : 'group'}
      aria-label=${words.playground}
      data-view=${view}
      data-autorun=${autorun || nothing}
      data-scheme=${this.scheme}
      data-narrow=${narrow || nothing}
      data-filled=${sight.filled || nothing}
      data-all-code=${sight.allCode || nothing}
      data-stacked=${view === 'inline' || layout.stacked || nothing}
      data-dragging=${this.dragging || nothing}
      data-dropping=${this.dropping || nothing}
    >
      <personal-page-toolbar
        .words=${words}
        .commands=${commandsIn('toolbar', context)}
        .more=${commandsIn('more', context)}
        .leads=${session.navigation.leads}
        .lead=${session.navigation.lead}
      ></personal-page-toolbar>
      ${controller.drafts?.desk?.bar} ${noticeBar(context)}
      ${narrow ? backendBar(context) : nothing}
      ${narrow ? paneTabs(controller, ['code', 'cabinet', ...TOOLS], sight.pane) : nothing}
      ${panes({ context, options: this.#options, sight, layout, narrow })}
      ${statusLine(controller, this.editorReady)}
      <personal-page-origin-dialog
        .language=${controller.contract.language}
      ></personal-page-origin-dialog>
    </section>`;
  }

  #pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    const id = commandFor(event) ?? this.#whatEscapeLeaves(event);
    if (id) {
      event.preventDefault();
      raise(this, 'pp-do', id);
    }
  }

  /** A dialog and a list are left first. */
  #whatEscapeLeaves({ key, defaultPrevented }: KeyboardEvent): 'fillWindow' | null {
    const leaves = key === 'Escape' && !defaultPrevented && !this.querySelector('dialog[open]');
    return leaves && this.sight.filled ? 'fillWindow' : null;
  }

  #react(signal: AbortSignal): void {
    const failed = (error: unknown) => this.#context.controller.fail(error);
    const reactions = reactionsOf(this.#context, (change) => {
      this.sight = change(this.sight);
    });
    react(
      this,
      {
        ...reactions,
        'pp-dragging': (dragging) => {
          this.dragging = dragging;
        },
      },
      signal,
      failed,
    );
    acceptFiles(
      this,
      (over) => {
        this.dropping = over;
      },
      (picked) => {
        openPicked(picked, this.#context).catch(failed);
      },
      signal,
    );
  }

  /** What the page gives stands in the editor before the reader types there; the rest may wait to be drawn. */
  #showFiles(): void {
    const code = this.querySelector('personal-page-code');
    if (code) {
      code.files = this.#context.controller.files.current;
    }
  }

  /** Brings up the list of problems at once: a reader who then chooses another pane is not taken back. */
  #seeErrors(): void {
    const errors = errorsIn(this.#context.controller.session.journal.ownProblems);
    if (errors === this.#errors) {
      return;
    }
    // What is typed would go to the page, were the field taken out of sight.
    if (!this.querySelector(TYPED_INTO)) {
      const before = this.sight;
      this.sight = seeErrors(before, this.#errors, errors);
      if (this.sight !== before) {
        void this.#context.view.showTools();
      }
    }
    this.#errors = errors;
  }
}

define('personal-page-workbench', WorkbenchElement);
