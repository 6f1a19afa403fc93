import type { Place } from '../protocol/messages.ts';
import type { BackendFinding, FromPython, PrintedLine, ToPython } from '../protocol/python.ts';
import { Watchdog } from '../sandbox/watchdog.ts';
import { Intake } from './intake.ts';
import { Pings } from './pings.ts';
import type { PythonElement } from './python-element.ts';
import type { Runtime } from './runtime-files.ts';

/** How long Python may take to start, in ms: the machine may be slow, and busy. */
const TO_START = 60_000;

/** How much longer than Python itself the page waits until it ends Python from outside, in ms. */
const GRACE = 2500;

/** How soon Python answers while it has nothing to do, in ms, on a machine that is busy itself. */
const AT_ONCE = 500;

export interface PythonFrameOptions {
  element: PythonElement;
  runtime: Runtime;
  /** Ms that a load or a request may take, null for any time. */
  limit: number | null;
  problem(finding: BackendFinding): void;
  printed(line: PrintedLine): void;
  suppressed(count: number): void;
  /** Code did not come to an end. The frame is closed. */
  overdue(place: Place | null): void;
  /** Something else has taken the frame away, or Python has come to harm, for this reason. */
  lost(reason: string | null): void;
  /** Python has used all its memory. */
  exhausted(): void;
  /** What was loaded last has answered. */
  answered(): void;
  /** Code of the worker turns on the page. The frame is closed. */
  misused(): void;
}

/** The frame was closed before Python answered. */
export class PythonClosed extends Error {
  override name = 'PythonClosed';
}

interface Waiting<T> {
  resolve(value: T): void;
  reject(error: Error): void;
}

/** The page's end of the frame in which a worker runs Python. */
export class PythonFrame {
  /** Resolves when Python runs. It is rejected with the reason why it does not. */
  readonly started: Promise<void>;
  readonly #options: PythonFrameOptions;
  readonly #channel = new MessageChannel();
  readonly #intake = new Intake(performance.now());
  readonly #loads: Waiting<BackendFinding | null>[] = [];
  readonly #pings = new Pings();
  #start: Waiting<void> | null = null;
  #watchdog: Watchdog | null = null;
  #closed = false;

  constructor(options: PythonFrameOptions) {
    this.#options = options;
    this.#channel.port1.onmessage = (message) => {
      this.#receive(message);
    };
    this.started = new Promise((resolve, reject) => {
      this.#start = { resolve, reject };
    });
    this.#open().catch((error: unknown) => {
      this.#start?.reject(error instanceof Error ? error : new Error(String(error)));
    });
  }

  /** The files that it was started from. */
  get runtime(): Runtime {
    return this.#options.runtime;
  }

  /** Whether it has started. */
  get running(): boolean {
    return this.#start === null;
  }

  /** Executes a backend.py; null, or what is wrong with it. @throws PythonClosed */
  load(source: string, environment: Record<string, string>): Promise<BackendFinding | null> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new PythonClosed());
        return;
      }
      this.#loads.push({ resolve, reject });
      this.#post({ type: 'load', source, environment });
    });
  }

  /** Whether Python is at nothing: while it loads or answers, it hears nobody. */
  async idle(): Promise<boolean> {
    if (this.#closed || this.#loads.length > 0) {
      return false;
    }
    const silent = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), AT_ONCE);
    });
    return this.#start !== null || Promise.race([this.#ping().then(() => true), silent]);
  }

  /** Lets a cabinet ask the backend; returns its end of the line. */
  serve(page: string, origin: string, fresh: boolean): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#post({ type: 'serve', page, origin, fresh }, [port1]);
    return port2;
  }

  visit(page: string): void {
    this.#post({ type: 'visit', page });
  }

  close(): void {
    this.#closed = true;
    this.#watchdog?.stop();
    this.#channel.port1.close();
    this.#options.element.remove();
    const closed = new PythonClosed();
    this.#start?.reject(closed);
    for (const load of this.#loads.splice(0)) {
      load.reject(closed);
    }
  }

  async #open(): Promise<void> {
    const { element, runtime, limit } = this.#options;
    await element.open(this.#channel.port2);
    if (this.#closed) {
      return;
    }
    this.#post({ type: 'start', files: runtime.files, limit });
    this.#watchdog = new Watchdog(
      () => {
        if (!element.present) {
          this.#options.lost(null);
        }
        return this.#ping();
      },
      () => this.#options.overdue(null),
      () => this.#patience,
    );
  }

  /** How long Python may keep silent now, in ms. */
  get #patience(): number {
    const { limit } = this.#options;
    if (this.#start) {
      return TO_START;
    }
    return limit === null ? Infinity : limit + GRACE;
  }

  #ping(): Promise<void> {
    return this.#pings.send((id) => this.#post({ type: 'ping', id }));
  }

  #post(message: ToPython, transfer: Transferable[] = []): void {
    if (!this.#closed) {
      this.#channel.port1.postMessage(message, transfer);
    }
  }

  #receive(event: MessageEvent<unknown>): void {
    if (this.#closed) {
      return;
    }
    let message: FromPython | null;
    try {
      message = this.#intake.read(event, performance.now());
    } catch {
      this.#options.misused();
      return;
    }
    if (message) {
      this.#hear(message);
    }
  }

  #hear(message: FromPython): void {
    const { problem, printed, suppressed, overdue, lost, exhausted, answered } = this.#options;
    switch (message.type) {
      case 'started':
        this.#start?.resolve();
        this.#start = null;
        return;
      case 'broken':
        if (this.#start) {
          this.#start.reject(new Error(message.reason));
        } else {
          lost(message.reason);
        }
        return;
      case 'exhausted':
        exhausted();
        return;
      case 'answered':
        answered();
        return;
      case 'loaded':
        this.#loads.shift()?.resolve(null);
        return;
      case 'refused':
        this.#loads.shift()?.resolve(message.finding);
        return;
      case 'problem':
        problem(message.finding);
        return;
      case 'printed':
        printed(message.line);
        return;
      case 'suppressed':
        suppressed(message.count);
        return;
      case 'overdue':
        overdue(message.place);
        return;
      case 'pong':
        this.#pings.answered(message.id);
    }
  }
}
