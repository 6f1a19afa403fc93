import type { Contract } from '../contract/contract.ts';
import type { Outcome, Scheme } from '../protocol/messages.ts';
import type { RunReport } from '../protocol/public.ts';
import type { CabinetFrame } from '../sandbox/cabinet-frame.ts';
import type { CabinetPlace } from '../sandbox/cabinet-place.ts';
import { FrameClosed } from '../sandbox/frame-channel.ts';
import type { Plan } from '../sandbox/plan.ts';
import { findingOf, readMounted } from '../sandbox/reading/mounted.ts';
import { readStored } from '../sandbox/reading/stored.ts';
import { Attempt } from './attempt.ts';
import type { JournalChange } from './journal/journal.ts';
import { Load, type LoadParts } from './load.ts';
import type { Files } from './memory.ts';
import type { Offers } from './offers.ts';
import { planOf } from './plan.ts';
import { isNeighbour } from './widgets/neighbours.ts';

/**
 * How long a widget may take to show, in seconds; after that the run is stopped. Its backend may take that long
 * for one answer.
 */
const PATIENCE = 10;
const PATIENCE_WITH_BACKEND = 20;

export interface PageParts extends LoadParts {
  contract: Contract;
  place: CabinetPlace;
  offers: Pick<Offers, 'clear'>;
  /** The time in ms. */
  now(): number;
  /** A widget has not shown after so many seconds. */
  overdue(seconds: number): void;
}

