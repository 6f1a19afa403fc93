import type { Contract } from '../../contract/contract.ts';
import type { Finding, Outcome, Place, RawEvent, Told } from '../../protocol/messages.ts';
import type { EventDetails, EventType, ProblemCode } from '../../contract/names.ts';
import type { CabinetEvent, LogEntry, Problem } from '../../protocol/public.ts';
import { keep } from './keep.ts';
import { Numbering } from './numbering.ts';
import { type KnownStates, States } from './states.ts';
import { landmarkPlace } from '../../source/landmark-place.ts';
import type { Landmarks } from '../../source/landmarks.ts';
import type { Recognised } from '../../source/recognise.ts';
import { isNeighbour } from '../widgets/neighbours.ts';
import { wordProblem } from './word-problem.ts';
import { type Original, Written } from './written.ts';

export type JournalChange =
  | { type: 'event'; event: CabinetEvent }
  | { type: 'console'; entry: LogEntry }
  | { type: 'problem'; problem: Problem }
  /** Problems of this code are none any more. */
  | { type: 'withdrawn'; code: ProblemCode }
  /** Events, console and problems are to be read anew. */
  | { type: 'cleared' };

export interface JournalOptions {
  contract: Contract;
  docs: URL;
  /** The time in ms. */
  now(): number;
  changed(change: JournalChange): void;
}

/** What has been seen of a run, in order, and in the words of the contract. */
export class Journal {
  readonly #options: JournalOptions;
  readonly #landmarks = new Map<string, (defined: Place | null) => Landmarks>();
  readonly #written = new Written();
  #events: CabinetEvent[] = [];
  #console: LogEntry[] = [];
  #problems: Problem[] = [];
  readonly #numbering = new Numbering();
  readonly #states = new States();
  #began: number;
  /** How far a clock that is held has come, in ms. */
  #held: number | null = null;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#began = options.now();
  }

  get events(): readonly CabinetEvent[] {
    return this.#events;
  }

  get console(): readonly LogEntry[] {
    return this.#console;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Those of the widget under development: the problems of its neighbours are not among them. */
  get ownProblems(): readonly Problem[] {
    return this.#problems.filter(({ widget }) => !isNeighbour(widget));
  }

  /** What the state was right after an event that is in the list, as far as it is known; `Infinity` for now. */
  stateAt(seq: number): KnownStates {
    return this.#states.at(seq);
  }

  /** Milliseconds since what is seen here began. */
  get elapsed(): number {
    return this.#held ?? this.#options.now() - this.#began;
  }

  /** The clock of the cabinet is held, and has come so many ms; null: it goes on by itself from there. */
  hold(passed: number | null): void {
    this.#began = this.#options.now() - this.elapsed;
    this.#held = passed;
  }

  /** Takes down what the frame tells. */
  receive(message: Exclude<Told, { type: 'offer' }>): void {
    switch (message.type) {
      case 'event':
        this.#hear(message.event);
        return;
      case 'state':
        this.#states.tell(this.#numbering.last, message.state.entity, message.state.value);
        return;
      case 'console': {
        const entry = this.#written.entry(message.entry);
        keep(this.#console, entry);
        this.#options.changed({ type: 'console', entry });
        return;
      }
      case 'cleared':
        this.clearConsole();
        return;
      case 'problem':
        this.addFinding(this.#written.finding(message.finding));
        return;
      case 'suppressed':
        if (message.unread) {
          const { last } = this.#numbering;
          this.#states.forget(last + 0.5, Object.keys(this.#states.now));
        }
        this.addSuppressed(this.#options.contract.header.widgetFile, message.count);
    }
  }

  /** So many messages of this file were left out. */
  addSuppressed(file: string, count: number): void {
    const widget = this.#options.contract.header.widgetFile;
    const params = { name: file, value: String(count) };
    this.addFinding({ code: 'message-flood', widget, params });
  }

  /** Takes back what is not so any more. */
  withdraw(code: ProblemCode): void {
    const left = this.#problems.filter((problem) => problem.code !== code);
    if (left.length < this.#problems.length) {
      this.#problems = left;
      this.#options.changed({ type: 'withdrawn', code });
    }
  }

  /** An answer of the frame with the place of its error in the script as it was written. */
  outcome(outcome: Outcome): Outcome {
    return this.#written.outcome(outcome);
  }

  /** An event that happens on the page's side, now. */
  note<Type extends EventType>(type: Type, widget: string, detail: EventDetails[Type]): void {
    this.#addEvent({ seq: this.#numbering.next(), at: this.elapsed, type, widget, detail });
  }

  /** A finding without a place is tied to the part of the widget's source that it is about. */
  addFinding(finding: Finding): void {
    const landmarks = this.#landmarks.get(finding.widget);
    const place =
      finding.place ??
      (landmarks &&
        this.#written.original(landmarkPlace(finding, landmarks(finding.defined ?? null))));
    const { contract, docs } = this.#options;
    const problem = wordProblem({ ...finding, ...(place && { place }) }, contract, docs);
    if (problem) {
      this.add(problem);
    }
  }

  add(problem: Problem): void {
    keep(this.#problems, problem);
    this.#options.changed({ type: 'problem', problem });
  }

  /**
   * Takes note of what a source is that is about to be run. One that is no widget, as far as one can
   * see, is reported, and the code of its first problem returned.
   */
  addSource(recognised: Recognised, file: string, widget: string): ProblemCode | null {
    if (recognised.ok) {
      this.#landmarks.set(widget, recognised.landmarks);
      this.#written.add(file, recognised.script);
      return null;
    }
    for (const finding of recognised.findings) {
      this.addFinding(finding);
    }
    return recognised.findings[0]?.code ?? null;
  }

  /** Forgets everything; the time counts from here. `original` is for the places of what runs next. */
  clear(original?: Original): void {
    this.#events = [];
    this.#problems = [];
    this.#landmarks.clear();
    this.#written.clear(original);
    this.#numbering.clear();
    this.#states.clear();
    this.#began = this.#options.now();
    this.#held = null;
    this.clearConsole();
  }

  clearConsole(): void {
    this.#console = [];
    this.#options.changed({ type: 'cleared' });
  }

  #hear({ id, call, cause, place, stale = [], ...said }: RawEvent): void {
    const numbers = this.#numbering.number({
      id,
      ...(call !== undefined && { call }),
      ...(cause !== undefined && { cause }),
    });
    const { entity, patch } = said.detail as Partial<EventDetails['state.changed']>;
    this.#states.forget(numbers.seq, stale);
    if (said.type === 'state.changed' && entity && patch) {
      this.#states.change(numbers.seq, entity, patch);
    }
    const written = place && this.#written.place(place);
    this.#addEvent({ ...said, ...numbers, ...(written && { place: written }) });
  }

  #addEvent(event: CabinetEvent): void {
    keep(this.#events, event);
    this.#states.dropBefore(this.#events[0]!.seq);
    this.#options.changed({ type: 'event', event });
  }
}
