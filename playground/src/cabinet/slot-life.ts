import type { CallbackName, EventDetails, EventType } from '../contract/names.ts';
import { because, type Links } from '../sdk/report.ts';
import { Callback, type Callbacks, type Cleanup, type Settled } from './callback.ts';
import type { Scope } from './scopes.ts';
import type { Stage } from './stage.ts';

const NAME: CallbackName = 'registerWidgetsBarSlot';

export type SlotEnd = EventDetails['slot.destroyed']['reason'];

/** How a cleanup went. */
type Cleaned = EventDetails['slot.destroyed']['cleanup'];

interface Slot {
  element: Element;
  lead: string;
  cleanup: Cleanup;
  scope: Scope;
  /** A promise may still bring the cleanup. */
  pending: boolean;
  /** The event that told of the call. */
  call: number;
}

/** The life of a widget's slot: registered and destroyed, once or again and again. */
export class SlotLife {
  readonly #widget: string;
  readonly #callback: Callback;
  readonly #stage: Stage;
  #slot: Slot | null = null;
  /** The element of the last slot. */
  #element: Element | null = null;

  constructor(widget: string, callbacks: Callbacks, stage: Stage) {
    this.#widget = widget;
    this.#callback = new Callback(NAME, widget, callbacks, stage);
    this.#stage = stage;
  }

  /** Whether there is a slot now. */
  get exists(): boolean {
    return this.#slot !== null;
  }

  /** Registers a slot for a lead; returns whether that went well. */
  register(lead: string): boolean {
    const element = this.#stage.createSlot(this.#stage.policy.freshSlots ? null : this.#element);
    this.#element = element;
    const place = element.parentNode;
    const scope = this.#stage.scopes.begin(this.#widget);
    const { className } = element;
    const call = this.#event('slot.called', { leadId: lead, className });
    scope.cause = call;
    const links = { call, cause: call };
    const slot: Slot = { element, lead, cleanup: null, scope, pending: false, call };
    this.#slot = slot;
    const answer = scope.run(() => this.#callback.call(element));
    if (answer.kind === 'threw') {
      this.#event('slot.failed', { leadId: lead, problem: 'callback-threw' }, links);
      return false;
    }
    if (answer.kind === 'promised' && this.#stage.policy.takesPromisedCleanup) {
      slot.pending = true;
      void this.#adopt(slot, answer.settled);
    } else if (answer.kind === 'returned') {
      slot.cleanup = answer.cleanup;
    }
    if (!element.isConnected) {
      this.#stage.report.problem({ code: 'slot-removed', params: { name: NAME } }, this.#widget);
      // Where the slot alone has gone, the cabinet goes on.
      if (!place?.isConnected) {
        this.#event('slot.failed', { leadId: lead, problem: 'slot-removed' }, links);
        return false;
      }
    }
    const returned = slot.cleanup ? 'cleanup' : 'nothing';
    const registered = { leadId: lead, className: element.className, returned } as const;
    this.#event('slot.registered', registered, links);
    return true;
  }

  /** Takes the cleanup that a promise brings; if the slot is gone by then, it is run at once. */
  async #adopt(slot: Slot, promised: Promise<Settled>): Promise<void> {
    const settled = await promised;
    slot.cleanup = settled.kind === 'returned' ? settled.cleanup : null;
    slot.pending = false;
    if (this.#slot !== slot) {
      this.#clean(slot);
    }
  }

  /** Destroys the slot, if there is one. */
  destroy(reason: SlotEnd): void {
    const slot = this.#slot;
    this.#slot = null;
    if (slot) {
      const cleanup = this.#clean(slot);
      this.#stage.removeSlot(slot.element);
      const { lead: leadId, call } = slot;
      this.#event('slot.destroyed', { leadId, reason, cleanup }, { call });
    }
  }

  #clean({ scope, cleanup, pending }: Slot): Cleaned {
    const { report } = this.#stage;
    const { cause } = report;
    const clean = () => because(report, cause, () => this.#callback.clean(cleanup));
    const cleaned = scope.run(clean);
    if (!pending) {
      scope.end();
    }
    return cleaned;
  }

  #event<Type extends EventType>(type: Type, detail: EventDetails[Type], links?: Links): number {
    return this.#stage.report.event(type, this.#widget, detail, links);
  }
}
