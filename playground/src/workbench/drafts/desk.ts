import type { TemplateResult } from 'lit';
import { type Content, sameContent, sameFiles } from '../content.ts';
import type { Keeper, Kept } from '../edited-files.ts';
import type { Files } from '../files.ts';
import { isLasting } from '../storage.ts';
import { draftBar, failureText, type Standing } from './bar.ts';
import type { DeskOptions } from './desk-options.ts';
import type { ListView } from './list-view.ts';
import { LoneDraft } from './lone-draft.ts';
import { Marker } from './marker.ts';
import { Draft } from './page-draft.ts';
import { openDrafts, Presence } from './presence.ts';
import { contentOf, type DraftRecord } from './record.ts';
import { freeName, leftFor, newId, rescue } from './rescue.ts';
import { Shelf } from './shelf.ts';
import { type DraftStore, IndexedDrafts } from './store.ts';
import { DRAFT_WORDS, type DraftWords } from './words.ts';
import { blank, DraftWriter } from './writer.ts';

/** The draft that is open in the full playground, and the way to the others. */
export class Desk implements Keeper {
  readonly words: DraftWords;
  readonly shelf: Shelf;
  readonly options: DeskOptions;
  standing: Standing = 'here';
  /** Why the newest change is not kept. */
  failure: unknown = null;
  readonly #store: DraftStore;
  readonly #presence: Presence;
  readonly #marker: Marker;
  #writer: DraftWriter | undefined;
  /** What was typed before the draft had a place. */
  #first: Content | undefined;
  /** Gives it one. */
  #beginning: Promise<void> | undefined;
  /** Keeps what is typed where the browser has no place for drafts. */
  #lone: LoneDraft | undefined;

