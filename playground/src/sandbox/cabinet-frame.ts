import type { BackendLine } from '../protocol/backend.ts';
import { type Ask, CONNECT, type Outcome, type Scheme, type Setup } from '../protocol/messages.ts';
import { FrameChannel, FrameClosed, type FrameEvents } from './frame-channel.ts';
import type { Plan } from './standby-frame.ts';
import { Watchdog } from './watchdog.ts';

const SHOWN = 'display:block;width:100%;height:100%;border:0';

/** Neither seen nor reached by the keyboard or a screen reader, but as large as it will be. */
const WAITING = `${SHOWN};position:absolute;visibility:hidden`;

export interface CabinetFrameEvents extends FrameEvents {
  /** The frame went to another page. */
  lost(): void;
  /** The frame no longer answers. */
  hung(): void;
}

/** The sandboxed frame of one load of the simulated page: opened, started, and closed for good. */
export class CabinetFrame {
  readonly #element: HTMLIFrameElement;
  readonly #channel: FrameChannel;
  readonly #events: CabinetFrameEvents;
  readonly #closing = new AbortController();
  readonly #name: string;
  readonly #title: string;
  #opening: Promise<void> | null = null;
  #watchdog: Watchdog | null = null;

  constructor(name: string, title: string, events: CabinetFrameEvents) {
    this.#channel = new FrameChannel({
      ...events,
      // Nothing has run yet that the reader would want to hear of.
      told: (message) => {
        if (this.started) {
          events.told(message);
        }
      },
    });
    this.#events = events;
    this.#name = name;
    this.#title = title;
    this.#element = document.createElement('iframe');
    // The policy of the document lets no form be sent; without leave, the browser would not even tell of the attempt.
    this.#element.setAttribute('sandbox', 'allow-scripts allow-forms');
    this.#element.style.cssText = WAITING;
  }

  /** Whether the cabinet has been told to start; what is asked from then on, it answers. */
  get started(): boolean {
    return this.#watchdog !== null;
  }

  /** Whether the page stood still since then, as it does where it shares a process with code that hangs. */
  get heldThePage(): boolean {
    return this.#watchdog?.pageStoodStill ?? false;
  }

  /**
   * Puts the frame with this document into `mount`, out of sight, and resolves when it has the port. Opens
   * once, however often it is asked.
   *
   * @throws FrameClosed
   */
  open(mount: HTMLElement, html: () => Promise<string>): Promise<void> {
    return (this.#opening ??= this.#open(mount, html()));
  }

  /** Makes this the visible cabinet. A frame that were moved to its place would be loaded anew. */
  show(): void {
    this.#element.name = this.#name;
    this.#element.title = this.#title;
    this.#element.style.cssText = SHOWN;
  }

  /** Builds the cabinet and executes the modules, before the widget comes. @throws FrameClosed */
  prepare({ setup, modules }: Plan): Promise<Outcome> {
    return this.ask({ kind: 'prepare', setup, modules: [...modules] });
  }

  async #open(mount: HTMLElement, html: Promise<string>): Promise<void> {
    this.#element.srcdoc = await html;
    const { signal } = this.#closing;
    await new Promise<void>((resolve, reject) => {
      const refuse = (): void => {
        reject(new FrameClosed());
      };
      if (signal.aborted) {
        refuse();
        return;
      }
      signal.addEventListener('abort', refuse, { once: true });
      this.#element.addEventListener(
        'load',
        () => {
          signal.removeEventListener('abort', refuse);
          resolve();
        },
        { once: true, signal },
      );
      mount.append(this.#element);
    });
    this.#element.contentWindow?.postMessage(CONNECT, '*', [this.#channel.farEnd]);
    // A frame loads once; whatever loads after that is not the cabinet.
    this.#element.addEventListener('load', () => this.#events.lost(), { signal });
  }

  /** @throws FrameClosed */
  start(setup: Setup): Promise<Outcome> {
    this.#watchdog = new Watchdog(
      () => this.ask({ kind: 'ping' }),
      () => {
        this.#events.hung();
      },
    );
    return this.ask({ kind: 'start', setup });
  }

  /** @throws FrameClosed */
  ask(ask: Ask): Promise<Outcome> {
    return this.#channel.ask(ask);
  }

  setScheme(scheme: Scheme): void {
    this.#channel.setScheme(scheme);
  }

  tellBackend(line: BackendLine, port: MessagePort | undefined): void {
    this.#channel.tellBackend(line, port);
  }

  close(): void {
    this.#closing.abort();
    this.#watchdog?.stop();
    this.#channel.close();
    this.#element.remove();
  }
}
