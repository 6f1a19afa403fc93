import type { BackendLine } from '../protocol/backend.ts';
import { Limiter } from '../protocol/limiter.ts';
import type { Ask, Outcome, Scheme, Setup } from '../protocol/messages.ts';
import { FrameChannel, FrameClosed, type FrameEvents } from './frame-channel.ts';
import type { FrameElement } from './frame-element.ts';
import type { Plan } from './plan.ts';
import { watchShare } from './page-share.ts';
import { PATIENCE, Watchdog } from './watchdog.ts';

/** How often code may take the focus where the reader is elsewhere: at once, and a second in the long run. */
const STRAYS = { burst: 10, perSecond: 2 };

/** How often code may take it from a reader who is typing. */
const MOST_INTERRUPTIONS = 3;

/** When the frame is ended after that, in ms: a key on its way to a frame that is gone would never come to its end. */
const UNTIL_IT_IS_BACK = 100;

export interface CabinetFrameEvents extends Omit<FrameEvents, 'strayed'> {
  /** The frame no longer answers. */
  hung(seconds: number): void;
  /** The frame keeps taking the focus, so that nobody can type elsewhere. */
  greedy(): void;
}

/** The sandboxed frame of one load of the simulated page: opened, started, and closed for good. */
export class CabinetFrame {
  readonly #element: FrameElement;
  readonly #channel: FrameChannel;
  readonly #events: CabinetFrameEvents;
  readonly #closing = new AbortController();
  #interruptions = 0;
  #ending: ReturnType<typeof setTimeout> | undefined;
  readonly #strays = new Limiter(STRAYS.burst, STRAYS.perSecond, performance.now());
  #opening: Promise<void> | null = null;
  #watchdog: Watchdog | null = null;
  /** When its clock began, in ms since 1970; null for the real one. */
  begun: number | null = null;

  constructor(element: FrameElement, events: CabinetFrameEvents) {
    this.#element = element;
    this.#events = events;
    this.#channel = new FrameChannel({
      ...events,
      // Before the start no code of the reader has run, so that there is nothing to report.
      told: (message) => {
        if (this.started) {
          events.told(message);
        }
      },
      strayed: () => this.#onStrayed(),
      lost: (to) => {
        if (this.started) {
          events.lost(to);
        }
      },
    });
  }

  /** Whether the cabinet has been told to start; what is asked from then on, it answers. */
  get started(): boolean {
    return this.#watchdog !== null;
  }

  /** Whether the page stood still since then, as it does where it shares a process with code that hangs. */
  get heldThePage(): boolean {
    return this.#watchdog?.pageStoodStill ?? false;
  }

  /** Loads the document and hands it the port. It opens once, however often it is asked. @throws FrameClosed */
  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  async #open(): Promise<void> {
    const { signal } = this.#closing;
    await this.#element.open(signal);
    const { lost, tripped } = this.#events;
    const events = {
      lost: (value: string) => lost(this.#channel.leaving ?? { value, place: null }),
      filled: () => {
        if (this.started) {
          tripped('history', null);
        }
      },
      flooded: () => this.#events.flooded(),
      entered: () => this.#channel.tellFocus('entered'),
    };
    this.#element.connect(this.#channel.farEnd, events, signal);
  }

  /** Makes this the visible cabinet. */
  show(): void {
    this.#element.show();
  }

  /** Builds the cabinet and executes the modules, before the widget comes. @throws FrameClosed */
  prepare({ setup, modules }: Plan): Promise<Outcome> {
    return this.ask({ kind: 'prepare', setup, modules: [...(modules ?? [])] });
  }

  /** @throws FrameClosed */
  start(setup: Setup): Promise<Outcome> {
    // A watchdog of a frame that is closed would have nobody to stop it.
    if (this.#closing.signal.aborted) {
      return Promise.reject(new FrameClosed());
    }
    this.begun = setup.held?.now ?? null;
    this.#watchdog = new Watchdog(
      () => this.ask({ kind: 'ping' }),
      () => {
        this.#events.hung(PATIENCE / 1000);
      },
    );
    const { signal } = this.#closing;
    signal.addEventListener(
      'abort',
      watchShare((seconds) => this.#events.hung(seconds)),
    );
    return this.ask({ kind: 'start', setup });
  }

  /** @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome> {
    if (ask.kind === 'act') {
      // What acts in the reader's place has the focus at their word.
      this.#channel.tellFocus('entered');
    }
    return this.#channel.ask(ask);
  }

  setScheme(scheme: Scheme): void {
    this.#channel.setScheme(scheme);
  }

  tellBackend(line: BackendLine, port: MessagePort | undefined): void {
    this.#channel.tellBackend(line, port);
  }

  #onStrayed(): void {
    const stray = this.#element.takeBackFocus();
    if (stray === 'none') {
      this.#channel.tellFocus('resumed');
      return;
    }
    this.#interruptions += stray === 'interrupting' ? 1 : 0;
    const allowed = this.#strays.allows(performance.now());
    if (!allowed || this.#interruptions > MOST_INTERRUPTIONS) {
      this.#ending ??= setTimeout(() => this.#events.greedy(), UNTIL_IT_IS_BACK);
    }
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#ending);
    this.#watchdog?.stop();
    this.#channel.close();
    this.#element.remove();
  }
}
