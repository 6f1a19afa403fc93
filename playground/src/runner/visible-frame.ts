import type { Language } from '../contract/contract.ts';
import type { Install, Outcome, Scheme, Setup } from '../protocol/messages.ts';
import { CabinetFrame, type CabinetFrameEvents } from './cabinet-frame.ts';
import { FrameClosed } from './frame-channel.ts';
import { srcdoc } from './srcdoc.ts';
import { STRINGS } from './strings.ts';

/** The name by which the one visible cabinet is found. */
const FRAME_NAME = 'personal-page-cabinet';

export interface VisibleFrameOptions {
  mount: HTMLElement;
  assets: URL;
  language: Language;
  /** Nobody is to see it, and it bears no name. */
  hidden: boolean;
  /** The origins that a frame opened now may reach. */
  origins(): readonly string[];
  events: CabinetFrameEvents;
  /** What a cabinet starts with when it starts now. */
  setup(widgets: Install[]): Setup;
}

/** The one place of a cabinet: at most one frame stands in it, from the moment that it is wanted. */
export class VisibleFrame {
  readonly #options: VisibleFrameOptions;
  #frame: CabinetFrame | null = null;
  /** Settles when the cabinet of the frame stands, with a widget or empty. */
  #standing: Promise<unknown> = Promise.resolve();
  #disposed = false;

  constructor(options: VisibleFrameOptions) {
    this.#options = options;
  }

  /** The frame, if its cabinet has been told to start: what is asked of it, it answers. */
  get started(): CabinetFrame | null {
    return this.#frame?.started ? this.#frame : null;
  }

  /** Shows an empty cabinet, if none is shown. @throws FrameClosed when something else takes its place */
  async open(): Promise<void> {
    if (!this.#frame) {
      this.show(async (frame) => {
        await this.openFrame(frame);
        await this.start(frame, []);
      });
    }
    await this.#standing;
  }

  /** Puts a fresh frame in the place of the one before; `load` opens and starts it. */
  show(load: (frame: CabinetFrame) => Promise<unknown>): void {
    this.close();
    const { language, hidden, events } = this.#options;
    const name = hidden ? '' : FRAME_NAME;
    const frame = new CabinetFrame(name, STRINGS[language].frameTitle, events);
    if (this.#disposed) {
      frame.close();
    }
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
    const { mount, assets, language, origins } = this.#options;
    return frame.open(mount, srcdoc(assets, language, origins()));
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
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
  }

  /** From now on no frame opens. */
  dispose(): void {
    this.#disposed = true;
    this.close();
  }
}
