import type { Place } from '../protocol/messages.ts';
import { OwnError, mapGet, mapSet, setAdd } from './natives.ts';
import { placeInStack, stackOf } from './stack.ts';

/**
 * Knows which scripts run in the frame, and finds the widget that a file, a place, an error or a module belongs to.
 *
 * Code that is no widget's belongs to nobody, which is `''`. Where the browser does not say whose code did something,
 * some watchers take the last widget for its author: where only one is installed, it can be no other.
 */
export class Whose {
  readonly #files: Set<string>;
  readonly #byFile = new Map<string, string>();
  readonly #byModule = new Map<string, string>();
  readonly #defined = new Map<string, Place>();
  #lastFile: string | null = null;

  /** @param others the names of scripts that are no widget's */
  constructor(...others: string[]) {
    this.#files = new Set(others);
  }

  /** A script of `widget` is about to run, as this module and under the name of this file. */
  installed(file: string, widget: string, module: string): void {
    if (this.ofFile(file) === null) {
      this.#lastFile = file;
    }
    setAdd(this.#files, file);
    mapSet(this.#byFile, file, widget);
    mapSet(this.#byModule, module, widget);
  }

  /** The script of this module has defined it by this call. */
  defined(module: string, call: Error): void {
    const place = this.placeOf(call);
    if (place) {
      mapSet(this.#defined, this.ofModule(module), place);
    }
  }

  /** Where the module of a widget was defined. */
  definedAt(widget: string): Place | undefined {
    return mapGet(this.#defined, widget);
  }

  /** The names that the running scripts carry. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  /** Whether a widget has been installed at all. */
  get anybody(): boolean {
    return this.#lastFile !== null;
  }

  /** The widget whose file was the last to come; nobody before the first. */
  get last(): string {
    return this.#lastFile === null ? '' : (this.ofFile(this.#lastFile) ?? '');
  }

  /** Null for a file that is no widget's. */
  ofFile(file: string): string | null {
    return mapGet(this.#byFile, file) ?? null;
  }

  ofPlace(place: Place | undefined): string {
    return (place && this.ofFile(place.file)) ?? '';
  }

  ofPlaceOrLast(place: Place | undefined): string {
    return (place && this.ofFile(place.file)) ?? this.last;
  }

  ofError(error: unknown): string {
    return this.ofPlace(this.placeOf(error));
  }

  ofModule(id: string): string {
    return mapGet(this.#byModule, id) ?? '';
  }

  /** Where in these scripts an error was made. */
  placeOf(error: unknown): Place | undefined {
    return placeInStack(stackOf(error), this.#files);
  }

  /** Where in these scripts the call stands that led here. */
  here(): Place | undefined {
    return this.placeOf(new OwnError());
  }
}
