import type { Report } from '../sdk/report.ts';

export type Callbacks = Record<string, (...parameters: unknown[]) => unknown>;

export type LeaveReason = 'lead' | 'account' | 'widget';
export type EnterReason = 'connected' | 'lead' | 'account';

/** What the life of a widget needs from the cabinet around it. */
export interface Stage {
  report: Report;
  /** A short text that shows a value to a person. */
  show(value: unknown): string;
  /** A fresh element in the sidebar, already in the document. */
  createSlot(): Element;
  removeSlot(element: Element): void;
  isPanelOpen(): boolean;
  /** Milliseconds. */
  now(): number;
}

export interface Entered {
  status: 'mounted' | 'failed' | 'left';
  initLead: number;
  slot: number;
}

type Cleanup = (() => unknown) | null;
type Ended = 'called' | 'none' | 'threw';

/** One stay of a widget on a lead, from `initLead` to its cleanup. */
interface Visit {
  lead: string;
  phase: 'waiting' | 'pending' | 'ready' | 'failed';
  cleanup: Cleanup;
}

interface Slot {
  element: Element;
  lead: string;
  cleanup: Cleanup;
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/**
 * The life of one widget in the cabinet: which callback is called when, and which cleanup after it.
 *
 * The cleanup of a visit always runs before the next `initLead`, also when a promise delivers it late.
 */
export class WidgetLife {
  readonly widget: string;
  readonly #callbacks: Callbacks;
  readonly #stage: Stage;
  #visit: Visit | null = null;
  #slot: Slot | null = null;
  /** The callbacks that have been seen to return a promise; it is said once of each. */
  readonly #promising = new Set<string>();
  /** Settles when the visit that is still pending has been cleaned up. */
  #pending: Promise<void> | null = null;

  constructor(widget: string, callbacks: Callbacks, stage: Stage) {
    this.widget = widget;
    this.#callbacks = callbacks;
    this.#stage = stage;
  }

  /** Calls `initLead` — at once, unless an earlier one is still pending — and then registers the slot. */
  async enter(lead: string, token: string, reason: EnterReason): Promise<Entered> {
    const visit: Visit = { lead, phase: 'waiting', cleanup: null };
    this.#visit = visit;
    if (this.#pending) {
      await this.#pending;
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
    if (visit.phase === 'failed') {
      return { status: 'failed', initLead, slot: 0 };
    }
    const mounted = this.#stage.isPanelOpen() ? this.#registerSlot(visit) : true;
    const slot = this.#stage.now() - began - initLead;
    return { status: mounted ? 'mounted' : 'failed', initLead, slot };
  }

  /** Slot cleanup, then the cleanup of `initLead`; a pending one follows when its promise settles. */
  leave(reason: LeaveReason): void {
    const visit = this.#visit;
    this.#visit = null;
    if (!visit) {
      return;
    }
    this.#destroySlot(reason);
    if (visit.phase === 'ready' || visit.phase === 'failed') {
      this.#destroyVisit(visit);
    }
  }

  #isLeft(visit: Visit): boolean {
    return this.#visit !== visit;
  }

  openPanel(): void {
    if (this.#visit?.phase === 'ready' && !this.#slot) {
      this.#registerSlot(this.#visit);
    }
  }

  closePanel(): void {
    this.#destroySlot('panel');
  }

  /** Returns a promise only where the callback did. */
  #init(visit: Visit, token: string, reason: EnterReason): Promise<void> | null {
    const { report } = this.#stage;
    const { lead } = visit;
    report.event('initLead.called', this.widget, { leadId: lead, reason });
    visit.phase = 'pending';
    let returned: unknown;
    try {
      returned = this.#callbacks['initLead']?.({ token });
    } catch (error) {
      this.#failed(visit, error);
      return null;
    }
    if (!isThenable(returned)) {
      this.#finished(visit, returned, false);
      return null;
    }
    this.#returnedPromise('initLead');
    const settled = Promise.resolve(returned).then(
      (value) => {
        this.#finished(visit, value, true);
      },
      (error: unknown) => {
        this.#failed(visit, error);
      },
    );
    const pending = settled.then(() => {
      if (this.#isLeft(visit)) {
        this.#destroyVisit(visit);
      }
      if (this.#pending === pending) {
        this.#pending = null;
      }
    });
    this.#pending = pending;
    return pending;
  }

