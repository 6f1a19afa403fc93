interface Edit {
  start: number;
  end: number;
  text: string;
  /** What closes comes before what opens, and that before what is replaced. */
  rank: number;
  /** Of those at one place: inner parts open last and close first. */
  order: number;
}

const CLOSES = 0;
const OPENS = 1;
const REPLACES = 2;

/** Changes of a text: parts that are put between others or replaced, none of which may overlap another. */
export class Edits {
  readonly source: string;
  readonly #edits: Edit[] = [];

  constructor(source: string) {
    this.source = source;
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text, rank: REPLACES, order: 0 });
  }

  /** Puts a part between two texts. */
  wrap({ start, end }: { start: number; end: number }, before: string, after: string): void {
    this.#edits.push({ start, end: start, text: before, rank: OPENS, order: -end });
    this.#edits.unshift({ start: end, end, text: after, rank: CLOSES, order: -start });
  }

  /** Takes a part out; what comes after it stays on its line. */
  remove(start: number, end: number): void {
    this.replace(start, end, this.source.slice(start, end).replace(/[^\n]+/g, ''));
  }

  /** The changed text, and where in the source a place of it comes from; both count lines and columns from 1. */
  apply(): {
    text: string;
    origin(line: number, column: number): { line: number; column: number };
  } {
    const edits = this.#edits.toSorted(
      (one, other) => one.start - other.start || one.rank - other.rank || one.order - other.order,
    );
    let text = '';
    let from = 0;
    const moved: { at: number; end: number; origin: number }[] = [];
    for (const edit of edits) {
      text += this.source.slice(from, edit.start);
      moved.push({ at: text.length, end: text.length + edit.text.length, origin: edit.end });
      text += edit.text;
      from = edit.end;
    }
    text += this.source.slice(from);
    return {
      text,
      origin: (line, column) => {
        const offset = offsetOf(text, line, column);
        const before = moved.findLast(({ at }) => at <= offset);
        const origin = before ? before.origin + Math.max(0, offset - before.end) : offset;
        return placeOf(this.source, Math.min(origin, this.source.length));
      },
    };
  }
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) {
    offset = text.indexOf('\n', offset) + 1;
  }
  return offset + column - 1;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
