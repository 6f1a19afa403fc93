import {
  faultsOf,
  type Field,
  fieldsFor,
  patternsIn,
  type SupportPatterns,
} from '../../archive/details.ts';
import { exportWidget, fetchedStarter } from '../../archive/export.ts';
import type { WidgetArchive } from '../../archive/zip.ts';
import type { Language } from '../../contract/contract.ts';
import type { TextStorage } from '../storage.ts';
import type { Files } from '../files.ts';
import type { Ask } from './form.ts';
import { KeptDetails } from './kept-details.ts';

export interface PackingOptions {
  /** The folder of the built assets. */
  assets: URL;
  language: Language;
  storage: TextStorage;
  /** The name of the widget's draft. */
  name: string;
}

export interface DetailsQuestion {
  files: Files;
  /** Whether the reader is asked even if all that is needed is known. */
  again: boolean;
  /** The element that the dialog is put into. */
  stage: HTMLElement;
}

/** Makes the archive of one playground, with what its reader said of the widget. */
export class Packing {
  readonly #options: PackingOptions;
  readonly #kept: KeptDetails;
  readonly #ask: Ask;

  constructor(options: PackingOptions, ask: Ask = askInDialog) {
    this.#options = options;
    this.#kept = new KeptDetails(options.storage, options.name);
    this.#ask = ask;
  }

  async prepare(): Promise<void> {
    await fetchedStarter(this.#options.assets);
  }

  /** Asks for what is not known yet; says whether the archive may be made. */
  async describe({ files, again, stage }: DetailsQuestion): Promise<boolean> {
    const { assets, language } = this.#options;
    const asked = fieldsFor(files);
    const isOwn = (field: Field): boolean => field.endsWith(`.${language}`);
    const fields = [...asked.filter(isOwn), ...asked.filter((field) => !isOwn(field))];
    const patterns = await fetchPatterns(assets);
    const details = this.#kept.load();
    const known = Object.keys(faultsOf(details, fields, patterns)).length === 0;
    if (fields.length === 0 || (known && !again)) {
      return true;
    }
    const begun = { ...this.#kept.suggest(), ...details };
    const given = await this.#ask({ language, fields, details: begun, patterns }, stage);
    if (given) {
      this.#kept.save(given);
    }
    return given !== null;
  }

  exportWidget(files: Files): Promise<WidgetArchive> {
    return exportWidget(this.#options.assets, files, this.#kept.load());
  }
}

const askInDialog: Ask = async (form, stage) => {
  const { askInDialog: ask } = await import('./details-dialog.ts');
  return ask(form, stage);
};

async function fetchPatterns(assets: URL): Promise<SupportPatterns> {
  const response = await fetch(new URL('manifest.schema.json', assets));
  if (!response.ok) {
    throw new Error(`manifest.schema.json: HTTP ${response.status}`);
  }
  return patternsIn(await response.json());
}