/** The simulated page: the load that is shown, and the attempt to get the widget mounted in it. */
export class Page {
  readonly #parts: PageParts;
  #load: Load | null = null;
  /** Settles when the cabinet of the load stands, with widgets or empty. */
  #standing: Promise<void> = Promise.resolve();
  /** The last one; unfinished before the cabinet has started, it is a run on its way. */
  #attempt: Attempt | null = null;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  get attempt(): Attempt | null {
    return this.#attempt;
  }

  /** The frame, if its cabinet has been told to start: what is asked of it, it answers. */
  get started(): CabinetFrame | null {
    return this.#parts.place.started;
  }

  /** The frame of now, once its cabinet stands; an empty one is opened if there is none. @throws FrameClosed */
  async standing(): Promise<CabinetFrame> {
    if (!this.started) {
      await this.open();
    }
    if (!this.started) {
      throw new FrameClosed();
    }
    return this.started;
  }

  /** Shows an empty cabinet, if none is shown, and waits until it stands or makes room for another. */
  async open(): Promise<void> {
    if (!this.#load) {
      // The frame that waits is for the next run.
      this.#show({ ...this.#plan(null), modules: null }, (load) => load.empty(false));
    }
    await this.#standing.catch((error: unknown) => {
      if (!(error instanceof FrameClosed)) {
        throw error;
      }
    });
  }

  /** Shows the cabinet without any widget, from where the settings want it to begin. */
  showEmpty(): void {
    this.close();
    this.#parts.status.set('idle');
    this.#show(this.#plan(null), (load) => load.empty(true));
  }

  /** Sees to it that a frame waits in which these files, or those of the last run, can run at once. */
  expect(files: Files | null = this.#parts.memory.files): void {
    this.#parts.place.expect(this.#plan(files));
  }

  /** Loads the page with the widget of the last run's files. */
  load(): Promise<RunReport> {
    this.close();
    const attempt = this.#begin();
    const { memory, status } = this.#parts;
    status.set('starting');
    this.#show(this.#plan(memory.files), async (load) => {
      try {
        const started = await load.widgets(attempt);
        if (started) {
          this.#finishWith(attempt, started.answer);
        }
      } catch (error) {
        if (error instanceof FrameClosed) {
          attempt.finish('stopped');
        } else {
          attempt.breakOff(error);
        }
        throw error;
      }
      await attempt.report;
    });
    return attempt.report;
  }

  /** The same, as the client sees it who loads the page anew. */
  reload(): Promise<RunReport> {
    this.#parts.journal.note('page.reloaded', '', {});
    return this.load();
  }

  /** Shows the lead that is open now in the cabinet that stands. The report is `stopped` where none does. */
  async showLead(): Promise<RunReport> {
    const { backend, contract, installs, memory, navigation, tokens } = this.#parts;
    const { lead, account, address } = navigation;
    const attempt = this.#begin();
    backend.visit(address);
    const frame = this.started;
    if (frame) {
      const signed = {
        [contract.header.widgetFile]: await tokens.sign(),
        ...(await installs.tokens(memory.settings.neighbours, account)),
      };
      this.#finishWith(attempt, frame.ask({ kind: 'selectLead', lead, tokens: signed }));
    } else {
      attempt.finish('stopped');
    }
    return attempt.report;
  }

  /** Takes over what the widgets have stored; a frame that does not answer keeps it to itself. */
  async keepStored(): Promise<void> {
    const { memory } = this.#parts;
    const frame = this.started;
    if (frame) {
      await this.pass(0, 0).catch(() => undefined);
      const stored = frame.ask({ kind: 'stored' });
      memory.stored = await stored.then(readStored, () => memory.stored);
    }
  }

  /**
   * Lets time pass where the clock is held, and returns the ms since the run began.
   *
   * @throws FrameClosed, FrameSilent
   */
  async pass(ms: number | null, most: number): Promise<number> {
    const { journal, memory } = this.#parts;
    const frame = this.started;
    const { held } = memory.settings;
    if (frame && typeof held?.now === 'number' && frame.begun !== null) {
      const before = frame.begun - held.now;
      if (ms === null) {
        journal.hold(null);
      }
      const outcome = await frame.ask({ kind: 'pass', ms, most });
      const passed = outcome.ok ? Number(outcome.value) : NaN;
      // What a frame says may be anything: time does not go back.
      memory.passed = Math.max(memory.passed, Number.isFinite(passed) ? before + passed : 0);
      if (ms !== null) {
        journal.hold(memory.passed);
      }
    }
    return memory.passed;
  }

  /** Tells the attempt on its way what concerns its report. */
  hear(change: JournalChange): void {
    if (change.type === 'problem' && !isNeighbour(change.problem.widget)) {
      this.#attempt?.note(change.problem);
    } else if (change.type === 'withdrawn') {
      this.#attempt?.withdraw(change.code);
    }
  }

  setScheme(scheme: Scheme): void {
    this.#parts.memory.scheme = scheme;
    this.#parts.place.setScheme(scheme);
  }

  /** Takes the frame away. */
  close(): void {
    this.#load?.end();
    this.#load = null;
    this.#parts.place.close();
    this.#parts.offers.clear();
    this.#parts.status.frameClosed();
    this.#attempt?.finish('stopped');
  }

  /** Takes the frame that waits, too: both may share a process. */
  closeAll(): void {
    this.close();
    this.#parts.place.closeAll();
  }

  /** From now on no frame opens. */
  dispose(): void {
    this.close();
    this.#parts.place.dispose();
  }

  #plan(files: Files | null): Plan {
    const { widgetFile } = this.#parts.contract.header;
    return planOf(this.#parts, files?.[widgetFile] ?? '');
  }

  #show(plan: Plan, work: (load: Load) => Promise<void>): void {
    const load = new Load(this.#parts.place.show(plan), this.#parts);
    this.#load = load;
    this.#standing = work(load);
    // A cabinet that cannot stand is taken away, so that the next try begins with a fresh frame.
    this.#standing.catch(() => {
      if (this.#load === load) {
        this.#load = null;
        this.#parts.place.close();
      }
    });
  }

  /** Starts an attempt; the one before it is overtaken. */
  #begin(): Attempt {
    this.#attempt?.finish('stopped');
    const { now, status } = this.#parts;
    this.#attempt = new Attempt(now, (ended) => {
      if (ended !== 'stopped') {
        status.set(ended === 'mounted' ? 'running' : 'failed');
        this.expect();
      }
    });
    return this.#attempt;
  }

  /** Lets the frame's answer finish the attempt, or the clock where there is one. */
  #finishWith(attempt: Attempt, answer: Promise<Outcome>): void {
    const { backend, contract, journal, memory, overdue, status } = this.#parts;
    // A reader who debugs may stay at a breakpoint for as long as they like.
    if (!memory.settings.debug) {
      const patience = backend.status.state === 'absent' ? PATIENCE : PATIENCE_WITH_BACKEND;
      const clock = setTimeout(() => overdue(patience), patience * 1000);
      void attempt.report.then(() => {
        clearTimeout(clock);
      });
    }
    answer.then(
      (outcome) => {
        const { status: mounted, timings } = readMounted(outcome);
        if (mounted === 'stopped' && !attempt.finished) {
          status.widgetLeft();
        }
        if (mounted === 'failed' && !attempt.hasErrors) {
          journal.addFinding(findingOf(outcome, contract.header.widgetFile));
        }
        attempt.finish(mounted, timings);
      },
      () => {
        attempt.finish('stopped');
      },
    );
  }
}
