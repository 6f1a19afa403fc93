import type { CabinetEvent, RunReport, StatusChange } from '../protocol/public.ts';

export type SessionStatus = StatusChange['status'];

/** What a session is doing: set by what is asked of it, corrected by what its cabinet shows. */
export class StatusOfSession {
  readonly #changed: (status: SessionStatus) => void;
  #current: SessionStatus = 'idle';
  /** How many slots the cabinet holds. */
  #slots = 0;

  constructor(changed: (status: SessionStatus) => void) {
    this.#changed = changed;
  }

  get current(): SessionStatus {
    return this.#current;
  }

  /** How a run would be reported that changes nothing. */
  get asReported(): RunReport['status'] {
    return this.#current === 'running'
      ? 'mounted'
      : this.#current === 'failed'
        ? 'failed'
        : 'stopped';
  }

  set(status: SessionStatus): void {
    if (status !== this.#current) {
      this.#current = status;
      this.#changed(status);
    }
  }

  /** A widget that `addWidget` brought shows without a run of its own. */
  hear({ type }: Pick<CabinetEvent, 'type'>): void {
    if (type === 'slot.registered') {
      this.#slots += 1;
      if (this.#current !== 'starting') {
        this.set('running');
      }
    } else if (type === 'slot.destroyed') {
      this.#slots = Math.max(0, this.#slots - 1);
    }
  }

  /** The widget of an attempt was dropped, perhaps for another one. */
  widgetLeft(): void {
    if (this.#current === 'starting' || this.#current === 'running') {
      this.set(this.#slots > 0 ? 'running' : 'empty');
    }
  }

  /** The frame is gone, and its slots with it. */
  frameClosed(): void {
    this.#slots = 0;
  }
}
