import type { Fault } from '../../protocol/fault.ts';
import type { Place, RawEntry } from '../../protocol/messages.ts';
import type { Offer } from '../../protocol/offer.ts';
import type { EventDetails, EventType } from '../../contract/names.ts';
import type { Links, Report } from '../../sdk/report.ts';
import { exec } from '../natives.ts';
import type { Whose } from '../whose.ts';
import type { Outbox } from './outbox.ts';

/** What a line of the console says beside when and where. */
export type ConsoleCall = Pick<RawEntry, 'level' | 'method' | 'parameters' | 'depth' | 'stack'>;

/** The events that code may cause in a loop. */
const DATA = /^(?:state|subscription|network)\./;

/** The events that the code of a widget causes by a call, whose place is told. */
const CALLED = /^(?:state\.read|subscription|network|developer)/;

/** What an event of the frame has to do with others, and the call that it tells of, where that was earlier. */
export type FrameLinks = Links & { made?: Error };

/** Sends what happens in the cabinet to the page, with the time and the place in the widget's files. */
export class Reporter implements Report {
  readonly #outbox: Outbox;
  readonly #now: () => number;
  readonly #whose: Whose;
  #events = 0;
  cause = 0;
  /** The entities whose state the page does not know. */
  stale: string[] = [];
  /** Whether the last event has gone out. */
  passed = true;

  constructor(outbox: Outbox, now: () => number, whose: Whose) {
    this.#outbox = outbox;
    this.#now = now;
    this.#whose = whose;
  }

  event<Type extends EventType>(
    type: Type,
    widget: string,
    detail: EventDetails[Type],
    { call, cause = this.cause, made }: FrameLinks = {},
  ): number {
    const at = this.#now();
    const id = (this.#events += 1);
    this.passed = this.#outbox.tell(exec(DATA, type) ? 'data' : 'life', () => {
      const place = made
        ? this.#whose.placeOf(made)
        : exec(CALLED, type)
          ? this.#whose.here()
          : undefined;
      const links = { ...(call && { call }), ...(cause && { cause }), ...(place && { place }) };
      const { stale } = this;
      const event = { id, at, type, widget, detail, ...links, ...(stale[0] && { stale }) };
      return { type: 'event', event };
    });
    return id;
  }

  problem(fault: Fault, widget: string, error?: unknown): void {
    const place = error === undefined ? this.#whose.here() : this.#whose.placeOf(error);
    this.tellProblem(fault, widget, place);
  }

  tellProblem(fault: Fault, widget: string, place: Place | undefined): void {
    const defined = this.#whose.definedAt(widget);
    const where = place ? { place } : defined ? { defined } : {};
    const finding = { ...fault, widget, ...where };
    this.#outbox.tell('problem', () => ({ type: 'problem', finding }));
  }

  /** A line of the console; the place, where none is given, is that of the call. */
  console(
    make: () => ConsoleCall,
    place: () => Place | undefined = () => this.#whose.here(),
  ): void {
    const at = this.#now();
    this.#outbox.tell('line', () => {
      const found = place();
      const entry = { ...make(), at, widget: this.#whose.ofPlace(found), ...found };
      return { type: 'console', entry };
    });
  }

  offer(offer: Offer): void {
    this.#outbox.tell('problem', () => ({ type: 'offer', offer }));
  }

  /** Something was not looked at, for there is too much of it. */
  leaveOut(): void {
    this.#outbox.leaveOut();
  }

  cleared(): void {
    this.#outbox.tell('line', () => ({ type: 'cleared' }));
  }
}
