import type { Scheme } from '../protocol/messages.ts';
import { CabinetFrame, type CabinetFrameEvents } from './cabinet-frame.ts';
import type { FrameElement } from './frame-element.ts';
import type { Plan } from './plan.ts';
import type { Governed } from './srcdoc.ts';
import { StandbyFrame } from './standby-frame.ts';

export interface CabinetPlaceOptions {
  /** Makes the element of a frame whose policy allows so much. */
  frame(allowed: Governed): FrameElement;
  /** Whether anybody sees the page. */
  seen(): boolean;
}

/** The one place of a cabinet: at most one frame stands in it, and another may wait behind it for the next load. */
export class CabinetPlace {
  readonly #options: CabinetPlaceOptions;
  readonly #events: CabinetFrameEvents;
  readonly #standby: StandbyFrame<CabinetFrame>;
  #frame: CabinetFrame | null = null;
  #disposed = false;

  /** `events` hears of every frame that stands here. */
  constructor(options: CabinetPlaceOptions, events: CabinetFrameEvents) {
    this.#options = options;
    this.#events = events;
    this.#standby = new StandbyFrame({
      seen: options.seen,
      create: (plan) => this.#fresh(plan),
      prepare: async (frame, plan) => {
        await frame.open();
        const outcome = await frame.prepare(plan);
        if (!outcome.ok) {
          throw new Error(outcome.error.message);
        }
      },
    });
  }

  /** The frame, if its cabinet has been told to start: what is asked of it, it answers. */
  get started(): CabinetFrame | null {
    return this.#frame?.started ? this.#frame : null;
  }

  /**
   * Puts a frame for this plan, in which no widget has run, in the place of the one before. Where nothing may be
   * prepared for it, that is a fresh one, and the frame that waits goes on waiting.
   */
  show(plan: Plan): CabinetFrame {
    this.close();
    const waiting = plan.modules && this.#standby.take(plan);
    const frame = waiting ?? this.#fresh(plan);
    if (this.#disposed) {
      frame.close();
    }
    frame.show();
    this.#frame = frame;
    return frame;
  }

  /** Sees to it that a frame waits for this plan, where any of it can be prepared. */
  expect(plan: Plan): void {
    if (!this.#disposed && plan.modules !== null) {
      this.#standby.expect(plan);
    }
  }

  setScheme(scheme: Scheme): void {
    this.#frame?.setScheme(scheme);
    this.#standby.frame?.setScheme(scheme);
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
  }

  /** Closes the frame that waits, too: both may share a process. */
  closeAll(): void {
    this.close();
    this.#standby.close();
  }

  /** From now on no frame opens. */
  dispose(): void {
    this.#disposed = true;
    this.closeAll();
  }

  #fresh({ setup }: Plan): CabinetFrame {
    return new CabinetFrame(this.#options.frame(setup), this.#events);
  }
}
