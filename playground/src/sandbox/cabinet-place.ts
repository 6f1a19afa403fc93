import type { Install, Outcome, Scheme, Setup } from '../protocol/messages.ts';
import { CabinetFrame, type CabinetFrameEvents } from './cabinet-frame.ts';
import { FrameClosed } from './frame-channel.ts';
import { type Allowed, type FrameDocument, srcdoc } from './srcdoc.ts';
import { type Plan, StandbyFrame } from './standby-frame.ts';

/** The name by which the one visible cabinet is found. */
const FRAME_NAME = 'personal-page-cabinet';

export interface CabinetPlaceOptions {
  mount: HTMLElement;
  document: FrameDocument;
  /** Nobody is to see it, and it bears no name. */
  hidden: boolean;
  /** What the policy of a frame opened now allows. */
  allowed(): Allowed;
  events: CabinetFrameEvents;
  /** Whether anybody sees the page. */
  seen(): boolean;
  /** What a cabinet starts with when it starts now. */
  setup(widgets: Install[]): Setup;
}

/**
 * The one place of a cabinet: at most one frame stands in it, from the moment that it is wanted. Another may
 * wait behind it for the next run.
 */
export class CabinetPlace {
  readonly #options: CabinetPlaceOptions;
  readonly #standby: StandbyFrame<CabinetFrame>;
  #frame: CabinetFrame | null = null;
  /** Settles when the cabinet of the frame stands, with a widget or empty. */
  #standing: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(options: CabinetPlaceOptions) {
    this.#options = options;
    this.#standby = new StandbyFrame({
      seen: options.seen,
      create: () => this.#fresh(),
      prepare: async (frame, plan) => {
        await this.openFrame(frame);
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

  /** Shows an empty cabinet, if none is shown. @throws FrameClosed when something else takes its place */
  async open(): Promise<void> {
    if (!this.#frame) {
      this.#show(this.#fresh(), async (frame) => {
        await this.openFrame(frame);
        await this.start(frame, []);
      });
    }
    await this.#standing;
  }

  /**
   * Puts a frame in which nothing has run in the place of the one before; `load` opens and starts it. Where
   * `modules` are null, nothing has been prepared in it either.
   */
  show(modules: readonly string[] | null, load: (frame: CabinetFrame) => Promise<unknown>): void {
    const waiting = modules && this.#standby.take(this.#plan(modules));
    this.#show(waiting ?? this.#fresh(), load);
  }

  /** Has a frame wait for a run that asks for these modules. */
  expect(modules: readonly string[]): void {
    if (!this.#disposed) {
      this.#standby.expect(this.#plan(modules));
    }
  }

  #plan(modules: readonly string[]): Plan {
    return { setup: this.#options.setup([]), modules };
  }

  #fresh(): CabinetFrame {
    const { document, hidden, events } = this.#options;
    return new CabinetFrame(hidden ? '' : FRAME_NAME, document.title, events);
  }

  #show(frame: CabinetFrame, load: (frame: CabinetFrame) => Promise<unknown>): void {
    this.close();
    if (this.#disposed) {
      frame.close();
    }
    frame.show();
    this.#frame = frame;
    this.#standing = load(frame);
    // One that cannot stand makes room, so that the next try is a new one.
    this.#standing.catch(() => {
      if (this.#frame === frame) {
        this.close();
      }
    });
  }

  /** @throws FrameClosed */
  openFrame(frame: CabinetFrame): Promise<void> {
    const { mount, document, allowed } = this.#options;
    return frame.open(mount, () => srcdoc(document, allowed()));
  }

  /** @throws FrameClosed */
  start(frame: CabinetFrame, widgets: Install[]): Promise<Outcome> {
    return frame.start(this.#options.setup(widgets));
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
}
