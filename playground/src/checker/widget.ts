import { type Parsed, parseScript } from '../source/parse.ts';
import { Script } from './code/script.ts';
import { readJson, type Json } from './json/read.ts';
import { Lines } from './lines.ts';

export type Texts = Readonly<Record<string, string>>;
export type Binaries = Readonly<Record<string, Uint8Array>>;

/** The files that are checked; what more than one rule reads of them is read once. */
export class Widget {
  readonly texts: ReadonlyMap<string, string>;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** The texts of the starter widget, whose samples should not stay. */
  readonly starter: Texts;
  readonly #json = new Map<string, Json>();
  readonly #parsed = new Map<string, Parsed>();
  readonly #scripts = new Map<string, Script>();
  readonly #lines = new Map<string, Lines>();

  constructor(texts: Texts, binaries: Binaries, starter: Texts) {
    this.texts = new Map(Object.entries(texts));
    this.binaries = new Map(Object.entries(binaries));
    this.starter = starter;
  }

  get names(): string[] {
    return [...this.texts.keys(), ...this.binaries.keys()];
  }

  has(file: string): boolean {
    return this.texts.has(file) || this.binaries.has(file);
  }

  /** A file of JSON; null where there is none of that name. */
  json(file: string): Json | null {
    const text = this.texts.get(file);
    if (text === undefined) {
      return null;
    }
    const known = this.#json.get(file) ?? readJson(text);
    this.#json.set(file, known);
    return known;
  }

  /** What the parser says of a file of JavaScript. */
  parsed(file: string): Parsed {
    const known = this.#parsed.get(file) ?? parseScript(this.texts.get(file) ?? '');
    this.#parsed.set(file, known);
    return known;
  }

  /** A file of JavaScript, ready to be asked for names; null where it does not parse. */
  script(file: string): Script | null {
    const parsed = this.parsed(file);
    if (!parsed.ok) {
      return null;
    }
    const known = this.#scripts.get(file) ?? new Script(parsed.program);
    this.#scripts.set(file, known);
    return known;
  }

  placeOf(file: string, offset: number): { line: number; column: number } {
    const lines = this.#lines.get(file) ?? new Lines(this.texts.get(file) ?? '');
    this.#lines.set(file, lines);
    return lines.placeOf(offset);
  }
}
