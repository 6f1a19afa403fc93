import { createAccount } from '../cabinet/accounts/account.ts';
import type { Contract, Language } from '../contract/contract.ts';
import { sliceContract } from '../contract/slice.ts';
import type { AccountData } from '../protocol/account.ts';
import type {
  Ask,
  ContractSlice,
  Evaluated,
  FromFrame,
  Install,
  Outcome,
  Place,
  Scheme,
  Setup,
  Want,
} from '../protocol/messages.ts';
import type {
  CabinetEvent,
  EventType,
  LeadChoice,
  LogEntry,
  Preview,
  Problem,
  RunReport,
} from '../protocol/public.ts';
import { Attempt } from './attempt.ts';
import { FrameClosed, FrameHost } from './frame-host.ts';
import { Journal, type JournalChange } from './journal.ts';
import { readMounted } from './mounted.ts';
import { Origins } from './origins.ts';
import { provide } from './provider.ts';
import { readPreview } from './read-message.ts';
import { assetText } from './sources.ts';
import { srcdoc } from './srcdoc.ts';
import { STRINGS } from './strings.ts';
import { createToken } from './token.ts';

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
  /** Asked before a script of another origin is fetched for `addWidget`. */
  confirmOrigin(origin: string): Promise<boolean>;
}

export type SessionStatus = 'idle' | 'starting' | 'running' | 'failed' | 'stopped';

export type SessionChange =
  JournalChange | { type: 'status'; status: SessionStatus } | { type: 'lead'; id: string };

/** How long a widget may take to show, in seconds; after that the run is stopped. */
const PATIENCE = 10;

/** How long after `initLead` the data of the lead arrive, in ms. */
const LOAD_DELAY = 300;

/** What the code of the cabinet answered a request of the page with. */
export class CabinetError extends Error {
  readonly place: Place | undefined;

  constructor({ error }: Outcome & { ok: false }) {
    super(error.message);
    this.name = error.name;
    this.place = error.place;
  }
}

