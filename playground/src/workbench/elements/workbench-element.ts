import { html, nothing, type TemplateResult } from 'lit';
import type { Controller } from '../controller.ts';
import { loadLayout, saveLayout, type Layout } from '../layout.ts';
import type { Scheme } from '../scheme.ts';
import { pageStorage } from '../storage.ts';
import './code-element.ts';
import { define, LightElement } from './define.ts';
import { icon } from './icons.ts';
import { noticeBar } from './notice.ts';
import './origin-dialog.ts';
import type { PaneId, Place, ToolId, WorkbenchEvents } from './raise.ts';
import { saveBlob } from './save-blob.ts';
import './splitter-element.ts';
import { statusLine } from './status-line.ts';
import './toolbar-element.ts';
import { paneTabs, toolPanels, TOOLS } from './tools.ts';

export interface ViewOptions {
  view: 'inline' | 'full';
  /** The root of the docs in the reader's language. */
  docs: URL;
  mainFile: string;
}

/** Narrower than this, one pane shows at a time. */
const NARROW = 720;
/** How much of the cabinet has to be in the window for the reader to see that something happens, in px. */
const IN_SIGHT = 120;

/** The whole workbench: lays out the panes and hands what they raise to the controller. */
export class WorkbenchElement extends LightElement {
  static override properties = {
    pane: { state: true },
    tool: { state: true },
    narrow: { state: true },
    folded: { state: true },
    dragging: { state: true },
    editorReady: { state: true },
    scheme: { state: true },
    layout: { state: true },
  };

  declare private pane: PaneId;
  declare private tool: ToolId;
  declare private narrow: boolean;
  declare private folded: boolean;
  declare private dragging: boolean;
  declare private editorReady: boolean;
  declare private scheme: Scheme;
  declare private layout: Layout;

  readonly #controller: Controller;
  readonly #options: ViewOptions;
  readonly #storage = pageStorage();
  #errorsShown = 0;
  #end = new AbortController();

