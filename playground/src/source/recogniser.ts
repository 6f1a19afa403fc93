import type { Language } from '../contract/contract.ts';
import type { ContractSlice } from '../contract/slice.ts';
import { GUARD } from './guard-name.ts';
import type { Recognised } from './recognise.ts';

/** Longer code is not looked at before somebody wants to run it: the page would stand still for a moment. */
const LONGEST_AHEAD = 200_000;

interface Look {
  source: string;
  widget: string;
  found: Promise<Recognised>;
}

/** Tells what texts are before they run, and of each file remembers what it was told last. */
export class Recogniser {
  readonly #contract: ContractSlice;
  readonly #language: Language;
  readonly #looks = new Map<string, Look>();

  constructor(contract: ContractSlice, language: Language) {
    this.#contract = contract;
    this.#language = language;
  }

  look(source: string, file: string, widget: string): Promise<Recognised> {
    const last = this.#looks.get(file);
    if (last?.source === source && last.widget === widget) {
      return last.found;
    }
    const found = this.#recognise(source, file, widget);
    this.#looks.set(file, { source, widget, found });
    // A parser that could not be loaded is asked for again by the next look.
    found.catch(() => this.#looks.delete(file));
    return found;
  }

  /** Looks at code that is likely to be run soon. */
  ahead(source: string, file: string, widget: string): void {
    if (source.length <= LONGEST_AHEAD) {
      this.look(source, file, widget).catch(() => undefined);
    }
  }

  async #recognise(source: string, file: string, widget: string): Promise<Recognised> {
    // The parser is a third of the page's own code and of no use before something is run.
    const { recognise } = await import('./recognise.ts');
    return recognise(source, file, widget, this.#contract, GUARD, this.#language);
  }
}
