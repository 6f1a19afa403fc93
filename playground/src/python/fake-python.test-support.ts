import type { TestContext } from 'node:test';
import type { BackendFault, FromPython, PrintedLine, ToPython } from '../protocol/python.ts';
import type { Place } from '../protocol/messages.ts';
import { InPageBackend, type InPageBackendOptions, type WantedBackend } from './in-page-backend.ts';
import type { PythonElement } from './python-element.ts';
import type { PythonWorld } from './python-world.ts';
import type { Progress, Runtime } from './runtime-files.ts';
import type { BackendStatus } from './status.ts';

/** How Python answers what it is told; `undefined`: not at all. */
export type Answer = (message: ToPython, python: FakePython) => FromPython | undefined;

/** A Python that starts, takes any backend and is at nothing. */
export const obliging: Answer = (message) => {
  switch (message.type) {
    case 'start':
      return { type: 'started' };
    case 'load':
      return { type: 'loaded' };
    case 'ping':
      return { type: 'pong', id: message.id };
    default:
      return undefined;
  }
};

/** A frame without a document: it answers at the far end of a real channel, as a test says. */
export class FakePython implements PythonElement {
  present = false;
  removed = false;
  /** What it was told, in order. */
  readonly heard: ToPython[] = [];
  readonly #world: FakePythonWorld;
  #port: MessagePort | null = null;

  constructor(world: FakePythonWorld) {
    this.#world = world;
  }

  async open(port: MessagePort): Promise<void> {
    await this.#world.opened;
    this.present = !this.removed;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToPython>) => {
      this.heard.push(data);
      const answer = this.#world.answer(data, this);
      if (answer) {
        this.tell(answer);
      }
    };
  }

  remove(): void {
    this.present = false;
    this.removed = true;
    this.#port?.close();
  }

  tell(message: FromPython): void {
    this.post(JSON.stringify(message));
  }

  /** Posts what our own code never would. */
  post(data: unknown): void {
    this.#port?.postMessage(data);
  }

  /** The sources of the backends that it was to load. */
  get loads(): string[] {
    return this.heard.flatMap((message) => (message.type === 'load' ? [message.source] : []));
  }
}

/** A world in which Python is at once there. Its frames are kept, the one that was made last at the end. */
export class FakePythonWorld implements PythonWorld {
  readonly pythons: FakePython[] = [];
  capable = true;
  /** Opening a frame takes until the test lets it. */
  opened: Promise<void> = Promise.resolve();
  answer: Answer = obliging;
  runtime: (index: URL, progress: Progress) => Promise<Runtime> = () =>
    Promise.resolve({ files: {}, limit: 3000 });

  frame(): FakePython {
    const python = new FakePython(this);
    this.pythons.push(python);
    return python;
  }

  /** The Python that was made last. */
  get python(): FakePython {
    const python = this.pythons.at(-1);
    if (!python) {
      throw new Error('no Python was made');
    }
    return python;
  }

  /** The sources that were loaded, by the Python that was to load them. */
  get loads(): string[][] {
    return this.pythons.map(({ loads }) => loads);
  }

  /** How many there are at this moment. */
  get running(): number {
    return this.pythons.filter(({ removed }) => !removed).length;
  }
}

export const wanted = (source: string, more: Partial<WantedBackend> = {}): WantedBackend => ({
  source,
  environment: { CLIENT_SECRET: 'secret' },
  limited: true,
  ...more,
});

/** A backend in such a world, ended with its test, and all that was told of it. */
export function backendIn(context: TestContext, options: Partial<InPageBackendOptions> = {}) {
  const world = new FakePythonWorld();
  const statuses: BackendStatus[] = [];
  const problems: [BackendFault, Place | null][] = [];
  const printed: PrintedLine[] = [];
  const told = { recovered: 0, suppressed: 0 };
  const backend = new InPageBackend({
    world,
    index: new URL('https://docs.example/python/index.json'),
    language: 'en',
    changed: (status) => statuses.push(status),
    problem: (fault, place) => problems.push([fault, place]),
    printed: (line) => printed.push(line),
    suppressed: (count) => (told.suppressed += count),
    recovered: () => (told.recovered += 1),
    ...options,
  });
  context.after(() => backend.close());
  /** The states that it went through since this was last asked. */
  const states = () => statuses.splice(0).map(({ state }) => state);
  /** The codes of the problems so far. */
  const codes = () => problems.map(([{ code }]) => code);
  /** The reason that the one problem gives. */
  const reason = () => problems.map(([{ params }]) => ('reason' in params ? params.reason : null));
  return { world, backend, statuses, states, problems, codes, reason, printed, told };
}
