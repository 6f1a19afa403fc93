import { html, nothing, type TemplateResult } from 'lit';
import { BACKEND_FILE } from '../../protocol/python.ts';
import type { Scheme } from '../../protocol/messages.ts';
import { DEFAULT_SETTINGS } from '../../session/settings.ts';
import type { Controller } from '../controller.ts';
import { paced } from '../pace.ts';
import { loadLayout, saveLayout, type Layout } from '../layout.ts';
import { choose, type PaneId, showErrors, type Sight, TOOLS } from '../sight.ts';
import { pageStorage } from '../storage.ts';
import { chooseScript } from '../opened-file.ts';
import { backendBar } from './backend-status.ts';
import { define, LightElement } from './define.ts';
import { acceptFiles } from './drop.ts';
import { noticeBar } from './notice.ts';
import './origin-dialog.ts';
import { panes, type PanesOptions } from './panes.ts';
import { react, type Place } from './raise.ts';
import { saveBlob } from './save-blob.ts';
import { statusLine } from './status-line.ts';
import './toolbar-element.ts';
import { paneTabs } from './tools.ts';

/** Narrower than this, one pane shows at a time. */
const NARROW = 720;
/** How much of the cabinet has to be in the window for the reader to see that something happens, in px. */
const IN_SIGHT = 120;

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

  declare private sight: Sight;
  declare private layout: Layout;
  declare private narrow: boolean;
  declare private dragging: boolean;
  /** Whether a file is held over it. */
  declare private dropping: boolean;
  declare private editorReady: boolean;
  declare private scheme: Scheme;

  readonly #controller: Controller;
  readonly #options: PanesOptions;
  readonly #storage = pageStorage();
  #errorsShown = 0;
  #end = new AbortController();

  constructor(controller: Controller, options: PanesOptions) {
    super();
    this.#controller = controller;
    this.#options = options;
    options.mount.className = 'mount';
    this.sight = { pane: 'code', tool: 'console', folded: options.view === 'inline' };
    this.layout = loadLayout(this.#storage);
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
    const unsubscribe = this.#controller.subscribe(paced(() => this.#onChange(), signal));
    const observer = new ResizeObserver(([entry]) => {
      this.narrow = this.#options.view === 'full' && entry!.contentRect.width < NARROW;
    });
    observer.observe(this);
    signal.addEventListener('abort', () => {
      unsubscribe();
      observer.disconnect();
    });
    // Keys of the page, such as "n" for the next one, are not for somebody who types here.
    this.addEventListener('keydown', (event) => event.stopPropagation(), { signal });
    this.#react(signal);
    acceptFiles(
      this,
      (over) => {
        this.dropping = over;
      },
      (file) => {
        this.#openFile(file).catch((error: unknown) => this.#controller.fail(error));
      },
      signal,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    this.#controller.session.setScheme(scheme);
  }

  confirmOrigin(origin: string): Promise<boolean> {
    return this.#find('personal-page-origin-dialog').ask(origin);
  }

  async loadEditor(): Promise<void> {
    await this.updateComplete;
    await this.#find('personal-page-code').load();
    this.editorReady = true;
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    const { view } = this.#options;
    const { layout, narrow, sight } = this;
    const controller = this.#controller;
    const { words, session } = controller;
    return html`<section
      class="workbench"
      role=${view === 'full' ? 'region' : 'group'}
      aria-label=${words.playground}
      data-view=${view}
      data-scheme=${this.scheme}
      data-narrow=${narrow || nothing}
      data-stacked=${view === 'inline' || layout.stacked || nothing}
      data-dragging=${this.dragging || nothing}
      data-dropping=${this.dropping || nothing}
    >
      <personal-page-toolbar
        .words=${words}
        .status=${session.status}
        .leads=${session.leads}
        .lead=${session.lead}
        .stacked=${view === 'full' && !narrow ? layout.stacked : null}
      ></personal-page-toolbar>
      ${noticeBar(controller)} ${narrow ? backendBar(controller) : nothing}
      ${narrow ? paneTabs(controller, ['code', 'cabinet', ...TOOLS], sight.pane) : nothing}
      ${panes({
        controller,
        options: this.#options,
        sight,
        layout,
        narrow,
        layOut: (change) => this.#layOut(change),
        fold: (folded) => {
          this.sight = { ...sight, folded };
        },
      })}
      ${statusLine(controller, this.editorReady)}
      <personal-page-origin-dialog .words=${words}></personal-page-origin-dialog>
    </section>`;
  }

  #react(signal: AbortSignal): void {
    const controller = this.#controller;
    const { session } = controller;
    react(
      this,
      {
        'pp-run': () => this.#run(),
        'pp-stop': () => session.stop(),
        'pp-reset': () => controller.reset(),
        'pp-reload': () => controller.reload(),
        'pp-open': async () => {
          const file = await chooseScript(controller.runsPython);
          if (file) {
            await this.#openFile(file);
          }
        },
        'pp-add-backend': () => this.#addBackend(),
        'pp-remove-backend': () => this.#removeBackend(),
        'pp-download-soon': () => controller.prepareExport(),
        'pp-download': async () => saveBlob(await controller.exportWidget(), 'widget.zip'),
        'pp-stack': () => this.#layOut({ stacked: !this.layout.stacked }),
        'pp-lead': (lead) => session.selectLead(lead),
        'pp-account': (account) => session.selectAccount(account),
        'pp-back': () => session.step(-1),
        'pp-forward': () => session.step(1),
        'pp-edit': ({ file, text }) => controller.edit(file, text),
        'pp-go': (place) => this.#goTo(place),
        'pp-tab': (id) => {
          this.sight = choose(this.sight, id as PaneId);
        },
        'pp-dragging': (dragging) => {
          this.dragging = dragging;
        },
        'pp-settings': (patch) => controller.configure(patch),
        'pp-settings-reset': () => controller.configure(DEFAULT_SETTINGS),
        'pp-try-each': (mount) => controller.tryEach(mount),
        'pp-try-cancel': () => controller.trial.cancel(),
        'pp-allow-origin': (origin) => controller.allowOrigin(origin),
        'pp-clear': () => session.clearConsole(),
        'pp-command': (source) => controller.command(source),
      },
      signal,
      (error) => controller.fail(error),
    );
  }

  async #run(): Promise<void> {
    if (this.narrow) {
      this.sight = { ...this.sight, pane: 'cabinet' };
    }
    const running = this.#controller.run();
    await this.updateComplete;
    const { mount } = this.#options;
    if (mount.getBoundingClientRect().top > window.innerHeight - IN_SIGHT) {
      mount.scrollIntoView({ block: 'nearest' });
    }
    await running;
  }

  async #goTo(place: Place): Promise<void> {
    this.sight = { ...this.sight, pane: 'code' };
    await this.updateComplete;
    await this.#find('personal-page-code').goTo(place);
  }

  async #openFile(file: File): Promise<void> {
    const name = await this.#controller.openFile(file);
    await this.#rendered();
    await this.#find('personal-page-code').show(name);
  }

  async #addBackend(): Promise<void> {
    await this.#controller.addBackend();
    await this.#goTo({ file: BACKEND_FILE, line: 1, column: 1 });
  }

  /** The button is gone with the file: the focus goes to the one in its place. */
  async #removeBackend(): Promise<void> {
    this.#controller.removeBackend();
    await this.#rendered();
    const code = this.#find('personal-page-code');
    await code.updateComplete;
    code.querySelector<HTMLElement>('.files .button')?.focus();
  }

  /** Resolves when what has just changed is on the screen, which as a rule waits for the next frame. */
  #rendered(): Promise<boolean> {
    this.requestUpdate();
    return this.updateComplete;
  }

  #layOut(change: Partial<Layout>): void {
    this.layout = { ...this.layout, ...change };
    saveLayout(this.#storage, this.layout);
  }

  /** The first error brings up the list of problems. */
  #onChange(): void {
    const { ownProblems } = this.#controller.session;
    const errors = ownProblems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0 && this.#errorsShown === 0) {
      this.sight = showErrors(this.sight);
    }
    this.#errorsShown = errors;
    this.requestUpdate();
  }

  #find<Tag extends keyof HTMLElementTagNameMap>(selector: Tag): HTMLElementTagNameMap[Tag] {
    const found = this.querySelector(selector);
    if (!found) {
      throw new Error(`the workbench has no ${selector}`);
    }
    return found;
  }
}

define('personal-page-workbench', WorkbenchElement);
