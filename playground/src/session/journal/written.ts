import type { Finding, Outcome, Place } from '../../protocol/messages.ts';
import type { LogEntry, Preview } from '../../protocol/public.ts';
import type { Instrumented } from '../../source/instrument.ts';

/** Takes what the frame says of places in instrumented scripts back to the scripts as they were written. */
export class Written {
  readonly #scripts = new Map<string, Instrumented>();

  add(file: string, script: Instrumented): void {
    this.#scripts.set(file, script);
  }

  clear(): void {
    this.#scripts.clear();
  }

  place(place: Place): Place {
    const { file, line, column } = place;
    const script = this.#scripts.get(file);
    return script ? { file, line, column: script.column(line, column) } : place;
  }

  finding(finding: Finding): Finding {
    const { place, defined } = finding;
    return {
      ...finding,
      ...(place && { place: this.place(place) }),
      ...(defined && { defined: this.place(defined) }),
    };
  }

  outcome(outcome: Outcome): Outcome {
    const place = outcome.ok ? undefined : outcome.error.place;
    return outcome.ok || !place
      ? outcome
      : { ok: false, error: { ...outcome.error, place: this.place(place) } };
  }

  entry(entry: LogEntry): LogEntry {
    const { file, line, column } = entry;
    const known = file !== undefined && line !== undefined && column !== undefined;
    return {
      ...entry,
      ...(known && this.place({ file, line, column })),
      values: entry.values.map((value) => this.#preview(value)),
    };
  }

  /** The stack of an error names places, too. */
  #preview(value: Preview): Preview {
    if (value.kind !== 'error' || !value.entries) {
      return value;
    }
    const entries = value.entries.map(({ key, value: part }) =>
      key === 'stack'
        ? { key, value: { ...part, text: this.#stack(part.text) } }
        : { key, value: part },
    );
    return { ...value, entries };
  }

  #stack(text: string): string {
    return [...this.#scripts.keys()].reduce(
      (stack, file) =>
        stack.replaceAll(placesIn(file), (_, line: string, column: string) => {
          const place = this.place({ file, line: Number(line), column: Number(column) });
          return `${file}:${line}:${String(place.column)}`;
        }),
      text,
    );
  }
}

const placesIn = (file: string): RegExp =>
  new RegExp(`${file.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`, 'g');
