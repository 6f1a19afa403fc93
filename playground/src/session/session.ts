import { createAccounts } from '../accounts/accounts.ts';
import { phonesOf } from '../accounts/phones.ts';
import type { Contract, Language } from '../contract/contract.ts';
import { sliceContract } from '../contract/slice.ts';
import type { AccountData } from '../protocol/account.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Fault } from '../protocol/fault.ts';
import type { Finding, Install, Outcome, Place, Scheme, Setup } from '../protocol/messages.ts';
import { NOTHING_STORED } from '../protocol/stored.ts';
import type { CabinetEvent, LeadChoice, LogEntry, Problem, RunReport } from '../protocol/public.ts';
import { Attempt, unchanged } from './attempt.ts';
import type { CabinetFrame } from '../sandbox/cabinet-frame.ts';
import type { BackendStatus } from '../python/status.ts';
import { FrameClosed } from '../sandbox/frame-channel.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { ENDLESS, TRIPPED } from './endless-code.ts';
import { SessionBackend } from './session-backend.ts';
import { Journal, type JournalChange } from './journal/journal.ts';
import { Leads } from './navigation/leads.ts';
import { findingOf, readMounted } from '../sandbox/reading/mounted.ts';
import { namedModules } from '../source/named-modules.ts';
import { Installs } from './widgets/installs.ts';
import { isNeighbour } from './widgets/neighbours.ts';
import { Provider } from './widgets/provider.ts';
import { readStored } from '../sandbox/reading/stored.ts';
import { type Answering, RemoteCabinet } from './remote-cabinet.ts';
import { StatusOfSession, type SessionStatus } from './session-status.ts';
import { setupOf } from './setup.ts';
import { WORDS } from './words.ts';
import { createToken } from './token/token.ts';
import { CabinetPlace } from '../sandbox/cabinet-place.ts';
import { Visits } from './navigation/visits.ts';

export interface SessionOptions {
  /** Where the cabinet's frame is put; it fills this element. */
  mount: HTMLElement;
  contract: Contract;
  /** The folder that holds frame.js and modules/; ends with a slash. */
  assets: URL;
  /** The root of the language's site, which pages of the contract are relative to; ends with a slash. */
  docs: URL;
  language: Language;
  scheme: Scheme;
  /** The cabinet is for no eyes: its frame does not bear the name of the visible one. */
  hidden?: boolean;
  /** One that outlives the session. Without, the session has its own. */
  backend?: SessionBackend;
  /** The lead to begin with; the first if there is no such lead. */
  lead: string | null;
  /** Asked before a script of another origin is fetched for `addWidget`. */
  confirmOrigin(origin: string): Promise<boolean>;
}

export type SessionChange =
  | JournalChange
  | { type: 'status'; status: SessionStatus }
  | { type: 'lead'; id: string }
  | { type: 'backend'; status: BackendStatus };

/**
 * How long a widget may take to show, in seconds; after that the run is stopped. Its backend may take that long
 * for one answer.
 */
const PATIENCE = 10;
const PATIENCE_WITH_BACKEND = 20;

/** How long a cabinet may take to answer after other code has run beside it, in ms. */
const PATIENCE_BESIDE = 1500;

/** One simulated cabinet and what has happened in it. Knows nothing of how that is shown. */
export class Session {
  /** The cabinet that is shown. Before anything was run an empty one is opened; after a stop there is none. */
  readonly cabinet: RemoteCabinet;
  readonly #options: SessionOptions;
  readonly #slice: ContractSlice;
  readonly #journal: Journal;
  readonly #provider: Provider;
  readonly #installs: Installs;
  readonly #visible: CabinetPlace;
  readonly #backend: SessionBackend;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  readonly #leads: Leads;
  #visits: Visits;
  readonly #status = new StatusOfSession((status) => this.#emit({ type: 'status', status }));
  #endless = false;
  /** Other frames run code now that may hold up this one. */
  #beside = false;
  #settings = DEFAULT_SETTINGS;
  #scheme: Scheme;
  /** Whether the browser that is simulated has kept nothing of a backend yet. */
  #fresh = true;
  #files: Record<string, string> | null = null;
  /** The last token that was signed. */
  #token: string | null = null;
  /** What the widgets have stored: it outlives a reload, not a run. */
  #stored = NOTHING_STORED;
  /** The last one; unfinished before the cabinet has started, it is a run on its way. */
  #attempt: Attempt | null = null;

