import type { CabinetEvent, StateChange } from '../../protocol/public.ts';
import type { Act, Found, LeftOut, Observed, Refused, Shown } from '../../protocol/recording.ts';
import { isNeighbour } from '../../session/widgets/neighbours.ts';
import type { Expectation } from '../scenario.ts';
import { stateStep } from './state-step.ts';

/** A step as it was recorded: its texts are those that were there. */
export type Done =
  | { kind: 'start' }
  | { kind: 'selectLead' | 'selectAccount'; value: string }
  | { kind: 'setState'; value: Record<string, Record<string, unknown>> }
  | { kind: 'reload' }
  | { kind: 'panel'; open: boolean }
  | { kind: 'click'; at: Found }
  | { kind: 'fill'; at: Found; value: string }
  | { kind: 'select'; at: Found; option: string }
  | { kind: 'press'; at: Found | null; key: string };

/** What was not recorded, and why. */
export type Note =
  | ({ kind: 'refused'; act: Act['do'] } & Refused)
  | { kind: 'left-out'; why: LeftOut; what: string }
  | { kind: 'run-anew' | 'settings-changed' | 'state-unsaid' };

/** What the reader wants to be checked at some moment. */
export type Asked =
  { kind: 'seen'; found: Found } | { kind: 'event'; expectation: Expectation; seconds: number };

/** A step with all that has come of it. */
export interface Segment {
  done: Done;
  /** What was noted before the step. */
  notes: Note[];
  /** What the slots showed before it, and at the end of it. */
  before: readonly Shown[];
  after: readonly Shown[];
  events: CabinetEvent[];
  asked: Asked[];
  /** Ms since the run began, of the last event before it: it began then or later. */
  at: number;
}

export interface RecordingOptions {
  /** The first lead of an account; undefined where there is no such account. */
  firstLeadOf(account: string): string | undefined;
  /** The state right after an event. */
  stateAt(seq: number): Readonly<Partial<Record<string, unknown>>>;
}

/**
 * What the reader has done in the cabinet, as a list of steps with what has come of each. It hears of acts and events
 * in the order in which they happened, and waits for nothing.
 */
export class Recording {
  readonly #options: RecordingOptions;
  readonly #segments: Segment[] = [segment({ kind: 'start' }, [], [], 0)];
  #notes: Note[] = [];
  #shown: readonly Shown[] = [];
  #last: CabinetEvent | null = null;
  #isOpen = true;
  /** Whether the data of the lead have come in this load: what changes until then, the cabinet itself changes. */
  #isLoaded = false;
  /** The last step was taken back: what comes of it is nobody's. */
  #isTakenBack = false;

  constructor(options: RecordingOptions) {
    this.#options = options;
  }

  /** All steps, the start first. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** What was noted after the last step. */
  get notes(): readonly Note[] {
    return this.#notes;
  }

  get canUndo(): boolean {
    return this.#segments.length > 1 || this.#current.asked.length > 0;
  }

  /** The types of what the widget has gone through since the last step began. */
  get latestEvents(): CabinetEvent[] {
    const types = new Map(this.#current.events.filter(isOwn).map((event) => [event.type, event]));
    return [...types.values()];
  }

  see(observed: Observed): void {
    switch (observed.saw) {
      case 'shown':
        this.#show(observed.shown);
        return;
      case 'left-out':
        this.#leaveOut({ kind: 'left-out', why: observed.why, what: observed.what });
        return;
      case 'act':
        this.#act(observed.act, observed.at);
    }
  }

  hear(event: CabinetEvent): void {
    const { type, detail, seq } = event;
    const isAnew = this.#last !== null && seq <= this.#last.seq;
    if (isAnew) {
      this.#notes.push({ kind: 'run-anew' });
      this.#load();
    }
    const { leadId, accountId, reason } = detail as Partial<Record<string, string>>;
    switch (type) {
      case 'lead.selected':
        this.#add({ kind: 'selectLead', value: leadId! });
        break;
      case 'account.selected':
        this.#add(
          this.#options.firstLeadOf(accountId!) === leadId
            ? { kind: 'selectAccount', value: accountId! }
            : { kind: 'selectLead', value: leadId! },
        );
        break;
      case 'page.reloaded':
        this.#load();
        break;
      case 'initLead.called':
        this.#isLoaded ||= this.#hasLead(seq);
        break;
      case 'state.changed':
        // What the cabinet changes later has a cause.
        if (this.#isLoaded && event.cause === undefined) {
          this.#setState(event);
        }
        this.#isLoaded ||= this.#hasLead(seq);
        break;
      case 'slot.destroyed':
        if (reason === 'panel') {
          this.#setPanel(false);
        }
        break;
      case 'slot.called':
        this.#setPanel(true);
        break;
      default:
        break;
    }
    this.#last = event;
    if (!this.#isTakenBack) {
      this.#begun(event).events.push(event);
    }
  }

  /** The settings of the cabinet are others now. */
  changeSettings(): void {
    this.#notes.push({ kind: 'settings-changed' });
  }

