import type { Fault } from '../../protocol/fault.ts';
import type { Place, RawEntry } from '../../protocol/messages.ts';
import type { Offer } from '../../protocol/offer.ts';
import type { EventDetails, EventType } from '../../contract/names.ts';
import type { Report } from '../../sdk/report.ts';
import { exec } from '../natives.ts';
import type { Whose } from '../whose.ts';
import type { Outbox } from './outbox.ts';

/** What a line of the console says beside when and where. */
export type ConsoleCall = Pick<RawEntry, 'level' | 'method' | 'parameters' | 'depth' | 'stack'>;

/** The events that code may cause in a loop. */
const DATA = /^(?:state|subscription|network)\./;

/** Sends what happens in the cabinet to the page, with the time and the place in the widget's files. */
export class Reporter implements Report {
  readonly #outbox: Outbox;
  readonly #now: () => number;
  readonly #whose: Whose;

  constructor(outbox: Outbox, now: () => number, whose: Whose) {
    this.#outbox = outbox;
    this.#now = now;
    this.#whose = whose;
  }

  event<Type extends EventType>(type: Type, widget: string, detail: EventDetails[Type]): void {
    const at = this.#now();
    this.#outbox.tell(exec(DATA, type) ? 'data' : 'life', () => ({
      type: 'event',
      event: { at, type, widget, detail },
    }));
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