  constructor(options: SessionOptions) {
    const { contract, docs, assets, language, mount } = options;
    this.#options = options;
    this.#slice = sliceContract(contract);
    this.#journal = new Journal({ contract, docs, changed: (change) => this.#noted(change) });
    this.#provider = new Provider({
      contract: this.#slice,
      assets,
      language,
      journal: this.#journal,
      settings: () => this.#settings,
      confirmOrigin: (origin) => options.confirmOrigin(origin),
    });
    this.#installs = new Installs({
      contract,
      assets,
      journal: this.#journal,
      provider: this.#provider,
    });
    this.#backend = options.backend ?? new SessionBackend({ contract, assets, language, mount });
    this.#backend.listen({
      journal: this.#journal,
      changed: (status) => this.#emit({ type: 'backend', status }),
    });
    this.#visible = new CabinetPlace({
      mount,
      document: { assets, language, title: WORDS[language].frameTitle },
      hidden: options.hidden === true,
      allowed: () => this.#settings,
      events: {
        told: (message) => this.#journal.receive(message),
        tripped: (cause, place) => this.#fail(TRIPPED[cause], place),
        want: (want) => this.#provider.give(want),
        lost: () => this.#fail({ code: 'frame-lost', params: {} }),
        hung: () => this.#hung(),
      },
      seen: () => !document.hidden && options.hidden !== true,
      setup: (widgets) => this.#setup(widgets),
    });
    const words = WORDS[language];
    this.cabinet = new RemoteCabinet(() => this.#standing(), words);
    this.#scheme = options.scheme;
    const accounts = createAccounts(language);
    this.#leads = new Leads(accounts, options.lead, words, (id) =>
      this.#emit({ type: 'lead', id }),
    );
    this.#visits = new Visits(this.lead);
  }

  get accounts(): readonly AccountData[] {
    return this.#leads.accounts;
  }

  get account(): AccountData {
    return this.#leads.account;
  }

  /** The address of the simulated page. */
  get address(): string {
    return this.#leads.address;
  }

  /** Where the simulated browser can go. */
  get visits(): Pick<Visits, 'canGoBack' | 'canGoForward'> {
    return this.#visits;
  }

  /** Those of the open account. */
  get leads(): readonly LeadChoice[] {
    return this.#leads.all;
  }

  get lead(): string {
    return this.#leads.open;
  }

  /** What to say of a lead that does not exist; null for one that does. */
  missingLead(id: string): string | null {
    return this.#leads.missing(id);
  }

  get status(): SessionStatus {
    return this.#status.current;
  }

  /** How it stands with the backend in the page. */
  get backend(): BackendStatus {
    return this.#backend.status;
  }

  /** Tries again to start the backend, where that has failed. */
  retryBackend(): Promise<void> {
    return this.#backend.retry();
  }

  /** Whether the code of the last run was ended because it did not end by itself, or held the page for long. */
  get hung(): boolean {
    return (
      this.#endless || (!this.#settings.debug && (this.#visible.started?.heldThePage ?? false))
    );
  }

  get events(): readonly CabinetEvent[] {
    return this.#journal.events;
  }

  get console(): readonly LogEntry[] {
    return this.#journal.console;
  }

  get problems(): readonly Problem[] {
    return this.#journal.problems;
  }

  /** The problems of the neighbours are not among them. */
  get ownProblems(): readonly Problem[] {
    return this.problems.filter(({ widget }) => !isNeighbour(widget));
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Changes the settings; the next load has them. Where nothing was run, the cabinet begins anew where it now should. */
  configure(patch: Partial<Settings>): void {
    const { start } = this.#settings;
    this.#settings = Object.freeze({ ...this.#settings, ...patch });
    this.#token = null;
    if (this.#settings.start !== start && this.#files === null && this.status !== 'stopped') {
      this.#beginEmpty();
    }
  }

  /** The token that the widget was given last, or the one that it would be given now. */
  readonly token = async (): Promise<string> => this.#token ?? this.#signToken();

  /** Hears of every change from now on; the returned function ends that. */
  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows the cabinet without any widget, if none is shown, and waits until it stands or makes room for another. */
  async open(): Promise<void> {
    try {
      await this.#visible.open();
    } catch (error) {
      if (!(error instanceof FrameClosed)) {
        throw error;
      }
    }
  }

  /** Has a frame wait in which these files can run at once. */
  expect(files: Record<string, string>): void {
    const modules = this.#prepared(files);
    if (modules) {
      this.#visible.expect(modules);
    }
  }

  /** The files are now these: what waits for the next run, if anything, is to be fit for them. */
  anticipate(files: Record<string, string>): void {
    if (this.#visible.started) {
      this.expect(files);
      // The parser is large, and who does not type may not need it.
      this.#provider.prepare(files[this.#widget] ?? '', this.#widget, this.#widget);
    }
  }

  /** Runs the widget in a fresh frame. Everything seen of the run before is forgotten. */
  run(files: Record<string, string>): Promise<RunReport> {
    this.#files = { ...files };
    this.#stored = NOTHING_STORED;
    this.#endless = false;
    this.#fresh = true;
    this.#provider.reset();
    this.#journal.clear();
    return this.#load();
  }

  /** Loads the simulated page anew with the lead that is open; what has been seen stays. */
  async reload(): Promise<RunReport> {
    if (this.#files === null) {
      this.#beginEmpty();
      return unchanged('stopped');
    }
    const attempt = this.#attempt;
    await this.#keepStored();
    if (this.#attempt !== attempt && this.#attempt) {
      return this.#attempt.report;
    }
    return this.#loadAgain();
  }

  /** Whether the cabinet still answers; waits for as long as it takes to know. */
  async answers(): Promise<boolean> {
    const answer = this.#visible.started?.ask({ kind: 'ping' });
    return Boolean(await answer?.catch(() => null));
  }

  /**
   * From now on other frames run code, perhaps in the process of this cabinet: that it does not answer is not its
   * fault. What is returned ends that when they are gone; a cabinet that is still held up is loaded anew then.
   */
  standBeside(): () => Promise<void> {
    void this.#keepStored();
    this.#setBeside(true);
    return async () => {
      const attempt = this.#attempt;
      const answered = await this.#answersAtOnce();
      if (!answered && this.#attempt === attempt) {
        await this.#bringBack();
      }
      this.#setBeside(false);
    };
  }

  /** Takes the frame away, and ends Python. */
  stop(): Promise<void> {
    this.#close();
    this.#visible.closeAll();
    this.#backend.close();
    this.#status.set('stopped');
    return Promise.resolve();
  }

  /** Goes back to the beginning: nothing has been run, the cabinet stands without widgets. */
  async reset(lead: string): Promise<void> {
    this.#close();
    this.#files = null;
    this.#stored = NOTHING_STORED;
    this.#backend.leave();
    this.#journal.clear();
    this.#leads.open = lead;
    this.#visits = new Visits(lead);
    this.#status.set('idle');
    await this.open();
  }

  /**
   * Opens another lead, perhaps of another account. Its report is `stopped` where no widget is shown; the lead that
   * is open already stays as it is, and the report says what that is.
   *
   * @throws RangeError if there is no such lead; then nothing has changed.
   */
  selectLead(id: string): Promise<RunReport> {
    if (id !== this.lead && this.missingLead(id) === null) {
      this.#visits.visit(id);
    }
    return this.#openLead(id);
  }

  /** Opens the first lead of an account, which is another one. */
  async selectAccount(id: string): Promise<void> {
    const lead = this.accounts.find((account) => account.id === id)?.leads[0]?.id;
    if (lead !== undefined) {
      await this.selectLead(lead);
    }
  }

  /** Goes back or ahead to a lead that was open; nothing happens where there is none. */
  async step(by: -1 | 1): Promise<void> {
    const lead = this.#visits.step(by);
    if (lead !== null) {
      await this.#openLead(lead);
    }
  }

  async #openLead(id: string): Promise<RunReport> {
    if (id === this.lead) {
      return this.#attempt?.finished === false
        ? this.#attempt.report
        : unchanged(this.#status.asReported);
    }
    this.#leads.open = id;
    const frame = this.#visible.started;
    if (!frame && this.#attempt?.finished === false) {
      return this.#load();
    }
    if (this.status === 'entering') {
      return this.reload();
    }
    const attempt = this.#begin();
    this.#backend.visit(this.address);
    if (frame) {
      const tokens = {
        [this.#widget]: await this.#signToken(),
        ...(await this.#installs.tokens(this.#settings.neighbours, this.#leads.account)),
      };
      this.#finishWith(attempt, frame.ask({ kind: 'selectLead', lead: id, tokens }));
    } else {
      attempt.finish('stopped');
    }
    return attempt.report;
  }

  clearConsole(): void {
    this.#journal.clearConsole();
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.#visible.setScheme(scheme);
  }

  dispose(): void {
    this.#listeners.clear();
    this.#close();
    this.#visible.dispose();
    if (this.#options.backend) {
      this.#backend.leave();
    } else {
      this.#backend.close();
    }
  }

  /** The widget under development is called by its main file. */
  get #widget(): string {
    return this.#options.contract.header.widgetFile;
  }

  async #signToken(): Promise<string> {
    const { tokenAlgorithm: algorithm, clientSecret: secret, ...token } = this.#settings;
    this.#token = await createToken(
      this.#leads.account,
      token.tokenClaims,
      { algorithm, secret },
      token.tokenFlaw,
    );
    return this.#token;
  }

  /** Starts an attempt; the one before it is overtaken. */
  #begin(): Attempt {
    this.#attempt?.finish('stopped');
    this.#attempt = new Attempt({
      problems: () => this.ownProblems,
      finished: (status) => {
        if (status !== 'stopped') {
          this.#status.set(status === 'mounted' ? 'running' : 'failed');
          this.expect(this.#files ?? {});
        }
      },
    });
    return this.#attempt;
  }

  /** A frame that does not answer keeps what it has to itself. */
  async #keepStored(): Promise<void> {
    const { started } = this.#visible;
    if (started) {
      this.#stored = await started.ask({ kind: 'stored' }).then(readStored, () => this.#stored);
    }
  }

  #load(): Promise<RunReport> {
    this.#close();
    const attempt = this.#begin();
    this.#status.set('starting');
    this.#visible.show(this.#prepared(this.#files), (frame) =>
      this.#loadInto(frame, attempt).catch((error: unknown) => {
        if (error instanceof FrameClosed) {
          attempt.finish('stopped');
        } else {
          attempt.breakOff(error);
        }
        throw error;
      }),
    );
    return attempt.report;
  }

  #setBeside(beside: boolean): void {
    this.#beside = beside;
    this.#backend.beside = beside;
  }

  /** Where no cabinet has started, there is nothing to wait for. */
  async #answersAtOnce(): Promise<boolean> {
    if (!this.#visible.started) {
      return true;
    }
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), PATIENCE_BESIDE);
    });
    return Promise.race([this.answers(), late]);
  }

  /** Puts what was shown into a new frame: with the last one of a process its code ends. */
  async #bringBack(): Promise<void> {
    this.#close();
    this.#visible.closeAll();
    this.#backend.close();
    if (this.#files === null) {
      this.#beginEmpty();
    } else if (this.#endless) {
      await this.open();
    } else {
      await this.#loadAgain();
    }
  }

  #loadAgain(): Promise<RunReport> {
    this.#journal.note('page.reloaded', '', {});
    return this.#load();
  }

  async #loadInto(frame: CabinetFrame, attempt: Attempt): Promise<void> {
    const neighbours = this.#installs.neighbours(this.#settings.neighbours, this.#leads.account);
    const backend = this.#loadBackend();
    const [own, signed] = await Promise.all([
      attempt.time('parse', this.#installs.own(this.#files ?? {})),
      // The token of a client who has to sign in first is one of later.
      this.#settings.start === 'cabinet' ? this.#signToken() : null,
    ]);
    if (attempt.finished) {
      return;
    }
    if (own === null) {
      attempt.finish('failed');
      await this.#visible.openFrame(frame);
      await this.#visible.start(frame, await neighbours);
      return;
    }
    await attempt.time('frame', this.#visible.openFrame(frame));
    await attempt.pause(this.#enter(frame));
    await attempt.pause(backend);
    this.#connectBackend(frame);
    const token = signed ?? (await this.#signToken());
    const widgets = [{ ...own, token }, ...(await neighbours)];
    this.#finishWith(attempt, this.#visible.start(frame, widgets));
    await attempt.report;
  }

  /** What is wrong with the backend keeps no widget from running. */
  #loadBackend(): Promise<void> {
    const { clientSecret, debug } = this.#settings;
    const environment = { CLIENT_SECRET: clientSecret };
    return this.#backend.load(this.#files ?? {}, { environment, limited: !debug });
  }

  #connectBackend(frame: CabinetFrame): void {
    this.#backend.connect({
      tell: (line, port) => frame.tellBackend(line, port),
      page: this.address,
      origin: this.#settings.backendOrigin,
      fresh: this.#fresh,
    });
    this.#fresh = false;
  }

  /** Shows the cabinet without any widget, from where the reader wants it to begin. */
  #beginEmpty(): void {
    this.#close();
    this.#status.set('idle');
    this.#visible.show(this.#prepared(null), async (frame) => {
      await this.#visible.openFrame(frame);
      await this.#enter(frame);
      await this.#visible.start(frame, []);
    });
  }

  /** Waits until the client is in the cabinet, where that is not skipped. @throws FrameClosed */
  async #enter(frame: CabinetFrame): Promise<void> {
    const { start } = this.#settings;
    if (start === 'cabinet') {
      return;
    }
    const before = this.status;
    this.#status.set('entering');
    const outcome = await frame.ask({
      kind: 'enter',
      arrival: {
        language: this.#options.language,
        scheme: this.#scheme,
        start,
        logo: this.account.sys.logoUrl,
        title: this.account.sys.pageTitle,
        phones: phonesOf(this.#leads.data),
      },
    });
    if (!outcome.ok) {
      throw new Error(outcome.error.message);
    }
    this.#status.set(before);
  }

  /** Lets the frame's answer finish the attempt, or the clock where there is one. */
  #finishWith(attempt: Attempt, answer: Promise<Outcome>): void {
    // Who debugs may look at a breakpoint for as long as they like.
    if (!this.#settings.debug) {
      const patience = this.backend.state === 'absent' ? PATIENCE : PATIENCE_WITH_BACKEND;
      const clock = setTimeout(() => {
        this.#fail({ code: 'run-timeout', params: { value: String(patience) } });
      }, patience * 1000);
      void attempt.report.then(() => {
        clearTimeout(clock);
      });
    }
    answer.then(
      (outcome) => {
        const { status, timings } = readMounted(outcome);
        if (status === 'stopped' && !attempt.finished) {
          this.#status.widgetLeft();
        }
        if (status === 'failed' && !attempt.problems.some(({ severity }) => severity === 'error')) {
          this.#journal.addFinding(findingOf(outcome, this.#widget));
        }
        attempt.finish(status, timings);
      },
      () => {
        attempt.finish('stopped');
      },
    );
  }

  #hung(): void {
    if (!this.#settings.debug && !this.#beside) {
      this.#fail({ code: 'unresponsive', params: { value: '2' } });
    }
  }

  /** The run is over because of the code: says so and puts an empty cabinet in its place. */
  #fail(fault: Fault, place: Place | null = null): void {
    const finding: Finding = { ...fault, widget: this.#widget, ...(place && { place }) };
    this.#journal.receive({ type: 'problem', finding });
    this.#endless = ENDLESS.has(fault.code);
    this.#status.set('failed');
    this.#attempt?.finish('failed');
    this.#close();
    this.#visible.closeAll();
    // Both may share a process.
    this.#backend.close();
    // What keeps the empty cabinet from opening will be said when the reader runs something.
    this.open().then(
      () => this.expect(this.#files ?? {}),
      () => undefined,
    );
  }

  /** The modules that the widget will ask for. */
  #named(files: Record<string, string> | null): string[] {
    return namedModules(files?.[this.#widget] ?? '', this.#slice.modules);
  }

  /** The same, or null where nothing may be prepared: the pages before the cabinet have the frame to themselves. */
  #prepared(files: Record<string, string> | null): string[] | null {
    return this.#settings.start === 'cabinet' ? this.#named(files) : null;
  }

  #setup(widgets: Install[]): Setup {
    return setupOf(this.#settings, {
      language: this.#options.language,
      scheme: this.#scheme,
      contract: this.#slice,
      accounts: this.accounts,
      lead: this.lead,
      widgets,
      stored: this.#stored,
      elapsed: this.#journal.elapsed,
    });
  }

  #close(): void {
    this.#visible.close();
    this.#status.frameClosed();
    this.#attempt?.finish('stopped');
  }

  /**
   * @throws DOMException `InvalidStateError` after a stop, since what was stopped is not to come back by itself,
   * and before the client is in
   */
  async #standing(): Promise<Answering> {
    const { stopped, notEntered } = WORDS[this.#options.language];
    if (this.status === 'stopped' || this.status === 'entering') {
      const reason = this.status === 'stopped' ? stopped : notEntered;
      throw new DOMException(reason, 'InvalidStateError');
    }
    const frame = await this.#visible.standing();
    return { ask: async (ask) => this.#journal.outcome(await frame.ask(ask)) };
  }

  #noted(change: JournalChange): void {
    this.#emit(change);
    if (change.type === 'event' && !isNeighbour(change.event.widget)) {
      this.#status.hear(change.event);
    }
  }

  #emit(change: SessionChange): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }
}
