import type { Action } from '@codemirror/lint';
import type { ReactiveElement } from 'lit';
import type { Place } from '../../protocol/messages.ts';
import type { CommandView } from '../command-view.ts';
import type { OpenEditor } from '../editing/editing-view.ts';
import { type Layout, saveLayout } from '../layout.ts';
import type { Sight } from '../sight.ts';
import { pageStorage } from '../storage.ts';
import type { PanesOptions } from './panes.ts';
import { type PaletteView, raise } from './raise.ts';
import { saveBlob } from './save-blob.ts';

/** How much of the cabinet has to be in the window for the reader to see that something happens, in px. */
const IN_SIGHT = 120;

/** The element that has the panes. */
interface Workbench extends ReactiveElement {
  sight: Sight;
  layout: Layout;
  readonly narrow: boolean;
}

/** Changes what the workbench shows, for commands and for the elements in it. */
export class WorkbenchView implements CommandView {
  readonly #workbench: Workbench;
  readonly #options: PanesOptions;
  /** Whether the reader has started what runs, and wants to see what it comes to: a page that runs code stays put. */
  #follows = false;

  constructor(workbench: Workbench, options: PanesOptions) {
    this.#workbench = workbench;
    this.#options = options;
  }

  get kind(): 'inline' | 'full' {
    return this.#options.view;
  }

  get fullPage(): string | null {
    return this.#options.fullPage;
  }

  get ownPage(): string | null {
    return this.#options.ownPage;
  }

  get sharePage(): string | null {
    return this.#options.sharePage;
  }

  get uploadGuide(): string {
    return this.#options.uploadGuide;
  }

  get stage(): HTMLElement {
    return this.#workbench.querySelector<HTMLElement>('.workbench')!;
  }

  get stacked(): boolean | null {
    const { layout, narrow } = this.#workbench;
    return this.kind === 'full' && !narrow ? layout.stacked : null;
  }

  get folded(): boolean | null {
    return this.kind === 'inline' ? this.#workbench.sight.folded : null;
  }

  get allCode(): boolean | null {
    return this.kind === 'inline' ? this.#workbench.sight.allCode : null;
  }

  get viewBar(): boolean | null {
    return this.kind === 'full' ? this.#workbench.layout.viewBar : null;
  }

  get filled(): boolean | null {
    return this.kind === 'full' && !this.#options.alone ? this.#workbench.sight.filled : null;
  }

  fill(filled: boolean): void {
    this.#see({ filled, ...(filled ? { pane: 'cabinet' } : {}) });
  }

  async openAlone(): Promise<void> {
    window.open(await this.#options.lend(), '_blank', 'noopener');
  }

  async pickElement(): Promise<void> {
    const narrow = this.#workbench.narrow;
    this.#see({ pane: 'elements', tool: 'elements', folded: false });
    await Promise.all([import('../inspector/slot-inspector-element.ts'), this.#rendered()]);
    if (narrow) {
      this.#see({ pane: 'cabinet' });
    }
    if (await this.find('personal-page-slot-inspector').pick()) {
      this.#see({ pane: 'elements' });
    }
  }

  get file(): string {
    return this.find('personal-page-code').file;
  }

  get wraps(): boolean {
    return this.find('personal-page-code').wrap;
  }

  wrap(wrap: boolean): void {
    this.layOut({ wrap });
  }

  async useEditor(): Promise<OpenEditor | null> {
    this.#see({ pane: 'code' });
    await this.#workbench.updateComplete;
    return this.find('personal-page-code').open();
  }

  showPalette(what: PaletteView): void {
    raise(this.#workbench, 'pp-palette', what);
  }

  layOut(change: Partial<Layout>): void {
    const layout = { ...this.#workbench.layout, ...change };
    this.#workbench.layout = layout;
    saveLayout(pageStorage(), layout);
  }

  fold(folded: boolean): void {
    this.#see({ folded });
  }

  showAllCode(allCode: boolean): void {
    this.#see({ allCode });
  }

  async showCabinet(): Promise<void> {
    this.#follows = true;
    if (this.#workbench.narrow) {
      this.#see({ pane: 'cabinet' });
    }
    await this.#workbench.updateComplete;
    const { mount } = this.#options;
    if (mount.getBoundingClientRect().top > window.innerHeight - IN_SIGHT) {
      mount.scrollIntoView({ block: 'nearest' });
    }
  }

  async showOutcome(): Promise<void> {
    await this.#bringUp('.cabinet');
  }

  /** Brings the tools into the window, where they stand below the rest. */
  async showTools(): Promise<void> {
    if (this.#follows) {
      this.#follows = false;
      await this.#bringUp('.tools');
    }
  }

  showProblems(): Promise<void> {
    this.#follows = true;
    this.#see({ pane: 'problems', tool: 'problems', folded: false });
    return this.showTools();
  }

  async showFile(file: string): Promise<void> {
    await this.#rendered();
    await this.find('personal-page-code').show(file);
  }

  startEditing(file: string): Promise<void> {
    return this.goTo({ file, line: 1, column: 1 });
  }

  /** Shows a place of the code, and the pane of the code if another one is shown. */
  async goTo(place: Place): Promise<void> {
    this.#see({ pane: 'code' });
    await this.#workbench.updateComplete;
    await this.find('personal-page-code').goTo(place);
  }

  /** Does something in a file, or shows what can be done in the one that the editor shows. */
  async fix(file?: string, action?: Action): Promise<void> {
    this.#see({ pane: 'code' });
    await this.#workbench.updateComplete;
    const code = this.find('personal-page-code');
    await code.fix(file ?? code.file, action);
  }

  async consult(how: 'goToReference' | 'explain'): Promise<void> {
    this.#see({ pane: 'code' });
    await this.#workbench.updateComplete;
    await this.find('personal-page-code').consult(how);
  }

  async focusFiles(): Promise<void> {
    await this.#rendered();
    const code = this.find('personal-page-code');
    await code.updateComplete;
    code.querySelector<HTMLElement>('.files [data-command$="Backend"]')?.focus();
  }

  async choose(kind: 'files' | 'folder', backends: boolean): Promise<File[]> {
    const { choose } = await import('../importing/choose.ts');
    return choose(kind, backends);
  }

  save(file: Blob, name: string): void {
    saveBlob(file, name);
  }

  /** Puts something on the clipboard; it may come only after the reader's click, which browsers ask for. */
  copy(content: Promise<Blob>, type: string): Promise<void> {
    return navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
  }

  /** A part of the workbench that is always there. */
  find<Tag extends keyof HTMLElementTagNameMap>(selector: Tag): HTMLElementTagNameMap[Tag] {
    const found = this.#workbench.querySelector(selector);
    if (!found) {
      throw new Error(`the workbench has no ${selector}`);
    }
    return found;
  }

  async #bringUp(part: string): Promise<void> {
    await this.#rendered();
    if (this.kind === 'inline') {
      this.#workbench.querySelector(part)?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** What is not the cabinet shows where that does not fill the window. */
  #see(change: Partial<Sight>): void {
    const { sight } = this.#workbench;
    const elsewhere = change.pane !== undefined && change.pane !== 'cabinet';
    const filled = this.#options.alone || (sight.filled && !elsewhere);
    this.#workbench.sight = { ...sight, filled, ...change };
  }

  /** Resolves when what has just changed is on the screen, which as a rule waits for the next frame. */
  #rendered(): Promise<boolean> {
    this.#workbench.requestUpdate();
    return this.#workbench.updateComplete;
  }
}
