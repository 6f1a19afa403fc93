import { MANIFEST } from '../protocol/manifest.ts';
import { entriesIn } from '../protocol/source-entry.ts';
import type { Parsed } from '../source/parse.ts';
import type { Script } from './code/script.ts';
import type { Json } from './json/read.ts';
import { type Reading, Readings } from './reading.ts';

export type Texts = Readonly<Record<string, string>>;
export type Binaries = Readonly<Record<string, Uint8Array>>;

export interface WidgetParts {
  /** The files of the widget by their paths in its folder. */
  texts: Texts;
  binaries: Binaries;
  /** The texts of the starter widget, whose samples should not stay; none where that does not matter. */
  starter?: Texts;
}

/** The files that are checked; what more than one rule reads of them is read once. */
export class Widget {
  readonly texts: ReadonlyMap<string, string>;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** The texts of the starter widget, whose samples should not stay. */
  readonly starter: Texts;
  /** The source that `widgetFile` is built of; null where that is written as it runs. */
  readonly entry: string | null;
  /** Whether there is a text of the name of `widgetFile`, built or not. */
  readonly isWritten: boolean;
  readonly #widgetFile: string;
  readonly #readings: Readings;

  constructor(
    { texts, binaries, starter = {} }: WidgetParts,
    widgetFile: string,
    readings = new Readings(),
  ) {
    const [entry = null] = entriesIn(texts, widgetFile);
    // What is written beside the source neither runs nor is packed: no rule looks into it.
    const looked = Object.entries(texts).filter(([name]) => entry === null || name !== widgetFile);
    this.texts = new Map(looked);
    this.binaries = new Map(Object.entries(binaries));
    this.starter = starter;
    this.entry = entry;
    this.isWritten = Object.hasOwn(texts, widgetFile);
    this.#widgetFile = widgetFile;
    this.#readings = readings;
  }

  get names(): string[] {
    return [...this.texts.keys(), ...this.binaries.keys()];
  }

  has(file: string): boolean {
    const isBuilt = this.entry !== null && file === this.#widgetFile;
    return isBuilt || this.texts.has(file) || this.binaries.has(file);
  }

  /** The folder that the manifest is in, with a slash at its end: that should be none. Null where there is no manifest. */
  get folder(): string | null {
    if (this.has(MANIFEST)) {
      return '';
    }
    const nested = this.names.find((name) => name.endsWith(`/${MANIFEST}`));
    return nested?.slice(0, -MANIFEST.length) ?? null;
  }

  /** Whether a file is missed beside the manifest, in whatever folder that is. */
  lacks(file: string): boolean {
    return !this.has(file) && !this.has(`${this.folder ?? ''}${file}`);
  }

  /** A file of JSON; null where there is none of that name. */
  json(file: string): Json | null {
    return this.texts.has(file) ? this.reading(file).json : null;
  }

  /** What the parser says of a file of JavaScript. */
  parsed(file: string): Parsed {
    return this.reading(file).code.parsed;
  }

  /** A file of JavaScript, ready to be asked for names; null where it does not parse. */
  script(file: string): Script | null {
    const parsed = this.parsed(file);
    return parsed.ok ? this.reading(file).script(parsed.program) : null;
  }

  /** What is read of a file; of none, nothing. */
  reading(file: string): Reading {
    return this.#readings.of(this.texts.get(file) ?? '');
  }

  placeOf(file: string, offset: number): { line: number; column: number } {
    return this.reading(file).lines.placeOf(offset);
  }
}
