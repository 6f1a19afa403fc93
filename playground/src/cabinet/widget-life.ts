import type { EventDetails, EventType } from '../contract/names.ts';
import { because, type Links } from '../sdk/report.ts';
import type { Scope } from './scopes.ts';
import { Callback, type Callbacks, type Cleanup, type Settled } from './callback.ts';
import { SlotLife } from './slot-life.ts';
import type { Stage } from './stage.ts';

export type LeaveReason = Exclude<EventDetails['slot.destroyed']['reason'], 'panel'>;
export type EnterReason = EventDetails['initLead.called']['reason'];

export interface Entered {
  status: 'mounted' | 'failed' | 'left';
  initLead: number;
  slot: number;
}

/** One stay of a widget on a lead, from `initLead` to its cleanup. */
interface Visit {
  lead: string;
  phase: 'waiting' | 'pending' | 'ready' | 'failed';
  cleanup: Cleanup;
  /** From the call of `initLead` to its cleanup. */
  scope: Scope | null;
  /** The event that it is an effect of. */
  cause: number;
  /** The events that told of the call and of its end. */
  call: number;
  ended: number;
}

/**
 * The life of one widget in the cabinet: which callback is called when, and which cleanup after it.
 *
 * The cleanup of a visit always runs before the next `initLead`, also when a promise delivers it late.
 */
export class WidgetLife {
  readonly widget: string;
  /** The event that told of its module. */
  readonly connected: number;
  readonly #initLead: Callback;
  readonly #slot: SlotLife;
  readonly #stage: Stage;
  #visit: Visit | null = null;
  /** The visit that is still pending; settles when it has been cleaned up, if it was left. */
  #pending: { visit: Visit; settled: Promise<void> } | null = null;

  constructor(widget: string, connected: number, callbacks: Callbacks, stage: Stage) {
    this.widget = widget;
    this.connected = connected;
    this.#initLead = new Callback('initLead', widget, callbacks, stage);
    this.#slot = new SlotLife(widget, callbacks, stage);
    this.#stage = stage;
  }

  /** Calls `initLead` — at once, unless an earlier one is still pending — and then registers the slot. */
  async enter(lead: string, token: string, reason: EnterReason): Promise<Entered> {
    const { report } = this.#stage;
    const { cause } = report;
    const empty = { cleanup: null, scope: null, call: 0, ended: 0 };
    const visit: Visit = { lead, phase: 'waiting', cause, ...empty };
    this.#visit = visit;
    if (this.#pending && this.#stage.policy.waitsForPending) {
      await this.#pending.settled;
    }
    // A widget that was left while it waited never saw this lead.
    if (this.#isLeft(visit)) {
      return { status: 'left', initLead: 0, slot: 0 };
    }
    const began = this.#stage.now();
    const done = this.#init(visit, token, reason);
    if (done) {
      await done;
    }
    const initLead = this.#stage.now() - began;
    if (this.#isLeft(visit)) {
      return { status: 'left', initLead, slot: 0 };
    }
    if (!this.#mayHaveSlot(visit)) {
      return { status: 'failed', initLead, slot: 0 };
    }
    const register = (): boolean => this.#slot.register(visit.lead);
    const mounted = this.#wantsSlot() ? because(report, visit.ended, register) : true;
    const slot = this.#stage.now() - began - initLead;
    return { status: mounted ? 'mounted' : 'failed', initLead, slot };
  }

  /** Slot cleanup and the cleanup of `initLead`; a pending one follows when its promise settles. */
  leave(reason: LeaveReason): void {
    const visit = this.#visit;
    this.#visit = null;
    if (!visit) {
      return;
    }
    const { slotCleanupFirst, slotEndsWithLead } = this.#stage.policy;
    const steps = [
      () => {
        if (slotEndsWithLead || reason !== 'lead') {
          this.#slot.destroy(reason);
        }
      },
      () => {
        if (visit.phase === 'ready' || visit.phase === 'failed') {
          this.#destroyVisit(visit);
        }
      },
    ];
    for (const step of slotCleanupFirst ? steps : steps.toReversed()) {
      step();
    }
  }

  openPanel(): void {
    if (this.#visit && this.#mayHaveSlot(this.#visit) && !this.#slot.exists) {
      this.#slot.register(this.#visit.lead);
    }
  }

  closePanel(): void {
    if (this.#stage.policy.slotEndsWithPanel) {
      this.#slot.destroy('panel');
    }
  }

  #mayHaveSlot({ phase }: Visit): boolean {
    return phase === 'ready' || (phase === 'failed' && !this.#stage.policy.slotNeedsInitLead);
  }

  /** A visit that begins finds a slot only where slots outlive the lead. */
  #wantsSlot(): boolean {
    const { policy } = this.#stage;
    return !this.#slot.exists && (this.#stage.isPanelOpen() || !policy.slotEndsWithPanel);
  }

  #isLeft(visit: Visit): boolean {
    return this.#visit !== visit;
  }

  /** Returns a promise only where the callback did. */
  #init(visit: Visit, token: string, reason: EnterReason): Promise<void> | null {
    const { cause } = visit;
    visit.call = this.#event('initLead.called', { leadId: visit.lead, reason }, { cause });
    visit.phase = 'pending';
    const scope = this.#stage.scopes.begin(this.widget);
    scope.cause = visit.call;
    visit.scope = scope;
    const answer = scope.run(() => this.#initLead.call({ token }));
    if (answer.kind !== 'promised') {
      this.#initialised(visit, answer, false);
      return null;
    }
    if (!this.#stage.policy.awaitsInitLead) {
      this.#initialised(visit, { kind: 'returned', cleanup: null }, false);
      return null;
    }
    const settled = this.#await(visit, answer.settled);
    this.#pending = { visit, settled };
    return settled;
  }

  async #await(visit: Visit, settled: Promise<Settled>): Promise<void> {
    this.#initialised(visit, await settled, true);
    if (this.#isLeft(visit)) {
      this.#destroyVisit(visit);
    }
    if (this.#pending?.visit === visit) {
      this.#pending = null;
    }
  }

  #initialised(visit: Visit, answer: Settled, awaited: boolean): void {
    const { lead: leadId, call } = visit;
    const links = { call, cause: call };
    if (answer.kind === 'threw') {
      visit.phase = 'failed';
      visit.ended = this.#event('initLead.failed', { leadId, problem: 'callback-threw' }, links);
      return;
    }
    visit.phase = 'ready';
    visit.cleanup = answer.cleanup;
    const returned = answer.cleanup ? 'cleanup' : 'nothing';
    visit.ended = this.#event('initLead.finished', { leadId, returned, awaited }, links);
  }

  #destroyVisit(visit: Visit): void {
    const { scope, lead: leadId, call } = visit;
    const { report } = this.#stage;
    const { cause } = report;
    const clean = () => because(report, cause, () => this.#initLead.clean(visit.cleanup));
    const cleanup = scope?.run(clean) ?? clean();
    scope?.end();
    this.#event('initLead.destroyed', { leadId, cleanup }, { call });
  }

  #event<Type extends EventType>(type: Type, detail: EventDetails[Type], links: Links): number {
    return this.#stage.report.event(type, this.widget, detail, links);
  }
}