  #finished(visit: Visit, returned: unknown, awaited: boolean): void {
    visit.cleanup = this.#cleanupOf('initLead', returned);
    visit.phase = 'ready';
    this.#stage.report.event('initLead.finished', this.widget, {
      leadId: visit.lead,
      returned: visit.cleanup ? 'cleanup' : 'nothing',
      awaited,
    });
  }

  #failed(visit: Visit, error: unknown): void {
    visit.phase = 'failed';
    this.#threw('callback-threw', 'initLead', error);
    this.#stage.report.event('initLead.failed', this.widget, {
      leadId: visit.lead,
      problem: 'callback-threw',
    });
  }

  #registerSlot(visit: Visit): boolean {
    const { report } = this.#stage;
    const name = 'registerWidgetsBarSlot';
    const element = this.#stage.createSlot();
    const slot: Slot = { element, lead: visit.lead, cleanup: null };
    this.#slot = slot;
    let returned: unknown;
    try {
      returned = this.#callbacks[name]?.(element);
    } catch (error) {
      this.#threw('callback-threw', name, error);
      report.event('slot.failed', this.widget, { leadId: visit.lead, problem: 'callback-threw' });
      return false;
    }
    if (isThenable(returned)) {
      this.#returnedPromise(name);
      this.#adoptLater(slot, returned);
    } else {
      slot.cleanup = this.#cleanupOf(name, returned);
    }
    report.event('slot.registered', this.widget, {
      leadId: visit.lead,
      className: element.className,
      returned: slot.cleanup ? 'cleanup' : 'nothing',
    });
    return true;
  }

  /** A slot that was promised a cleanup gets it when the promise settles; if it is gone by then, at once. */
  #adoptLater(slot: Slot, returned: PromiseLike<unknown>): void {
    const name = 'registerWidgetsBarSlot';
    Promise.resolve(returned).then(
      (value) => {
        slot.cleanup = this.#cleanupOf(name, value);
        if (this.#slot !== slot) {
          this.#clean(name, slot.cleanup);
        }
      },
      (error: unknown) => {
        this.#threw('callback-threw', name, error);
      },
    );
  }

  #destroySlot(reason: LeaveReason | 'panel'): void {
    const slot = this.#slot;
    this.#slot = null;
    if (!slot) {
      return;
    }
    const cleanup = this.#clean('registerWidgetsBarSlot', slot.cleanup);
    this.#stage.removeSlot(slot.element);
    this.#stage.report.event('slot.destroyed', this.widget, { leadId: slot.lead, reason, cleanup });
  }

  #destroyVisit(visit: Visit): void {
    const cleanup = this.#clean('initLead', visit.cleanup);
    this.#stage.report.event('initLead.destroyed', this.widget, { leadId: visit.lead, cleanup });
  }

  #clean(name: string, cleanup: Cleanup): Ended {
    if (!cleanup) {
      return 'none';
    }
    try {
      cleanup();
      return 'called';
    } catch (error) {
      this.#threw('cleanup-threw', name, error);
      return 'threw';
    }
  }

  #returnedPromise(name: string): void {
    if (!this.#promising.has(name)) {
      this.#promising.add(name);
      this.#stage.report.problem('undocumented-promise', this.widget, { name });
    }
  }

  #cleanupOf(name: string, returned: unknown): Cleanup {
    if (typeof returned === 'function') {
      return returned as () => unknown;
    }
    if (returned !== undefined) {
      const value = this.#stage.show(returned);
      this.#stage.report.problem('bad-return', this.widget, { name, value });
    }
    return null;
  }

  #threw(code: string, name: string, error: unknown): void {
    const reason =
      error instanceof Error ? `${error.name}: ${error.message}` : this.#stage.show(error);
    this.#stage.report.problem(code, this.widget, { name, reason }, error);
  }
}