/** One simulated cabinet and what has happened in it. Knows nothing of how that is shown. */
export class Session {
  readonly leads: readonly LeadChoice[];
  readonly #options: SessionOptions;
  readonly #slice: ContractSlice;
  readonly #account: AccountData;
  readonly #journal: Journal;
  readonly #origins: Origins;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  #scheme: Scheme;
  #lead: string;
  #status: SessionStatus = 'idle';
  #files: Record<string, string> | null = null;
  #began = performance.now();
  #host: FrameHost | null = null;
  /** The empty cabinet that is being opened or stands; null while a widget is run. */
  #opening: Promise<void> | null = null;
  #attempt: Attempt | null = null;
  /** Tells an empty cabinet on its way that it has been overtaken. */
  #closings = 0;
  /** Whether a run is on its way to its frame. */
  #loading = false;
  #disposed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#slice = sliceContract(options.contract);
    this.#account = createAccount(options.language);
    this.#journal = new Journal({
      contract: options.contract,
      docs: options.docs,
      changed: (change) => {
        this.#emit(change);
      },
    });
    this.#origins = new Origins((origin) => options.confirmOrigin(origin));
    this.#scheme = options.scheme;
    this.leads = this.#account.leads.map(({ id, name }) => ({ id, name }));
    this.#lead = this.leads[0]?.id ?? '';
  }

  get lead(): string {
    return this.#lead;
  }

  get status(): SessionStatus {
    return this.#status;
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

  /** Hears of every change from now on; the returned function ends that. */
  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows the cabinet without any widget, if none is shown. */
  async open(): Promise<void> {
    if (!this.#host) {
      this.#opening = this.#showEmpty();
    }
    await this.#opening;
  }

  /** Runs the widget in a fresh frame. Everything seen of the run before is forgotten. */
  async run(
    files: Record<string, string>,
    { lead = this.#lead }: { lead?: string } = {},
  ): Promise<RunReport> {
    this.#setLead(lead);
    this.#files = { ...files };
    this.#origins.reset();
    this.#journal.clear();
    this.#began = performance.now();
    return this.#load();
  }

  /** Loads the simulated page anew with the lead that is open; what has been seen stays. */
  reload(): Promise<RunReport> {
    this.#event('page.reloaded', '', {});
    return this.#load();
  }

  /** Takes the frame away. */
  stop(): Promise<void> {
    this.#close();
    this.#setStatus('stopped');
    return Promise.resolve();
  }

  /** Goes back to the beginning: nothing has been run, the cabinet stands without widgets. */
  async reset({ lead = this.leads[0]?.id ?? '' }: { lead?: string } = {}): Promise<void> {
    this.#close();
    this.#files = null;
    this.#journal.clear();
    this.#began = performance.now();
    this.#setLead(lead);
    this.#setStatus('idle');
    await this.open();
  }

  /** Opens another lead. Its report is `stopped` where no widget is shown. */
  async selectLead(id: string): Promise<RunReport> {
    this.#setLead(id);
    if (this.#loading) {
      return this.#load();
    }
    const attempt = this.#begin();
    if (!this.#host) {
      attempt.finish('stopped', performance.now());
    } else {
      const host = this.#host;
      const tokens = { [this.#widgetName]: await this.#token() };
      this.#finishWith(attempt, host, { kind: 'selectLead', lead: id, tokens });
    }
    return attempt.report;
  }

  /** The value of a state entity, as the widget would read it. */
  getState(entity: string): Promise<unknown> {
    return this.#ask({ kind: 'getState', entity });
  }

  /**
   * Applies a JSON Merge Patch to a state entity.
   *
   * @throws CabinetError if the result would not fit the contract; then nothing has changed.
   */
  async setState(entity: string, patch: unknown): Promise<void> {
    await this.#ask({ kind: 'setState', entity, patch });
  }

  /**
   * Runs a line of the console in the cabinet and waits for its value.
   *
   * @returns plain data as it is, everything else as a short text.
   * @throws ConsoleSyntaxError if the source does not parse, CabinetError if it throws.
   */
  async evaluate(source: string): Promise<unknown> {
    const { json, preview } = await this.#evaluate(source);
    if (typeof json === 'string') {
      return JSON.parse(json) as unknown;
    }
    const text = typeof preview?.text === 'string' ? preview.text : '';
    return text === 'undefined' ? undefined : text;
  }

  /** The same for eyes: the value as the console shows it. */
  async inspect(source: string): Promise<Preview> {
    const { preview } = await this.#evaluate(source);
    return readPreview(preview) ?? { kind: 'primitive', text: '' };
  }

  clearConsole(): void {
    this.#journal.clearConsole();
  }

  setScheme(scheme: Scheme): void {
    this.#scheme = scheme;
    this.#host?.setScheme(scheme);
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.clear();
    this.#close();
  }

  get #widgetName(): string {
    return this.#options.contract.header.widgetFile;
  }

  async #evaluate(source: string): Promise<Partial<Evaluated>> {
    const { consoleBody } = await import('./console-line.ts');
    const answer = await this.#ask({ kind: 'evaluate', source: consoleBody(source) });
    return answer ?? {};
  }

  #load(): Promise<RunReport> {
    this.#close();
    const attempt = this.#begin();
    this.#loading = true;
    this.#setStatus('starting');
    this.#loadInto(attempt).catch((error: unknown) => {
      if (error instanceof FrameClosed) {
        attempt.finish('stopped', performance.now());
      } else {
        this.#setStatus('failed');
        attempt.breakOff(error);
      }
    });
    return attempt.report;
  }

  async #loadInto(attempt: Attempt): Promise<void> {
    const parsing = performance.now();
    const widget = this.#widgetName;
    const source = this.#files?.[widget] ?? '';
    const known = await this.#accepts(source, widget, widget);
    if (attempt.finished) {
      return;
    }
    attempt.timings.parse = performance.now() - parsing;
    if (!known) {
      this.#loading = false;
      this.#setStatus('failed');
      attempt.finish('failed', performance.now());
      await this.open();
      return;
    }
    const token = await this.#token();
    const framing = performance.now();
    const host = await this.#openFrame(() => attempt.finished);
    attempt.timings.frame = performance.now() - framing;
    const setup = this.#setup([{ widget, file: widget, source, token }]);
    this.#finishWith(attempt, host, { kind: 'start', setup });
  }

  /** Lets the frame's answer finish the attempt, or the clock. */
  #finishWith(attempt: Attempt, host: FrameHost, ask: Ask): void {
    this.#loading = false;
    const clock = setTimeout(() => {
      this.#fail('run-timeout', { value: String(PATIENCE) });
    }, PATIENCE * 1000);
    const finish = (status: RunReport['status']): void => {
      if (!attempt.finished && status !== 'stopped') {
        this.#setStatus(status === 'mounted' ? 'running' : 'failed');
      }
      attempt.finish(status, performance.now());
    };
    host
      .ask(ask)
      .then((outcome) => {
        const mounted = readMounted(outcome);
        Object.assign(attempt.timings, mounted.timings);
        finish(mounted.status);
      })
      .catch(() => {
        finish('stopped');
      });
    void attempt.report.then(() => {
      clearTimeout(clock);
    });
  }

  /** The run is over because of the code: says so and puts an empty cabinet in its place. */
  #fail(code: string, params: Record<string, string> = {}): void {
    this.#journal.addFinding({ code, widget: this.#widgetName, params });
    this.#setStatus('failed');
    this.#attempt?.finish('failed', performance.now());
    this.#close();
    // What keeps the empty cabinet from opening will be said when the reader runs something.
    this.open().catch(() => undefined);
  }

  async #showEmpty(): Promise<void> {
    const closings = this.#closings;
    const host = await this.#openFrame(() => closings !== this.#closings);
    await host.ask({ kind: 'start', setup: this.#setup([]) });
  }

  async #openFrame(superseded: () => boolean): Promise<FrameHost> {
    const { assets, language, mount } = this.#options;
    const script = await assetText(new URL('frame.js', assets));
    if (superseded() || this.#host || this.#disposed) {
      throw new FrameClosed();
    }
    const title = STRINGS[language].frameTitle;
    const host: FrameHost = new FrameHost(srcdoc(script, language, title), title, {
      message: (message) => {
        this.#receive(message);
      },
      want: (want) => this.#give(want),
      lost: () => {
        this.#fail('frame-lost');
      },
    });
    this.#host = host;
    await host.open(mount);
    return host;
  }

  #setup(widgets: Install[]): Setup {
    return {
      language: this.#options.language,
      scheme: this.#scheme,
      contract: this.#slice,
      account: this.#account,
      lead: this.#lead,
      widgets,
      classSuffix: Math.random().toString(36).slice(2, 10),
      loadDelay: LOAD_DELAY,
      elapsed: performance.now() - this.#began,
    };
  }

  /** Asks the cabinet that is shown; opens an empty one if there is none. */
  async #ask(ask: Ask): Promise<unknown> {
    await (this.#loading ? this.#attempt?.report : this.open());
    if (!this.#host) {
      throw new FrameClosed();
    }
    const outcome = await this.#host.ask(ask);
    if (!outcome.ok) {
      throw new CabinetError(outcome);
    }
    return outcome.value;
  }

  #receive(message: Exclude<FromFrame, { type: 'reply' | 'want' }>): void {
    switch (message.type) {
      case 'event':
        this.#journal.addEvent(message.event);
        return;
      case 'console':
        this.#journal.addEntry(message.entry);
        return;
      case 'cleared':
        this.clearConsole();
        return;
      case 'problem':
        this.#journal.addFinding(message.finding);
        return;
      case 'suppressed':
        this.#journal.addFinding({
          code: 'message-flood',
          widget: this.#widgetName,
          params: { value: String(message.count) },
        });
    }
  }

  #give(want: Want): Promise<string | null> {
    const { assets, language } = this.#options;
    return provide(want, {
      modules: this.#slice.modules,
      assets,
      origins: this.#origins,
      strings: STRINGS[language],
      event: (type, widget, detail) => {
        this.#event(type, widget, detail);
      },
      found: (finding) => {
        this.#journal.addFinding(finding);
      },
      accepts: (source, file, widget) => this.#accepts(source, file, widget),
    });
  }

  /** Whether a source is a widget as far as one can see; if not, says what is wrong with it. */
  async #accepts(source: string, file: string, widget: string): Promise<boolean> {
    // The parser is a third of the page's own code and of no use before something is run.
    const { recognise } = await import('./recognise.ts');
    const recognised = recognise(source, file, widget, this.#slice);
    const problem = this.#journal.addSource(recognised, widget);
    if (problem !== null) {
      this.#event('module.failed', widget, { script: file, problem });
    }
    return problem === null;
  }

  #event(type: EventType, widget: string, detail: Record<string, unknown>): void {
    this.#journal.addEvent({ at: performance.now() - this.#began, type, widget, detail });
  }

  #token(): Promise<string> {
    return createToken({ accountId: this.#account.id, account: 'https://pine.example' });
  }

  /** Starts an attempt; the one before it is overtaken. */
  #begin(): Attempt {
    this.#attempt?.finish('stopped', performance.now());
    this.#attempt = new Attempt(() => this.#journal.problems, performance.now());
    return this.#attempt;
  }

  #close(): void {
    this.#closings += 1;
    this.#host?.close();
    this.#host = null;
    this.#opening = null;
    this.#loading = false;
    this.#attempt?.finish('stopped', performance.now());
  }

  #setLead(id: string): void {
    if (!this.leads.some((lead) => lead.id === id)) {
      throw new RangeError(`no lead ${id}`);
    }
    if (id !== this.#lead) {
      this.#lead = id;
      this.#emit({ type: 'lead', id });
    }
  }

  #setStatus(status: SessionStatus): void {
    if (status !== this.#status) {
      this.#status = status;
      this.#emit({ type: 'status', status });
    }
  }

  #emit(change: SessionChange): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }
}
