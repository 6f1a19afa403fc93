import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../contract/contract.ts';
import type { NodeStyles, SlotNode } from '../../protocol/inspection.ts';
import { type Looking, SlotInspector } from '../../session/inspection/slot-inspector.ts';
import type { SessionStatus } from '../../session/session-status.ts';
import { commandButton, COMMANDS_PROPERTY } from '../elements/command-button.ts';
import { define, LightElement } from '../elements/define.ts';
import type { ShownCommand } from '../shown-command.ts';
import css from './inspector.css';
import { type Row, SlotTree } from './slot-tree.ts';
import { stylesView } from './styles-view.ts';
import { INSPECTOR_WORDS, type InspectorWords } from './words.ts';

/** How long changes may gather before the tree is drawn anew, in ms. */
const PACE = 200;

/** What is in the slots, as a tree, and how the chosen node comes to look as it does. */
export class SlotInspectorElement extends LightElement {
  static override sheets = [css];
  static override properties = {
    language: {},
    cabinet: { attribute: false },
    status: {},
    commands: COMMANDS_PROPERTY,
    active: { type: Boolean },
    rows: { state: true },
    chosen: { state: true },
    styles: { state: true },
    filter: { state: true },
    picking: { state: true },
  };

  declare language: Language;
  declare cabinet: Looking;
  declare status: SessionStatus;
  declare commands: readonly ShownCommand[];
  /** Whether it is in sight; while it is not, it looks at nothing. */
  declare active: boolean;
  declare private rows: readonly Row[];
  /** The key of the chosen row. */
  declare private chosen: string | null;
  declare private styles: NodeStyles | null;
  declare private filter: string;
  declare private picking: boolean;

  #inspector: SlotInspector | null = null;
  #tree: SlotTree | null = null;
  /** What watches the cabinet of now. */
  #watch: AbortController | null = null;

  constructor() {
    super();
    this.rows = [];
    this.chosen = null;
    this.styles = null;
    this.filter = '';
    this.picking = false;
  }

