/**
 * On whose behalf code runs: whatever a callback opens, its cleanup is to close.
 *
 * Code that a scope started later, in a timer or a subscriber, runs on behalf of the same scope. Where that
 * cannot be known, as after an `await`, only what piles up from visit to visit counts as left open.
 */

import type { Opened, Opening, Openings } from '../sdk/opening.ts';
import { because, type Report } from '../sdk/report.ts';

export interface ScopesHost {
  /** Is told in the effect of which event code runs. */
  report: Pick<Report, 'cause'>;
  /** Calls `work` some time later: cleanups may still finish what they began. */
  later(work: () => void): void;
  /** The place of a call in the code of a widget, as one text; null where it is in none. */
  placeOf(call: Error): string | null;
  leaked(opening: Opening, widget: string | null): void;
  /** What has happened up to now was done on behalf of `scope`. */
  switched(scope: Scope | null): void;
  /** The cleanup has run; `alone`: no other scope is open. */
  ending(scope: Scope, alone: boolean): void;
  /** Cleanups have had their time. */
  ended(scope: Scope): void;
}

interface Entry {
  opening: Opening;
  open: boolean;
  epoch: number;
}

const isOpen = ({ open, opening }: Entry): boolean => open && opening.ended?.() !== true;

export class Scopes implements Openings {
  readonly #host: ScopesHost;
  /** What was opened by nobody known. */
  readonly #loose = new Set<Entry>();
  readonly #told = new Set<string>();
  readonly #forGood: Scope;
  #current: Scope | null = null;
  #epoch = 0;
  #open = 0;

  constructor(host: ScopesHost) {
    this.#host = host;
    this.#forGood = new Scope('', this);
  }

  /** Whether any scope is open. */
  get anyOpen(): boolean {
    return this.#open > 0;
  }

  /** A callback of `widget` is about to be called. */
  begin(widget: string): Scope {
    this.#open += 1;
    return new Scope(widget, this);
  }

  /** Runs code whose effects are to stay, as those of a factory. */
  forGood<T>(work: () => T): T {
    return this.run(this.#forGood, work);
  }

  open(opening: Opening): Opened {
    const scope = this.#current;
    const entry: Entry = { opening, open: true, epoch: this.#epoch };
    const entries = this.#entriesFor(entry, scope);
    entries?.add(entry);
    return {
      close: () => {
        entry.open = false;
        entries?.delete(entry);
      },
      run: (work) => this.run(scope, work),
    };
  }

  run<T>(scope: Scope | null, work: () => T): T {
    const outer = this.#current;
    if (outer === scope) {
      return work();
    }
    this.#host.switched(outer);
    this.#current = scope;
    try {
      return because(this.#host.report, scope?.cause ?? 0, work);
    } finally {
      this.#host.switched(scope);
      this.#current = outer;
    }
  }

  end(scope: Scope): void {
    this.#open -= 1;
    this.#epoch += 1;
    this.#host.ending(scope, this.#open === 0);
    this.#host.later(() => {
      scope.over = true;
      for (const entry of scope.entries) {
        this.#leak(entry, scope.widget);
      }
      scope.entries.clear();
      this.#checkLoose();
      this.#host.ended(scope);
    });
  }

  #entriesFor(entry: Entry, scope: Scope | null): Set<Entry> | null {
    if (scope?.over) {
      this.#openedLate(entry, scope);
      return null;
    }
    if (entry.opening.passing || scope === this.#forGood) {
      return null;
    }
    return scope?.entries ?? this.#loose;
  }

  /** Code of a scope that is over still runs: what it opens, nothing closes. */
  #openedLate(entry: Entry, scope: Scope): void {
    if (!entry.opening.passing) {
      this.#host.later(() => {
        this.#leak(entry, scope.widget);
      });
      return;
    }
    // The first may be the rest of something that was under way; a second one from the same place is a chain.
    const place = this.#host.placeOf(entry.opening.call);
    if (place !== null && scope.chains.has(place)) {
      this.#leak(entry, scope.widget);
    } else if (place !== null) {
      scope.chains.add(place);
    }
  }

  /** What the same place has opened in two epochs, and never closed, will pile up. */
  #checkLoose(): void {
    const epochs = new Map<string, number>();
    for (const entry of this.#loose) {
      const place = isOpen(entry) ? this.#host.placeOf(entry.opening.call) : null;
      if (place === null) {
        this.#loose.delete(entry);
        continue;
      }
      const first = epochs.get(place) ?? entry.epoch;
      epochs.set(place, first);
      if (first !== entry.epoch) {
        this.#leak(entry, null);
      }
    }
  }

  /** Says it once for each place. */
  #leak(entry: Entry, widget: string | null): void {
    const { opening } = entry;
    const place = isOpen(entry) ? this.#host.placeOf(opening.call) : null;
    const key = `${opening.leak.code} ${place ?? ''}`;
    if (place !== null && !this.#told.has(key)) {
      this.#told.add(key);
      this.#host.leaked(opening, widget);
    }
  }
}

/** The time from a callback to its cleanup. */
export class Scope {
  readonly widget: string;
  readonly entries = new Set<Entry>();
  /** Places that have opened something passing after the end. */
  readonly chains = new Set<string>();
  /** The cleanup has run and has had its time. */
  over = false;
  /** The event that began it. */
  cause = 0;
  readonly #scopes: Scopes;

  constructor(widget: string, scopes: Scopes) {
    this.widget = widget;
    this.#scopes = scopes;
  }

  run<T>(work: () => T): T {
    return this.#scopes.run(this, work);
  }

  /** The cleanup has run; what is still open in a while was left behind. */
  end(): void {
    this.#scopes.end(this);
  }
}
