import type { Ask, FromFrame, Outcome, ToFrame } from '../protocol/messages.ts';
import { FrameClosed } from './frame-channel.ts';
import type { FrameElement, FrameElementEvents, Stray } from './frame-element.ts';

export const ok: Outcome = { ok: true, value: null };

/** A frame without a document: what is at the far end of its channel, a test says. */
export class FakeElement implements FrameElement {
  /** How often it was opened. */
  opens = 0;
  shown = false;
  removed = false;
  /** Opening it takes until the test lets it. */
  opened: Promise<void> = Promise.resolve();
  /** What the page has posted, in order. */
  readonly heard: ToFrame[] = [];
  /** How many ports came with it. */
  ports = 0;
  /** How an ask is answered; `null`: not at all. */
  answer: (ask: Ask) => Outcome | null = () => ok;
  /** What it is that the focus came here by itself. */
  stray: Stray = 'idle';
  /** The reader comes by the keyboard. */
  enter: () => void = () => undefined;
  /** Another document takes its place. */
  lose: () => void = () => undefined;
  /** It fills the history of the tab. */
  fill: () => void = () => undefined;
  #port: MessagePort | null = null;

  async open(signal: AbortSignal): Promise<void> {
    this.opens += 1;
    await this.opened;
    if (signal.aborted) {
      throw new FrameClosed();
    }
  }

  connect(
    port: MessagePort,
    { lost, filled, entered }: FrameElementEvents,
    signal: AbortSignal,
  ): void {
    this.enter = entered;
    this.lose = () => {
      if (!signal.aborted) {
        lost('https://other.example');
      }
    };
    this.fill = filled;
    this.#port = port;
    port.onmessage = ({ data, ports }: MessageEvent<ToFrame>) => {
      this.heard.push(data);
      this.ports += ports.length;
      const outcome = data.type === 'ask' ? this.answer(data.ask) : null;
      if (data.type === 'ask' && outcome) {
        this.tell({ type: 'reply', id: data.id, outcome });
      }
    };
  }

  takeBackFocus(): Stray {
    return this.stray;
  }

  show(): void {
    this.shown = true;
  }

  remove(): void {
    this.removed = true;
    this.#port?.close();
  }

  tell(message: FromFrame): void {
    this.post(JSON.stringify(message));
  }

  /** Posts what our own code never would. */
  post(data: unknown): void {
    this.#port?.postMessage(data);
  }

  /** The asks so far. */
  get asks(): Ask[] {
    return this.heard.flatMap((message) => (message.type === 'ask' ? [message.ask] : []));
  }
}
