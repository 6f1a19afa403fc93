import { Wants } from '../frame/channel.ts';
import type {
  Ask,
  FromFrame,
  Mounted,
  Outcome,
  ToFrame,
  Told,
  Want,
} from '../protocol/messages.ts';
import type { FrameElement, FrameElementEvents, Stray } from '../sandbox/frame-element.ts';
import { FrameClosed } from '../sandbox/frame-channel.ts';
import type { Governed } from '../sandbox/srcdoc.ts';
import type { Obstacle } from './widgets/obstacle.ts';
import type { World } from './world.ts';

/** How a frame answers what is asked; `undefined`: not at all. */
export type Answer = (ask: Ask, frame: FakeFrame) => Outcome | Promise<Outcome> | undefined;

const MOUNTED: Mounted = { status: 'mounted', module: 1, initLead: 2, slot: 3 };

export const ok = (value: unknown = null): Outcome => ({ ok: true, value });

/** A cabinet in which every widget shows at once. */
export const showing: Answer = ({ kind }) =>
  ok(kind === 'start' || kind === 'selectLead' ? MOUNTED : null);

/** A frame without a document: it answers at the far end of a real channel, as a test says. */
export class FakeFrame implements FrameElement {
  readonly allowed: Governed;
  /** What was asked of it, in order. */
  readonly asked: Ask[] = [];
  shown = false;
  removed = false;
  /** Opening it takes until the test lets it. */
  opened: Promise<void> = Promise.resolve();
  /** Another document takes its place. */
  lose: () => void = () => undefined;
  readonly #world: FakeWorld;
  readonly #wants = new Wants((message) => this.#post(message));
  #port: MessagePort | null = null;

  constructor(allowed: Governed, world: FakeWorld) {
    this.allowed = allowed;
    this.#world = world;
  }

  async open(signal: AbortSignal): Promise<void> {
    await this.opened;
    if (signal.aborted) {
      throw new FrameClosed();
    }
  }

  connect(port: MessagePort, { lost }: FrameElementEvents): void {
    this.lose = () => lost('https://other.example');
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
      if (data.type === 'ask') {
        void this.#answer(data.id, data.ask);
      } else if (data.type === 'give') {
        this.#wants.give(data);
      }
    };
  }

  takeBackFocus(): Stray {
    return 'idle';
  }

  show(): void {
    this.shown = true;
  }

  remove(): void {
    this.removed = true;
    this.#port?.close();
  }

  /** Tells the page something of its own accord. */
  tell(message: Told | Extract<FromFrame, { type: 'tripped' | 'want' }>): void {
    this.#post(message);
  }

  /** Asks the page for something. */
  want(want: Want): Promise<string | null> {
    return this.#wants.ask(want);
  }

  /** The kinds of what was asked, without the signs of life. */
  get kinds(): Ask['kind'][] {
    return this.asked.map(({ kind }) => kind).filter((kind) => kind !== 'ping');
  }

  async #answer(id: number, ask: Ask): Promise<void> {
    this.asked.push(ask);
    const outcome = await this.#world.answer(ask, this);
    if (outcome) {
      this.#post({ type: 'reply', id, outcome });
    }
  }

  #post(message: FromFrame): void {
    this.#port?.postMessage(JSON.stringify(message));
  }
}

/** A world without a browser. Its frames are kept, the one that was made last at the end. */
export class FakeWorld implements World {
  readonly site = new URL('https://docs.example/en/');
  readonly frames: FakeFrame[] = [];
  answer: Answer = showing;
  /** What the files of the playground and scripts from the network hold, by their addresses. */
  texts: Record<string, string> = {};
  /** Called for each frame before it opens. */
  made: (frame: FakeFrame) => void = () => undefined;

  frame(allowed: Governed): FakeFrame {
    const frame = new FakeFrame(allowed, this);
    this.frames.push(frame);
    this.made(frame);
    return frame;
  }

  /** The frame that is shown. */
  get shown(): FakeFrame | undefined {
    return this.frames.findLast(({ shown, removed }) => shown && !removed);
  }

  /** Whether anybody sees the page. */
  visible = true;
  /** What keeps a script from being read that is not among the texts. */
  hindrance: Obstacle = 'noAnswer';
  /** How the servers answer, where they answer otherwise than with the texts. */
  responses: Record<string, Response> = {};

  seen = () => this.visible;
  now = () => performance.now();
  obstacle = () => Promise.resolve(this.hindrance);
  backend = () => Promise.reject(new Error('no Python here'));

  assetText(url: URL): Promise<string> {
    const text = this.texts[url.href];
    return text === undefined ? Promise.reject(new Error('404')) : Promise.resolve(text);
  }

  fetch(url: URL): Promise<Response> {
    const text = this.texts[url.href];
    const response = this.responses[url.href] ?? (text === undefined ? null : new Response(text));
    return response ? Promise.resolve(response) : Promise.reject(new TypeError('Failed to fetch'));
  }
}
