import type { Setup } from '../protocol/messages.ts';
import type { Plan } from './plan.ts';

/** How long after a load a frame is made to wait for the next, in ms: the cabinet that shows comes first. */
const DELAY = 100;

/** What a run brings with it. The palette is told to a frame that waits, too. */
const OF_THE_RUN: ReadonlySet<string> = new Set<keyof Setup>([
  'widgets',
  'elapsed',
  'classSuffix',
  'scheme',
]);

interface Waiting<Frame> {
  frame: Frame;
  plan: Plan;
}

export interface StandbyFrameOptions<Frame> {
  /** Whether anybody sees the page. */
  seen(): boolean;
  create(plan: Plan): Frame;
  /** Loads the frame, out of sight, and prepares the cabinet in it. */
  prepare(frame: Frame, plan: Plan): Promise<unknown>;
}

/**
 * At most one frame that waits, out of sight, with all done that a load does before the widget comes. It is
 * given away only where the widget could not tell it from a fresh one.
 */
export class StandbyFrame<Frame extends { close(): void }> {
  readonly #options: StandbyFrameOptions<Frame>;
  #waiting: Waiting<Frame> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StandbyFrameOptions<Frame>) {
    this.#options = options;
  }

  /** The frame that waits, perhaps still being prepared. */
  get frame(): Frame | null {
    return this.#waiting?.frame ?? null;
  }

  /** Sees to it that a frame is made for this plan, soon; one that waits for another plan goes. */
  expect(plan: Plan): void {
    clearTimeout(this.#timer);
    if (this.#waiting && serves(this.#waiting.plan, plan)) {
      return;
    }
    this.close();
    this.#timer = setTimeout(() => this.#make(plan), DELAY);
  }

  /** Gives away the frame that waits, if it serves the plan; one that does not is closed. */
  take(plan: Plan): Frame | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    clearTimeout(this.#timer);
    if (waiting && serves(waiting.plan, plan)) {
      return waiting.frame;
    }
    waiting?.frame.close();
    return null;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting?.frame.close();
    this.#waiting = null;
  }

  #make(plan: Plan): void {
    if (!this.#options.seen()) {
      return;
    }
    const frame = this.#options.create(plan);
    this.#waiting = { frame, plan };
    // The next run loads a fresh frame, and reports what keeps that from loading.
    this.#options.prepare(frame, plan).catch(() => {
      if (this.#waiting?.frame === frame) {
        this.close();
      }
    });
  }
}

/** Whether a frame that was made for one plan will do for another. A module too many would show: jQuery sets a global. */
function serves(made: Plan, wanted: Plan): boolean {
  const { modules } = wanted;
  if (!modules || !made.modules?.every((id) => modules.includes(id))) {
    return false;
  }
  const names = new Set([...Object.keys(made.setup), ...Object.keys(wanted.setup)]);
  return [...names].every((name) => {
    const [a, b] = [made, wanted].map(({ setup }) => setup[name as keyof Setup]);
    return OF_THE_RUN.has(name) || a === b || JSON.stringify(a) === JSON.stringify(b);
  });
}