  /** Has the reader point at something in the cabinet, and chooses it; false if they change their mind. */
  async pick(): Promise<boolean> {
    const inspector = this.#inspector ?? new SlotInspector(this.cabinet);
    if (this.picking) {
      await inspector.endPick();
      return false;
    }
    this.picking = true;
    try {
      const path = await inspector.pick();
      if (path) {
        await this.#tree?.reveal(path);
        this.rows = this.#tree?.rows ?? [];
        const found = this.rows.find(({ node }) => node.id === path.at(-1));
        await (found && this.#choose(found));
      }
      return path !== null;
    } catch {
      // The cabinet has gone, and what was pointed at with it.
      return false;
    } finally {
      this.picking = false;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.abort();
    this.#watch = null;
  }

  protected override shouldUpdate(): boolean {
    return this.active || this.#watch !== null;
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.active || changed.has('status')) {
      this.#watch?.abort();
      this.#watch = null;
    }
    if (this.active && this.#watch === null) {
      this.#watch = new AbortController();
      void this.#follow(this.#watch.signal);
    }
    if (changed.has('chosen')) {
      this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render(): TemplateResult {
    const texts = INSPECTOR_WORDS[this.language];
    return html`<div class="bar">
        ${this.commands.map((command) => commandButton(command, { kind: 'small' }))}
        <p role="status">${this.picking ? texts.picking : ''}</p>
      </div>
      ${this.rows.length === 0 ? html`<p class="empty">${texts.empty}</p>` : this.#content(texts)}`;
  }

  get #chosenRow(): Row | undefined {
    return this.rows.find((row) => keyOf(row) === this.chosen);
  }

  #content(texts: InspectorWords): TemplateResult {
    const chosen = this.#chosenRow;
    return html`<div class="inspector">
      <div
        class="nodes"
        role="tree"
        tabindex="0"
        aria-label=${texts.tree}
        aria-activedescendant=${chosen ? keyOf(chosen) : nothing}
        @keydown=${this.#onKey}
        @focus=${() => this.#mark(chosen)}
        @blur=${() => this.#mark(undefined)}
        @pointerleave=${() => this.#mark(undefined)}
      >
        ${repeat(this.rows, keyOf, (row) => this.#row(row, texts))}
      </div>
      <section
        class="styles"
        aria-label=${texts.styles(chosen ? nameOf(chosen.node, texts) : '')}
        tabindex="0"
      >
        ${
          this.styles && chosen
            ? stylesView(this.styles, this.filter, texts, (text) => {
                this.filter = text;
              })
            : html`<p class="empty">${texts.none}</p>`
        }
      </section>
    </div>`;
  }

  #row(row: Row, texts: InspectorWords): TemplateResult {
    const { node, level, open, position, siblings, missing } = row;
    const key = keyOf(row);
    return html`<div
      role="treeitem"
      id=${key}
      class="node"
      data-kind=${node.kind}
      style="--level:${level}"
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${siblings}
      aria-expanded=${open ?? nothing}
      aria-selected=${key === this.chosen}
      @click=${() => this.#act(row)}
      @dblclick=${() => open !== null && this.#turn(node.id, !open)}
      @pointerenter=${() => this.#mark(row)}
    >
      ${
        missing > 0
          ? html`<span class="whole">${texts.more(missing)}</span>`
          : html`<span
                class="twist"
                data-open=${open ?? nothing}
                @click=${(event: Event) => {
                  if (open !== null) {
                    event.stopPropagation();
                    void this.#turn(node.id, !open);
                  }
                }}
              ></span
              >${nodeText(node, texts)}`
      }
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const at = this.rows.findIndex((row) => keyOf(row) === this.chosen);
    const row = this.rows[at];
    const to = (index: number): unknown => {
      const next = this.rows[index];
      return next && this.#choose(next);
    };
    const outwards = (): number => {
      const level = row?.level ?? 0;
      return this.rows.slice(0, Math.max(0, at)).findLastIndex((one) => one.level < level);
    };
    const keys: Record<string, () => unknown> = {
      ArrowDown: () => to(at + 1),
      ArrowUp: () => to(Math.max(0, at - 1)),
      Home: () => to(0),
      End: () => to(this.rows.length - 1),
      ArrowRight: () => (row?.open === false ? this.#turn(row.node.id, true) : to(at + 1)),
      ArrowLeft: () => (row?.open ? this.#turn(row.node.id, false) : to(outwards())),
      Enter: () => row && this.#act(row),
      ' ': () => row && this.#act(row),
    };
    const act = keys[event.key];
    if (act && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      act();
    }
  };

  /** Keeps up with what is in the slots for as long as it is in sight. A cabinet that goes ends it. */
  async #follow(signal: AbortSignal): Promise<void> {
    const inspector = new SlotInspector(this.cabinet);
    const tree = new SlotTree(inspector);
    this.#inspector = inspector;
    this.#tree = tree;
    this.chosen = null;
    this.styles = null;
    const isOver = (): boolean => signal.aborted;
    try {
      for (;;) {
        await tree.load();
        if (isOver()) {
          return;
        }
        this.rows = tree.rows;
        const chosen = this.#chosenRow;
        this.styles = chosen ? await inspector.styles(chosen.node.id) : null;
        await inspector.changed();
        await new Promise((resolve) => setTimeout(resolve, PACE));
        if (isOver()) {
          return;
        }
      }
    } catch {
      if (!isOver()) {
        this.rows = [];
      }
    }
  }

  /** Chooses a node, or shows the nodes that a row stands for. */
  #act(row: Row): Promise<void> {
    return row.missing > 0 ? this.#more(row.node.id) : this.#choose(row);
  }

  async #choose(row: Row): Promise<void> {
    this.chosen = keyOf(row);
    this.#mark(row);
    const { id } = row.node;
    this.styles =
      row.missing > 0 ? null : ((await this.#asked((inspector) => inspector.styles(id))) ?? null);
  }

  async #turn(id: number, open: boolean): Promise<void> {
    await this.#asked(() => this.#tree!.turn(id, open));
    this.rows = this.#tree?.rows ?? [];
  }

  async #more(of: number): Promise<void> {
    await this.#asked(() => this.#tree!.more(of));
    this.rows = this.#tree?.rows ?? [];
  }

  #mark(row: Row | undefined): void {
    if (!this.picking) {
      void this.#asked((inspector) => inspector.mark(row?.node.id ?? null));
    }
  }

  /** What is asked of a cabinet that has gone comes to nothing: another one is looked at anew. */
  async #asked<T>(ask: (inspector: SlotInspector) => Promise<T>): Promise<T | undefined> {
    try {
      return this.#inspector ? await ask(this.#inspector) : undefined;
    } catch {
      return undefined;
    }
  }
}

const keyOf = ({ node, missing }: Row): string =>
  missing > 0 ? `after-${node.id}` : `node-${node.id}`;

function nodeText(node: SlotNode, texts: InspectorWords): TemplateResult {
  const { kind, name, attributes, text } = node;
  if (kind === 'text') {
    return html`<span class="text">${text}</span>`;
  }
  if (kind === 'comment') {
    return html`<span class="comment">&lt;!--${text}--&gt;</span>`;
  }
  if (kind !== 'element') {
    return html`<span class="whole">${nameOf(node, texts)}</span>`;
  }
  return html`<span class="tag">&lt;${name}</span>${attributes.map(
      ([key, value]) =>
        html` <span class="attribute">${key}</span>=<span class="value">"${value}"</span>`,
    )}<span class="tag">&gt;</span>${text ? html`<span class="text">${text}</span>` : nothing}`;
}

function nameOf({ kind, name }: SlotNode, texts: InspectorWords): string {
  if (kind === 'slot') {
    return texts.slotOf(name);
  }
  return kind === 'shadow' ? texts.shadow : kind === 'element' ? name : kind;
}

define('personal-page-slot-inspector', SlotInspectorElement);

declare global {
  interface HTMLElementTagNameMap {
    'personal-page-slot-inspector': SlotInspectorElement;
  }
}
