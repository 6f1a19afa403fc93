import type { AccountData } from '../protocol/account.ts';
import type { Scheme } from '../protocol/messages.ts';
import type { RunReport } from '../protocol/public.ts';
import { unchanged } from './attempt.ts';
import type { Built } from './built.ts';
import type { EarlierRun } from './comparing/earlier-run.ts';
import type { Journal } from './journal/journal.ts';
import type { Files } from './memory.ts';
import type { Offers } from './offers.ts';
import type { Navigation } from './navigation/navigation.ts';
import { partsOf, type SessionChange, type SessionOptions, type SessionParts } from './parts.ts';
import type { Recovery } from './recovery.ts';
import type { RemoteCabinet } from './remote-cabinet.ts';
import type { SessionBackend } from './session-backend.ts';
import type { SessionStatus } from './session-status.ts';
import type { Settings } from './settings.ts';

/** One simulated cabinet and what has happened in it. Knows nothing of how that is shown. */
export class Session {
  /** The cabinet that is shown. Before anything was run an empty one is opened; after a stop there is none. */
  readonly cabinet: RemoteCabinet;
  /** Where the simulated browser is. */
  readonly navigation: Omit<Navigation, 'open' | 'step' | 'reset' | 'use'>;
  /** What has been seen. */
  readonly journal: Pick<
    Journal,
    'events' | 'console' | 'problems' | 'ownProblems' | 'clearConsole' | 'stateAt'
  >;
  /** The backend in the page. */
  readonly backend: Pick<SessionBackend, 'status' | 'retry'>;
  /** What is known of code that does not end. */
  readonly recovery: Pick<Recovery, 'hung' | 'answers' | 'standBeside'>;
  /** What the widgets hand over to the reader. */
  readonly offers: Pick<Offers, 'current' | 'take' | 'dismiss'>;
  readonly #options: SessionOptions;
  readonly #parts: SessionParts;
  #earlier: EarlierRun | null = null;
  readonly #listeners = new Set<(change: SessionChange) => void>();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#parts = partsOf(options, (change) => {
      for (const listener of this.#listeners) {
        listener(change);
      }
    });
    const { cabinet, navigation, journal, backend, recovery, offers } = this.#parts;
    this.cabinet = cabinet;
    this.navigation = navigation;
    this.journal = journal;
    this.backend = backend;
    this.recovery = recovery;
    this.offers = offers;
  }

  get status(): SessionStatus {
    return this.#parts.status.current;
  }

  /** The run before this one, in which something happened; null before there is one. */
  get earlier(): EarlierRun | null {
    return this.#earlier;
  }

  /** The files of this run; null where nothing has been run. */
  get files(): Files | null {
    return this.#parts.memory.files;
  }

  get settings(): Settings {
    return this.#parts.memory.settings;
  }

  /** Changes the settings; the next load has them. Where nothing was run, the cabinet begins anew where it now should. */
  configure(patch: Partial<Settings>): void {
    const { memory, tokens, page } = this.#parts;
    const { start } = memory.settings;
    memory.settings = Object.freeze({ ...memory.settings, ...patch });
    tokens.forget();
    if (memory.settings.start !== start && memory.files === null && this.status !== 'stopped') {
      page.showEmpty();
    }
  }

  /** Goes on with these accounts, each of which has a lead. What runs is loaded anew with them by `reload`. */
  useAccounts(accounts: readonly AccountData[]): void {
    const { memory, navigation, page } = this.#parts;
    navigation.use(accounts);
    if (this.status === 'stopped') {
      return;
    }
    if (memory.files === null) {
      page.showEmpty();
    } else {
      page.expect();
    }
  }

  /** Has the backend forget what it keeps: the next run starts it anew. */
  renewBackend(): void {
    this.#parts.backend.leave();
  }

  /** Lets time pass where the clock is held, as `Ask` says, and returns the ms since the run began. */
  readonly pass = (ms: number | null, most = 0): Promise<number> => this.#parts.page.pass(ms, most);

  /** The token that the widget was given last, or the one that it would be given now. */
  readonly token = (): Promise<string> => this.#parts.tokens.current();

  /** Hears of every change from now on; the returned function ends that. */
  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows the cabinet without any widget, if none is shown, and waits until it stands or makes room for another. */
  open(): Promise<void> {
    return this.#parts.page.open();
  }

  /** Sees to it that a frame waits in which these files can run at once. */
  expect(files: Files): void {
    this.#parts.page.expect(files);
  }

  /** The files are now these: what waits for the next run, if anything, is to be fit for them. */
  anticipate(files: Files): void {
    const { page, provider } = this.#parts;
    if (page.started) {
      page.expect(files);
      const { widgetFile } = this.#options.contract.header;
      // The parser is large: it is fetched for readers who type, since only they are sure to need it.
      provider.prepare(files[widgetFile] ?? '', widgetFile, widgetFile);
    }
  }

  /** Runs the widget in a fresh frame. Everything seen of the run before is forgotten. */
  run(files: Files, built?: Built): Promise<RunReport> {
    const { memory, recovery, provider, journal, page } = this.#parts;
    if (journal.events.length > 0) {
      const { alternative } = memory.settings;
      this.#earlier = { events: journal.events, files: memory.files, alternative };
    }
    memory.begin(files, built?.problems);
    recovery.begin();
    provider.reset();
    journal.clear(built?.original);
    return page.load();
  }

  /** Loads the simulated page anew with the lead that is open; what has been seen stays. */
  async reload(): Promise<RunReport> {
    const { memory, page } = this.#parts;
    if (memory.files === null) {
      page.showEmpty();
      return unchanged('stopped');
    }
    const { attempt } = page;
    const { files } = memory;
    await page.keepStored();
    if (page.attempt && page.attempt !== attempt) {
      return page.attempt.report;
    }
    const isOver = this.status === 'stopped' || memory.files !== files;
    return isOver ? unchanged('stopped') : page.reload();
  }

  /** Takes the frame away, and ends Python. */
  stop(): Promise<void> {
    const { page, backend, status } = this.#parts;
    page.closeAll();
    backend.close();
    status.set('stopped');
    return Promise.resolve();
  }

  /** Goes back to the beginning: nothing has been run, the cabinet stands without widgets. */
  async reset(lead: string): Promise<void> {
    const { memory, backend, journal, navigation, page, status } = this.#parts;
    page.close();
    memory.begin(null);
    backend.leave();
    journal.clear();
    navigation.reset(lead);
    status.set('idle');
    await this.open();
  }

  /**
   * Opens another lead, perhaps of another account. Its report is `stopped` where no widget is shown; the lead that
   * is open already stays as it is, and the report says what that is.
   *
   * @throws RangeError if there is no such lead; then nothing has changed.
   */
  async selectLead(id: string): Promise<RunReport> {
    const { navigation, page, status } = this.#parts;
    if (navigation.open(id)) {
      return this.#leadChanged();
    }
    return page.attempt?.finished === false ? page.attempt.report : unchanged(status.asReported);
  }

  /** Opens the first lead of an account, which is another one. */
  async selectAccount(id: string): Promise<void> {
    const { accounts } = this.navigation;
    const lead = accounts.find((account) => account.id === id)?.leads[0]?.id;
    if (lead !== undefined) {
      await this.selectLead(lead);
    }
  }

  /** Goes back or ahead to a lead that was open; nothing happens where there is none. */
  async step(by: -1 | 1): Promise<void> {
    if (this.#parts.navigation.step(by)) {
      await this.#leadChanged();
    }
  }

  setScheme(scheme: Scheme): void {
    this.#parts.page.setScheme(scheme);
  }

  dispose(): void {
    const { page, backend } = this.#parts;
    this.#listeners.clear();
    page.dispose();
    if (this.#options.backend) {
      backend.leave();
    } else {
      backend.close();
    }
  }

  /** A page that is on its way, or whose client is, is loaded with the other lead from the start. */
  #leadChanged(): Promise<RunReport> {
    const { page } = this.#parts;
    if (!page.started && page.attempt?.finished === false) {
      return page.load();
    }
    return this.status === 'entering' ? this.reload() : page.showLead();
  }
}
