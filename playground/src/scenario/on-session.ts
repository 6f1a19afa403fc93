import type { Language } from '../contract/contract.ts';
import type { Deed } from '../protocol/deed.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import type { CabinetEvent, LogEntry, Problem, RunReport } from '../protocol/public.ts';
import { SlotInspector } from '../session/inspection/slot-inspector.ts';
import type { RemoteCabinet } from '../session/remote-cabinet.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../session/settings.ts';
import { PLAYING_WORDS } from './playing/words.ts';
import type { Start } from './scenario.ts';
import type { Stage } from './stage.ts';

/** A picture of the cabinet is waited for so long, in ms. */
const PICTURE_PATIENCE = 3000;

/** The part of a session that a scenario plays on. */
export type PlayedSession = Pick<
  Session,
  | 'status'
  | 'settings'
  | 'subscribe'
  | 'configure'
  | 'selectLead'
  | 'reload'
  | 'pass'
  | 'renewBackend'
> & {
  readonly journal: Pick<Session['journal'], 'events' | 'console' | 'ownProblems'>;
  readonly recovery: Pick<Session['recovery'], 'hung'>;
  readonly navigation: Pick<Session['navigation'], 'accounts'>;
  readonly cabinet: Pick<
    RemoteCabinet,
    'getState' | 'setState' | 'evaluate' | 'act' | 'look' | 'setPanel'
  >;
};

export interface SessionStageOptions {
  session: PlayedSession;
  language: Language;
  /** Whether the scenario holds the clock. */
  held: boolean;
  /** The alternative to play under; undefined for the one that is set, if any. */
  alternative?: AlternativeChoice | undefined;
  /** Runs the widget. */
  run(): Promise<RunReport>;
  /** Checks its files. */
  check(): Promise<readonly Problem[]>;
  /** Something else has taken the place of what plays. */
  overtaken(): void;
}

/** The stage that a session is. It has to be left at the end. */
export class SessionStage implements Stage {
  readonly #options: SessionStageOptions;
  readonly #unsubscribe: () => void;
  /** The settings of before, as far as the scenario has others. */
  #before: Partial<Settings> = {};
  /** Ms of the held clock since the run began, as far as they are known. */
  #passed = 0;
  /** How many loads of its own are on their way. */
  #loading = 0;

  constructor(options: SessionStageOptions) {
    this.#options = options;
    const { session, overtaken } = options;
    this.#unsubscribe = session.subscribe((change) => {
      // Code that hangs is stopped as well: that is for the step to say.
      const isOver =
        change.type === 'status' &&
        this.#loading === 0 &&
        (['starting', 'idle'].includes(change.status) ||
          (change.status === 'stopped' && !session.recovery.hung));
      if (isOver) {
        overtaken();
      }
    });
  }

  get events(): readonly CabinetEvent[] {
    return this.#options.session.journal.events;
  }

  get console(): readonly LogEntry[] {
    return this.#options.session.journal.console;
  }

  get problems(): readonly Problem[] {
    return this.#options.session.journal.ownProblems;
  }

  now(): number {
    return this.#options.held ? this.#passed : performance.now();
  }

  async pause(ms: number, most = ms): Promise<void> {
    if (!this.#options.held) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return;
    }
    const before = this.#passed;
    await this.#pass(Math.min(ms, most), most);
    if (this.#passed === before) {
      // Code that has hung lets no time pass: nobody is to wait for it without an end.
      this.#passed += ms;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }

  /** A frame that is gone, or hangs, is for the step to notice. */
  async #pass(ms: number | null, most = 0): Promise<void> {
    if (this.#options.held) {
      const passed = await this.#options.session.pass(ms, most).catch(() => this.#passed);
      this.#passed = Math.max(this.#passed, passed);
    }
  }

  begin({ lead, account, loadDelay, lang, now, seed }: Start): Promise<void> {
    const first = lead ?? (account === undefined ? undefined : this.#firstLead(account));
    return this.#load(async () => {
      const { session, run, alternative } = this.#options;
      this.#configure({
        // Nobody is there to sign in, and a breakpoint would hold up every step.
        start: 'cabinet',
        debug: false,
        ...(loadDelay !== undefined && { loadDelay }),
        ...(lang !== undefined && { lang }),
        held:
          now === undefined && seed === undefined
            ? null
            : { now: now === undefined ? null : Date.parse(now), seed: seed ?? null },
        ...(alternative && { alternative }),
      });
      session.renewBackend();
      if (first !== undefined) {
        // What runs is left: nobody waits for what it does about another lead.
        const opened = session.selectLead(first);
        await Promise.race([opened, Promise.resolve()]);
        opened.catch(() => undefined);
      }
      const { status } = await run();
      await this.#pass(0);
      if (status === 'stopped' && !session.recovery.hung) {
        this.#options.overtaken();
      }
    });
  }

  async selectLead(id: string): Promise<void> {
    await this.#done(this.#options.session.selectLead(id));
  }

  selectAccount(id: string): Promise<void> {
    return this.selectLead(this.#firstLead(id));
  }

  reload(): Promise<void> {
    return this.#load(() => this.#done(this.#options.session.reload()));
  }

  setPanel(open: boolean): Promise<void> {
    return this.#done(this.#options.session.cabinet.setPanel(open));
  }

  setState(entity: string, patch: unknown): Promise<void> {
    return this.#done(this.#options.session.cabinet.setState(entity, patch));
  }

  getState(entity: string): Promise<unknown> {
    return this.#options.session.cabinet.getState(entity);
  }

  evaluate(source: string): Promise<unknown> {
    return this.#done(this.#options.session.cabinet.evaluate(source));
  }

  check(): Promise<readonly Problem[]> {
    return this.#options.check();
  }

  /** A cabinet that hangs is not waited for. */
  async picture(): Promise<Blob | null> {
    const inspector = new SlotInspector(this.#options.session.cabinet);
    const late = new Promise<null>((resolve) => setTimeout(resolve, PICTURE_PATIENCE, null));
    return Promise.race([inspector.picture(null).catch(() => null), late]);
  }

  act(deed: Deed): Promise<unknown> {
    return this.#done(this.#options.session.cabinet.act(deed));
  }

  /** Takes back the settings of the scenario; the clock of the cabinet goes on by itself. */
  leave(): void {
    void this.#pass(null);
    this.#unsubscribe();
    this.#options.session.configure(this.#before);
  }

  /** Where the clock is held, a deed is done when all that it has led to at its moment has come. */
  async #done<Value>(deed: Promise<Value>): Promise<Value> {
    const value = await deed;
    await this.#pass(0);
    return value;
  }

  #configure(patch: Partial<Settings>): void {
    const { session } = this.#options;
    const names = Object.keys(patch) as (keyof Settings)[];
    const { settings } = session;
    this.#before = Object.fromEntries(names.map((name) => [name, settings[name]]));
    session.configure(patch);
  }

  async #load(work: () => Promise<unknown>): Promise<void> {
    this.#loading += 1;
    try {
      await work();
    } finally {
      this.#loading -= 1;
    }
  }

  /** @throws RangeError if there is no such account */
  #firstLead(account: string): string {
    const { session, language } = this.#options;
    const { accounts } = session.navigation;
    const lead = accounts.find(({ id }) => id === account)?.leads[0]?.id;
    if (lead === undefined) {
      const known = accounts.map(({ id }) => id).join(', ');
      throw new RangeError(PLAYING_WORDS[language].noAccount(account, known));
    }
    return lead;
  }
}
