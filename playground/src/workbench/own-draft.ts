import type { Desk } from './drafts/desk.ts';
import type { DeskOptions } from './drafts/desk-options.ts';
import { draftKey, openKey, VERSION } from './drafts/keys.ts';
import type { DraftRecord } from './drafts/record.ts';
import type { ListView } from './drafts/list-view.ts';
import type { Content } from './content.ts';
import type { Keeper, Kept } from './edited-files.ts';
import type { Files } from './files.ts';

/** The drafts of the full playground. What keeps them is loaded once there is one, or something to keep. */
export class OwnDraft implements Keeper {
  readonly #options: DeskOptions;
  #desk: Desk | undefined;
  #pending: Content | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Undefined as long as nothing is kept. */
  get desk(): Desk | undefined {
    return this.#desk;
  }

  /** Opens the draft that the reader was at, if any; unless it holds the files that the page has given, if it has. */
  async open(given: Files | null): Promise<void> {
    const { storage, tab, name, linked } = this.#options;
    const isMarked = [tab, storage].some((one) => one.getItem(openKey(name)) !== null);
    if (linked !== null || isMarked || storage.getItem(this.#key) !== null) {
      await (await this.#load()).open(given);
    }
  }

  allowChanges(): void {
    this.#desk?.allowChanges();
  }

  load(): Content | null {
    return this.#desk?.load() ?? null;
  }

  async save(content: Content): Promise<Kept> {
    if (!this.#desk) {
      this.#pending = content;
      this.flush();
    }
    return (this.#desk ?? (await this.#load())).save(content);
  }

  saveSoon(content: Content): void {
    if (this.#desk) {
      this.#desk.saveSoon(content);
    } else {
      this.#pending = content;
      this.#load().catch(this.#options.fail);
    }
  }

  /** Where the drafts are not loaded yet, what has to be saved is left where they will find it. */
  flush(): void {
    if (this.#desk) {
      this.#desk.flush();
    } else if (this.#pending) {
      try {
        const saved = { version: VERSION, files: this.#pending.files };
        this.#options.storage.setItem(this.#key, JSON.stringify(saved));
      } catch {
        // Full or forbidden: the code stays in the editor.
      }
    }
  }

  /** Keeps something beside the files, with the draft of what is in the editor; returns whether it could. */
  async keep(patch: Pick<DraftRecord, 'accounts'>, content: Content): Promise<boolean> {
    const desk = await this.#load();
    if (!desk.record) {
      desk.saveSoon(content);
      await desk.saveAgain();
    }
    await desk.change(patch);
    return desk.record !== undefined;
  }

  /** Shows the list of drafts. */
  async list(view: ListView): Promise<void> {
    await (await this.#load()).list(view);
  }

  get #key(): string {
    const { linked, name } = this.#options;
    return draftKey(linked ?? name);
  }

  async #load(): Promise<Desk> {
    const { Desk } = await import('./drafts/desk.ts');
    if (!this.#desk) {
      this.#desk = new Desk(this.#options);
      if (this.#pending) {
        this.#desk.saveSoon(this.#pending);
      }
    }
    return this.#desk;
  }
}
