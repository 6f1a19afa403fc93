import type { Finding, Outcome, Place, RawEntry } from '../../protocol/messages.ts';
import type { LogEntry } from '../../protocol/public.ts';
import { logEntry } from '../console/log-entry.ts';
import type { Instrumented } from '../../source/instrument.ts';

/** Where a place of a script comes from. */
export type Original = (place: Place) => Place;

/** Takes what the frame says of places in instrumented scripts back to the scripts as they were written. */
export class Written {
  readonly #scripts = new Map<string, Instrumented>();
  #original: Original | undefined;

  add(file: string, script: Instrumented): void {
    this.#scripts.set(file, script);
  }

  clear(original?: Original): void {
    this.#scripts.clear();
    this.#original = original;
  }

  /** The place of what was written, of which a script was built or not. */
  place(place: Place): Place {
    return this.original(this.#inScript(place));
  }

  /** Where a place of a script as it was before it was instrumented comes from. */
  original<P extends Place | undefined>(place: P): P | Place {
    return place && this.#original ? this.#original(place) : place;
  }

  #inScript(place: Place): Place {
    const { file, line, column } = place;
    const script = this.#scripts.get(file);
    return script ? { file, line, column: script.column(line, column) } : place;
  }

  finding(finding: Finding): Finding {
    const { place, defined } = finding;
    return {
      ...finding,
      ...(place && { place: this.place(place) }),
      ...(defined && { defined: this.#inScript(defined) }),
    };
  }

  outcome(outcome: Outcome): Outcome {
    const place = outcome.ok ? undefined : outcome.error.place;
    return outcome.ok || !place
      ? outcome
      : { ok: false, error: { ...outcome.error, place: this.place(place) } };
  }

  entry(raw: RawEntry): LogEntry {
    const { file, line, column } = raw;
    const known = file !== undefined && line !== undefined && column !== undefined;
    const placed = known ? { ...raw, ...this.place({ file, line, column }) } : raw;
    return logEntry(placed, (stack) => this.stack(stack));
  }

  /** A stack without what is no code of a widget, and with the places in the scripts as they were written. */
  stack(text: string): string {
    return [...this.#scripts.keys()].reduce(
      (stack, file) =>
        stack.replaceAll(placesIn(file), (_, line: string, column: string) => {
          const place = this.place({ file, line: Number(line), column: Number(column) });
          return `${place.file}:${place.line}:${place.column}`;
        }),
      text.replaceAll(OF_THE_FRAME, ''),
    );
  }
}

/** A call of the frame's own script, which is part of its document. */
const OF_THE_FRAME = /\n[^\n]*\babout:srcdoc:[^\n]*/g;

const placesIn = (file: string): RegExp =>
  new RegExp(`${file.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`, 'g');