  ask(asked: Asked): void {
    if (this.#isTakenBack) {
      // What there is now is not there after the steps that are left; it would have to be made anew.
      this.#current.after = this.#shown;
    }
    this.#current.asked.push(asked);
  }

  /** Takes back what was recorded last: an expectation, or else a step. The cabinet stays as it is. */
  undo(): void {
    if (this.#current.asked.pop() === undefined && this.#segments.length > 1) {
      this.#segments.pop();
      this.#isTakenBack = true;
    }
  }

  /** What led out of the cabinet at the end is nobody's step: the reader was on the way to the button that ends it. */
  finish(): void {
    for (let one = this.#current; one.done.kind === 'press'; one = this.#current) {
      const isWay = one.done.key.endsWith('Tab') && one.asked.length === 0;
      if (!isWay || appeared(one).length > 0) {
        return;
      }
      this.#segments.pop();
    }
  }

  get #current(): Segment {
    return this.#segments.at(-1)!;
  }

  #show(shown: readonly Shown[]): void {
    this.#shown = shown;
    if (!this.#isTakenBack) {
      this.#current.after = shown;
    }
  }

  #leaveOut(note: Note): void {
    // A password is told of at each letter.
    if (JSON.stringify(note) !== JSON.stringify(this.#notes.at(-1))) {
      this.#notes.push(note);
    }
  }

  #act(act: Act, at: Found | Refused | null): void {
    if (act.do === 'panel') {
      this.#setPanel(act.open);
    } else if (at && 'refused' in at) {
      this.#leaveOut({ kind: 'refused', act: act.do, ...at });
    } else if (act.do === 'press') {
      this.#add({ kind: 'press', at, key: act.key });
    } else if (at) {
      this.#actOn(act, at);
    }
  }

  #actOn(act: Exclude<Act, { do: 'panel' | 'press' }>, at: Found): void {
    const { done } = this.#current;
    const isHere = 'at' in done && JSON.stringify(done.at) === JSON.stringify(at);
    if (act.do === 'fill' && isHere && !this.#isTakenBack && this.#notes.length === 0) {
      if (done.kind === 'fill' || done.kind === 'click') {
        // Only the whole of a text counts, and who types has come to the field in some way.
        this.#current.done = { kind: 'fill', at, value: act.value };
        return;
      }
    }
    this.#add(
      act.do === 'click'
        ? { kind: 'click', at }
        : act.do === 'fill'
          ? { kind: 'fill', at, value: act.value }
          : { kind: 'select', at, option: act.option },
    );
  }

  #hasLead(seq: number): boolean {
    const lead = this.#options.stateAt(seq)['lead'] as
      { isLeadLoaded?: unknown } | null | undefined;
    return lead?.isLeadLoaded === true;
  }

  #setPanel(open: boolean): void {
    if (this.#isOpen !== open) {
      this.#isOpen = open;
      this.#add({ kind: 'panel', open });
    }
  }

  #setState({ seq, detail }: CabinetEvent): void {
    const { entity, patch } = detail as { entity: string; patch: StateChange[] };
    const value = stateStep(patch, this.#options.stateAt(seq)[entity]);
    if (value) {
      this.#add({ kind: 'setState', value: { [entity]: value } });
    } else {
      this.#notes.push({ kind: 'state-unsaid' });
    }
  }

  #load(): void {
    this.#isOpen = true;
    this.#isLoaded = false;
    if (this.#last !== null) {
      this.#add({ kind: 'reload' });
    }
  }

  #add(done: Done): void {
    this.#segments.push(segment(done, this.#notes, this.#shown, this.#last?.at ?? 0));
    this.#notes = [];
    this.#isTakenBack = false;
  }

  /** The step in which what an event tells of has begun: a request may end after the next act. */
  #begun(event: CabinetEvent): Segment {
    const { duration } = event.detail as { duration?: number | null };
    if (event.type !== 'network.request' || typeof duration !== 'number') {
      return this.#current;
    }
    const began = event.at - duration;
    const isRun = (one: Segment): boolean => one.at <= event.at;
    return this.#segments.findLast((one) => one.at <= began && isRun(one)) ?? this.#current;
  }
}

const segment = (done: Done, notes: Note[], shown: readonly Shown[], at: number): Segment => ({
  done,
  notes,
  before: shown,
  after: shown,
  events: [],
  asked: [],
  at,
});

/** Whether an event is the widget's: neither the cabinet's nor that of one that stands beside it. */
export const isOwn = ({ widget }: CabinetEvent): boolean => widget !== '' && !isNeighbour(widget);

/** What is shown at the end of a step and was not before it, as far as a scenario finds it. */
export function appeared({ before, after }: Segment): Found[] {
  const known = new Set(before.map(key));
  const isNew = (one: Shown): boolean => one.sure === true && !known.has(key(one));
  return after.filter(isNew).map(wordsOf);
}

const key = (shown: Shown): string => JSON.stringify(wordsOf(shown));

function wordsOf(shown: Shown): Found {
  const found = { ...shown };
  delete found.sure;
  return found;
}