  constructor(options: DeskOptions, store: DraftStore = new IndexedDrafts()) {
    this.options = options;
    this.words = DRAFT_WORDS[options.language];
    this.#store = store;
    this.#marker = new Marker(options);
    this.shelf = new Shelf(store, this);
    this.#presence = new Presence(
      {
        yielding: () => this.#writer?.write() ?? Promise.resolve(),
        // What could not be kept stays in the editor, as that of a tab that was overtaken does.
        lost: () => this.#stand(this.#isKept ? 'elsewhere' : 'stale'),
        regained: () => void this.#takeUp().catch(options.fail),
        changed: () => void this.#follow().catch(options.fail),
      },
      options.signal,
    );
    this.#comeBack();
  }

  get title(): string | undefined {
    return this.#writer && this.words.button(this.#writer.record.name, this.#writer.saved);
  }

  get locked(): boolean {
    return this.standing === 'elsewhere';
  }

  get id(): string | undefined {
    return this.#writer?.record.id;
  }

  /** What is kept of the open draft; undefined where none is open. */
  get record(): DraftRecord | undefined {
    return this.#writer?.record;
  }

  get bar(): TemplateResult {
    return draftBar(this);
  }

  /** Opens the draft that the reader was at; if files are given, only the draft that holds these. */
  async open(given: Files | null): Promise<void> {
    const { storage, name, linked } = this.options;
    try {
      const id = linked ?? this.#marker.read() ?? name;
      const comesBack = this.#marker.comeBack() === id;
      let held = await this.#presence.enter(id);
      if (!held && comesBack) {
        // Another tab, which was waiting, has got it while this page was loaded anew.
        await this.#presence.take();
        held = true;
      }
      if (held) {
        await this.#rescue(id);
      }
      if (id !== name && !(await openDrafts()).has(name)) {
        await this.#rescue(name);
      }
      const record = await this.#store.get(id);
      const usable = record && 'rev' in record && record.deleted === undefined;
      if (!usable || (given && !sameFiles(record.files, given))) {
        this.#presence.leave();
        this.#first = given ? undefined : (this.#left.load() ?? undefined);
        return;
      }
      // Nothing is left where it could be kept.
      const left = leftFor(record, storage);
      this.#lay(held ? record : { ...record, ...left });
      this.standing = held || this.#presence.holds ? 'here' : 'elsewhere';
      if (!this.locked && left) {
        this.#writer!.soon(left);
      }
      this.#mark(id);
    } catch {
      this.#first = given ? undefined : (this.#left.load() ?? undefined);
      await this.#goOnAlone();
    }
  }

  load(): Content | null {
    return this.#writer?.content ?? this.#lone?.content ?? this.#first ?? null;
  }

  async save(content: Content): Promise<Kept> {
    if (this.locked) {
      const kept = this.load();
      return kept && sameContent(kept, content) ? 'all' : 'nothing';
    }
    if (this.#lone || this.standing === 'forgets') {
      return this.#lone?.save(content) ?? 'nothing';
    }
    if (this.#writer) {
      this.#writer.now(content);
    } else {
      this.saveSoon(content);
      this.flush();
    }
    this.options.changed();
    await this.saveAgain();
    return this.#isKept ? 'all' : 'nothing';
  }

  allowChanges(): void {
    if (this.locked) {
      throw new DOMException(this.words.bar.elsewhere, 'InvalidStateError');
    }
  }

  saveSoon(content: Content): void {
    this.allowChanges();
    if (this.#lone || this.standing === 'forgets') {
      this.#lone?.soon(content);
      return;
    }
    if (this.#writer) {
      this.#writer.soon(content);
    } else {
      this.#first = content;
      this.#beginning ??= this.#begin();
    }
    this.options.changed();
  }

  flush(): void {
    this.#lone?.flush();
    if (this.#writer && !this.locked) {
      this.#writer.now();
    } else if (this.#first && this.standing === 'here') {
      this.#left.save(this.#first);
    }
  }

  /** Shows the list of the drafts. */
  async list(view: ListView): Promise<void> {
    const { listDrafts } = await import('./drafts-dialog.ts');
    await listDrafts(this, view);
  }

  /** Takes the draft from the tab that edits it. */
  async continueHere(): Promise<void> {
    await this.#presence.take();
    await this.#takeUp();
  }

  /** Keeps what is in the editor as a draft of its own, and goes on with that. */
  async keepCopy(): Promise<void> {
    const { content } = this.options;
    const from = this.#writer?.record;
    const name = from
      ? this.words.copyOf(from.name)
      : await freeName(this.#store, this.words.untitled);
    const copy = { ...blank(newId(), name, content()), accounts: from?.accounts };
    await this.#settle(copy, content);
  }

  /**
   * Opens another draft, or what is kept of this one; `null` begins with the files of the page.
   *
   * @throws Error if what is in the editor cannot be kept: who leaves it would lose it
   */
  async reopen(id: string | null = this.id ?? null): Promise<void> {
    if (this.standing === 'stale') {
      await this.keepCopy();
    }
    this.flush();
    await this.#writer?.write();
    if (this.failure && !this.#isKept) {
      throw new Error(failureText(this.failure, this.words));
    }
    if (id !== null || this.options.linked === null) {
      this.#marker.write(id);
    }
    this.options.reopen();
  }

  /** Changes what is kept of the open draft beside its files. */
  async change(patch: Partial<DraftRecord>): Promise<void> {
    await this.#writer?.change(patch);
    if ('deleted' in patch) {
      this.#stand(patch.deleted === undefined ? 'here' : 'removed');
    }
    this.options.changed();
  }

  tellChanged(id: string): void {
    this.#presence.tellChanged(id);
  }

  /** Saves what waits to be saved, and resolves when that is kept or cannot be. */
  async saveAgain(): Promise<void> {
    if (this.#first && this.standing === 'here') {
      this.#beginning ??= this.#begin();
      await this.#beginning;
    }
    this.#lone?.again();
    await this.#writer?.write();
  }

  /** Whether all that is in the editor is kept. */
  get #isKept(): boolean {
    return this.standing !== 'stale' && (this.#writer?.saved ?? this.#first === undefined);
  }

  /** The id of the draft where none has been opened from the list. */
  get #home(): string {
    return this.options.linked ?? this.options.name;
  }

  /** What a page has left of the draft that no other has been opened instead of. */
  get #left(): Draft {
    return new Draft(this.options.storage, this.#home);
  }

  /** The draft of code from a link is open only where that link is. */
  #mark(id: string): void {
    if (id !== this.options.linked) {
      this.#marker.write(id);
    }
  }

  /** Gives what was typed a place. */
  async #begin(): Promise<void> {
    const first = this.#first!;
    const { untitled, linked } = this.words;
    try {
      const taken = await this.#store.get(this.#home);
      const name = await freeName(this.#store, this.options.linked === null ? untitled : linked);
      const record = blank(taken ? newId() : this.#home, name, first);
      await this.#settle(record, () => this.#first ?? first);
      // What was saved at once, before this was loaded.
      if (this.#left.load() && this.#left.loadBase().rev === 0) {
        this.#left.discard();
      }
    } catch (error) {
      if (this.#writer) {
        this.#ended(error);
      } else {
        await this.#goOnAlone();
      }
    }
  }

  /** Keeps a new draft, and goes on with it. */
  async #settle(record: DraftRecord, newest: () => Content): Promise<void> {
    await this.#presence.enter(record.id);
    const content = newest();
    this.#lay({ ...record, ...content });
    this.#stand('here');
    this.#writer!.soon(content);
    await this.#writer!.write();
    this.#mark(record.id);
  }

  #lay(record: DraftRecord): void {
    this.#writer?.stop();
    this.#first = undefined;
    this.#beginning = undefined;
    this.#writer = new DraftWriter(record, {
      store: this.#store,
      storage: this.options.storage,
      ended: (error) => this.#ended(error),
    });
  }

  #ended(error: unknown): void {
    this.failure = error;
    if (error instanceof Error && error.name === 'StaleDraft') {
      this.failure = null;
      this.standing = 'stale';
    } else if (!error && this.id !== undefined) {
      this.tellChanged(this.id);
    }
    this.options.changed();
  }

  /** Keeps one draft in the storage of the page, if that lasts and no other tab does so; else none. */
  async #goOnAlone(): Promise<void> {
    const { storage } = this.options;
    const isAlone = isLasting(storage) && (await this.#presence.enter(this.#home));
    this.failure = null;
    this.#stand(isAlone ? 'alone' : 'forgets');
    if (isAlone) {
      this.#lone = new LoneDraft(this.#left, (failure) => {
        this.failure = failure;
        this.options.changed();
      });
      if (this.#beginning && this.#first) {
        this.#lone.save(this.#first);
        this.#first = undefined;
      }
    }
  }

  #stand(standing: Standing): void {
    this.standing = standing;
    this.options.changed();
  }

  /** Goes on here with what is kept, which another tab may have changed. */
  async #takeUp(): Promise<void> {
    if (this.standing !== 'stale') {
      await this.#follow();
      this.#stand('here');
    }
  }

  /** Shows what another tab has written. */
  async #follow(): Promise<void> {
    if (this.id === undefined || !this.locked) {
      return;
    }
    const record = await this.#store.get(this.id);
    if (record && 'rev' in record && record.deleted === undefined) {
      const differs = !sameContent(record, this.options.content());
      this.#lay(record);
      if (differs) {
        this.options.show(contentOf(record));
      }
      this.options.changed();
    }
  }

  /** A page that is left may be kept by the browser as it is: it lets go of the draft, and asks for it on return. */
  #comeBack(): void {
    const { signal, fail } = this.options;
    const returned = async (): Promise<void> => {
      this.#marker.comeBack();
      if (this.id !== undefined && !(await this.#presence.enter(this.id))) {
        this.#stand('elsewhere');
      } else if (this.standing === 'here') {
        this.standing = 'elsewhere';
        await this.#takeUp();
      }
    };
    const left = (): void => {
      if (this.id !== undefined && this.standing === 'here') {
        this.#marker.leave(this.id);
      }
      this.#presence.leave();
    };
    window.addEventListener('pagehide', left, { signal });
    const shown = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) {
        returned().catch(fail);
      }
    };
    window.addEventListener('pageshow', shown, { signal });
  }

  /** What cannot be kept now, such as for want of room, stays where it was left. */
  async #rescue(id: string): Promise<void> {
    const { storage } = this.options;
    try {
      await rescue(id, { store: this.#store, storage, names: this.words });
    } catch (error) {
      this.failure = error;
    }
  }
}