  constructor(controller: Controller, options: ViewOptions) {
    super();
    this.#controller = controller;
    this.#options = options;
    this.pane = 'code';
    this.tool = 'console';
    this.narrow = false;
    this.folded = options.view === 'inline';
    this.dragging = false;
    this.editorReady = false;
    this.scheme = 'light';
    this.layout = loadLayout(this.#storage);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = new AbortController();
    const { signal } = this.#end;
    const unsubscribe = this.#controller.subscribe(() => this.#onChange());
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
    this.#listen(signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end.abort();
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    this.#controller.setScheme(scheme);
  }

  /** Puts the cabinet into its place and loads the editor. */
  async prepare(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#find('personal-page-origin-dialog');
    this.#controller.attach({
      mount: this.#mount,
      scheme: this.scheme,
      confirmOrigin: (origin) => dialog.ask(origin),
    });
    await this.#find('personal-page-code').load();
    this.editorReady = true;
    await this.updateComplete;
  }

  protected override render(): TemplateResult {
    const { view } = this.#options;
    const { strings } = this.#controller;
    const stacked = view === 'inline' || this.layout.stacked;
    return html`<section
      class="workbench"
      aria-label=${strings.playground}
      data-view=${view}
      data-scheme=${this.scheme}
      data-narrow=${this.narrow || nothing}
      data-stacked=${stacked || nothing}
      data-dragging=${this.dragging || nothing}
    >
      <personal-page-toolbar
        .strings=${strings}
        .status=${this.#controller.status}
        .leads=${this.#controller.leads}
        .lead=${this.#controller.lead}
        .stacked=${view === 'full' && !this.narrow ? this.layout.stacked : null}
      ></personal-page-toolbar>
      ${noticeBar(this.#controller)}
      ${this.narrow ? paneTabs(this.#controller, ['code', 'cabinet', ...TOOLS], this.pane) : nothing}
      ${this.#panes()} ${statusLine(this.#controller, this.editorReady)}
      <personal-page-origin-dialog .strings=${strings}></personal-page-origin-dialog>
    </section>`;
  }

  #panes(): TemplateResult {
    const { strings } = this.#controller;
    const { view } = this.#options;
    const { editor, cabinet, stacked } = this.layout;
    const split = view === 'full' && !this.narrow;
    const shown = this.narrow ? this.pane : this.folded ? null : this.tool;
    const shares = `--editor:${editor};--cabinet:${cabinet}`;
    return html`<div class="panes" style=${split ? shares : ''}>
      ${this.#pane('code', this.#code())}
      ${
        split
          ? html`<personal-page-splitter
              .direction=${stacked ? 'y' : 'x'}
              .share=${editor}
              .label=${stacked ? strings.panes.splitRows : strings.panes.splitColumns}
              @pp-share=${(event: CustomEvent<number>) => this.#layOut({ editor: event.detail })}
            ></personal-page-splitter>`
          : nothing
      }
      <div class="right">
        ${this.#pane('cabinet', this.#cabinet())}
        ${
          split
            ? html`<personal-page-splitter
                .direction=${stacked ? 'x' : 'y'}
                .share=${cabinet}
                .label=${stacked ? strings.panes.splitColumns : strings.panes.splitRows}
                @pp-share=${(event: CustomEvent<number>) => this.#layOut({ cabinet: event.detail })}
              ></personal-page-splitter>`
            : nothing
        }
        <div class="tools">
          ${this.narrow ? nothing : this.#toolTabs()}
          ${toolPanels(this.#controller, shown, this.#options.docs)}
        </div>
      </div>
    </div>`;
  }

  #code(): TemplateResult {
    const { contract, strings, files, problems } = this.#controller;
    return html`<personal-page-code
      .strings=${strings}
      .contract=${contract}
      .docs=${this.#options.docs}
      .mainFile=${this.#options.mainFile}
      .files=${files}
      .problems=${problems}
    ></personal-page-code>`;
  }

  #cabinet(): TemplateResult {
    const { strings, status } = this.#controller;
    const waiting = status === 'idle' && this.#options.view === 'inline';
    return html`<div class="mount"></div>
      ${waiting ? html`<p class="idle">${strings.cabinet.idle}</p>` : nothing}`;
  }

  /** A pane: a region of its own, or the panel of a tab where one shows at a time. */
  #pane(id: 'code' | 'cabinet', content: TemplateResult): TemplateResult {
    const label = this.#controller.strings.panes[id];
    return html`<section
      class="pane ${id}"
      id="panel-${id}"
      role=${this.narrow ? 'tabpanel' : 'region'}
      aria-label=${this.narrow ? nothing : label}
      aria-labelledby=${this.narrow ? `tab-${id}` : nothing}
      data-shown=${!this.narrow || this.pane === id || nothing}
    >
      ${content}
    </section>`;
  }

  #toolTabs(): TemplateResult {
    const { panes } = this.#controller.strings;
    const label = this.folded ? panes.unfold : panes.fold;
    return html`<div class="tool-tabs" data-folded=${this.folded || nothing}>
      ${paneTabs(this.#controller, TOOLS, this.tool)}
      ${
        this.#options.view === 'inline'
          ? html`<button
              type="button"
              class="button small"
              aria-expanded=${!this.folded}
              title=${label}
              aria-label=${label}
              @click=${() => {
                this.folded = !this.folded;
              }}
            >
              ${icon(this.folded ? 'unfold' : 'fold')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #listen(signal: AbortSignal): void {
    const controller = this.#controller;
    const on = <Type extends keyof WorkbenchEvents>(
      type: Type,
      react: (detail: WorkbenchEvents[Type]) => unknown,
    ) => {
      const listener = (event: Event) => {
        const { detail } = event as CustomEvent<WorkbenchEvents[Type]>;
        Promise.resolve(detail)
          .then(react)
          .catch((error: unknown) => controller.fail(error));
      };
      this.addEventListener(type, listener, { signal });
    };
    on('pp-run', () => this.#run());
    on('pp-stop', () => controller.stop());
    on('pp-reset', () => controller.reset());
    on('pp-reload', () => controller.reload());
    on('pp-download', async () => saveBlob(await controller.exportWidget(), 'widget.zip'));
    on('pp-stack', () => this.#layOut({ stacked: !this.layout.stacked }));
    on('pp-lead', (lead) => controller.selectLead(lead));
    on('pp-edit', ({ file, text }) => controller.edit(file, text));
    on('pp-go', (place) => this.#goTo(place));
    on('pp-tab', (id) => this.#select(id as PaneId));
    on('pp-dragging', (dragging) => {
      this.dragging = dragging;
    });
    on('pp-clear', () => controller.clearConsole());
    on('pp-command', (source) => controller.command(source));
  }

  async #run(): Promise<void> {
    if (this.narrow) {
      this.pane = 'cabinet';
    }
    const running = this.#controller.run();
    await this.updateComplete;
    if (this.#mount.getBoundingClientRect().top > window.innerHeight - IN_SIGHT) {
      this.#mount.scrollIntoView({ block: 'nearest' });
    }
    await running;
  }

  #select(id: PaneId): void {
    this.pane = id;
    this.folded = false;
    if (id !== 'code' && id !== 'cabinet') {
      this.tool = id;
    }
  }

  async #goTo(place: Place): Promise<void> {
    this.pane = 'code';
    await this.updateComplete;
    await this.#find('personal-page-code').goTo(place);
  }

  #layOut(change: Partial<Layout>): void {
    this.layout = { ...this.layout, ...change };
    saveLayout(this.#storage, this.layout);
  }

  /** A new error opens the list of problems, unless the reader looks at it already. */
  #onChange(): void {
    const errors = this.#controller.problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 0 && this.#errorsShown === 0) {
      this.tool = 'problems';
      this.folded = false;
      if (this.pane === 'cabinet') {
        this.pane = 'problems';
      }
    }
    this.#errorsShown = errors;
    this.requestUpdate();
  }

  /** Where the cabinet's frame lives; it is never moved, which would load the frame anew. */
  get #mount(): HTMLElement {
    return this.querySelector<HTMLElement>('.mount')!;
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
