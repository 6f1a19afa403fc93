/** How long another tab has to hand over a draft, in ms; one that hangs hands over nothing. */
const PATIENCE = 1000;
/** How long a page that is being left may go on holding its draft, in ms. */
const GRACE = 400;

const CHANNEL = 'personal-page-drafts';

interface Told {
  type: 'wanted' | 'changed';
  id: string;
}

export interface PresenceOptions {
  /** Another tab wants the draft, so this one saves what it has. */
  yielding(): Promise<void>;
  /** The draft is another tab's now. */
  lost(): void;
  /** The other tab has let go of the draft. */
  regained(): void;
  /** Another tab has written the draft. */
  changed(): void;
}

const lockOf = (id: string): string => `personal-page-draft:${id}`;

/** The drafts that are open in some tab. */
export async function openDrafts(): Promise<Set<string>> {
  const { held = [] } = (await lockManager()?.query()) ?? {};
  const prefix = lockOf('');
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}

/** Browsers have locks on secure pages only. Without them the store still refuses a stale write. */
const lockManager = (): LockManager | undefined => navigator.locks;

/** Says which tab edits a draft. The first to open it does; the lock ends with the tab. */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #id = '';
  #release: (() => void) | undefined;
  /** Ends waiting for the tab that has the draft. */
  #waiting = new AbortController();

  constructor(options: PresenceOptions, signal: AbortSignal) {
    this.#options = options;
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => void this.#hear(data);
    signal.addEventListener('abort', () => {
      this.leave();
      this.#channel.close();
    });
  }

  /** Whether this tab is the one that edits `id`, which it is from now on if no other is. */
  async enter(id: string): Promise<boolean> {
    this.leave();
    this.#id = id;
    const granted = this.#request({ ifAvailable: true });
    if (await granted) {
      return true;
    }
    const later = this.#wait();
    if (await within(GRACE, later)) {
      return true;
    }
    void later.then((held) => held && this.#options.regained());
    return false;
  }

  /** Takes the draft from the tab that has it. */
  async take(): Promise<void> {
    this.#waiting.abort();
    this.#tell('wanted');
    const handedOver = this.#wait();
    if (!(await within(PATIENCE, handedOver))) {
      this.#waiting.abort();
      await this.#request({ steal: true });
    }
  }

  /** Whether this tab holds the lock of the draft. */
  get holds(): boolean {
    return this.#release !== undefined;
  }

  leave(): void {
    this.#waiting.abort();
    this.#release?.();
    this.#release = undefined;
  }

  tellChanged(id: string): void {
    this.#tell('changed', id);
  }

  #tell(type: Told['type'], id = this.#id): void {
    this.#channel.postMessage({ type, id } satisfies Told);
  }

  async #hear({ type, id }: Told): Promise<void> {
    if (id !== this.#id) {
      return;
    }
    if (type === 'changed') {
      this.#options.changed();
    } else if (this.#release) {
      await this.#options.yielding();
      this.#letGo();
    }
  }

  /** Goes on as the tab that waits. */
  #letGo(): void {
    this.leave();
    this.#options.lost();
    void this.#wait().then((held) => held && this.#options.regained());
  }

  #wait(): Promise<boolean> {
    this.#waiting = new AbortController();
    return this.#request({ signal: this.#waiting.signal });
  }

  /** Resolves once the lock is held, which it is until `leave`, or it is clear that it will not be. */
  #request(options: LockOptions): Promise<boolean> {
    const locks = lockManager();
    if (!locks) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      let mine: (() => void) | undefined;
      locks
        .request(lockOf(this.#id), options, (lock) => {
          if (!lock || options.signal?.aborted) {
            resolve(false);
            return undefined;
          }
          return new Promise<void>((release) => {
            mine = release;
            this.#release = release;
            resolve(true);
          });
        })
        .catch(() => {
          resolve(false);
          if (mine !== undefined && mine === this.#release) {
            // Stolen by a tab that had waited in vain.
            this.#letGo();
          }
        });
    });
  }
}

function within(time: number, held: Promise<boolean>): Promise<boolean> {
  return Promise.race([
    held,
    new Promise<false>((resolve) => setTimeout(() => resolve(false), time)),
  ]);
}
