import {
  type Details,
  faultsOf,
  type Field,
  fieldsFor,
  patternsIn,
  type SupportPatterns,
} from '../../archive/details.ts';
import {
  exportProject,
  exportWidget,
  fetchedStarter,
  filesToExport,
} from '../../archive/export.ts';
import { fetchFrom } from '../../archive/fetch-from.ts';
import type { WidgetArchive, WidgetFiles } from '../../archive/zip.ts';
import { moduleTypes } from '../../bundler/module-types.ts';
import type { Contract, Language } from '../../contract/contract.ts';
import type { ExportKind } from '../../protocol/public.ts';
import { entriesIn } from '../../protocol/source-entry.ts';
import type { Content } from '../content.ts';
import type { TextStorage } from '../storage.ts';
import type { Files } from '../files.ts';
import { widgetFiles } from '../widget-files.ts';
import type { Ask } from './form.ts';
import { KeptDetails } from './kept-details.ts';
import { DETAILS_WORDS } from './words.ts';

export interface PackingOptions {
  /** The folder of the built assets. */
  assets: URL;
  language: Language;
  storage: TextStorage;
  /** The name of the widget's draft, which it may get while the page is open. */
  name: () => string;
  contract: Contract;
  /** The root of the documentation. */
  docs: URL;
  /** The section of the docs about what to do with the archive. */
  uploadGuide: string;
}

/** An archive that says what the reader does with it next, where that is not the same for all. */
export interface PackedFiles extends WidgetArchive {
  next?: string;
}

export interface DetailsQuestion {
  kind: ExportKind;
  files: Files;
  /** Whether they are a whole widget, which says all of it itself. */
  whole?: boolean;
  /** Whether the reader is asked even if all that is needed is known. */
  again: boolean;
  /** The element that the dialog is put into. */
  stage: HTMLElement;
}

/** Makes the archives of one playground, with what its reader said of the widget. */
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
  async describe({ kind, files, whole, again, stage }: DetailsQuestion): Promise<boolean> {
    const { assets, language } = this.#options;
    const asked = whole ? [] : fieldsFor(files);
    const isOwn = (field: Field): boolean => field.endsWith(`.${language}`);
    const fields = [...asked.filter(isOwn), ...asked.filter((field) => !isOwn(field))];
    const patterns = await fetchPatterns(assets);
    const details = this.#kept.load();
    const known = Object.keys(faultsOf(details, fields, patterns)).length === 0;
    if (fields.length === 0 || (known && !again)) {
      return true;
    }
    const begun = { ...this.#kept.suggest(), ...details };
    const given = await this.#ask({ kind, language, fields, details: begun, patterns }, stage);
    if (given) {
      this.#kept.save(given);
    }
    return given !== null;
  }

  /** @param content its `source`, where there is some, is what the widget's file was built of */
  async export(kind: ExportKind, content: Content & { source?: Files }): Promise<PackedFiles> {
    const { assets, language, contract, docs, uploadGuide } = this.#options;
    const { own, details } = this.#widget(content);
    if (kind === 'widget') {
      return exportWidget(assets, own, details);
    }
    const { id, widgetFile } = contract.header;
    const values = { docs: docs.href, upload: uploadGuide, types: `${id}.d.ts`, widgetFile };
    const { source = {} } = content;
    const isBuilt = Object.keys(source).length > 0;
    const types = isBuilt && { 'modules.d.ts': moduleTypes(contract.modules.map((one) => one.id)) };
    const about = { language, values, source: { ...source, ...types } };
    const archive = await exportProject(assets, own, details, about);
    return { ...archive, next: DETAILS_WORDS[language].project };
  }

  /** What the archive would get from the starter where these files are not, with what the reader said of the widget. */
  async fromStarter(content: Content): Promise<WidgetFiles> {
    const { assets, contract } = this.#options;
    const { widgetFile } = contract.header;
    const files = await filesToExport(assets, {}, this.#widget(content).details);
    const isBuilt = entriesIn(content.files, widgetFile).length > 0;
    return Object.fromEntries(
      Object.entries(files).filter(([name]) => !isBuilt || name !== widgetFile),
    );
  }

  /** What the archive would hold, and the starter under it. */
  async contents(content: Content): Promise<{ files: WidgetFiles; starter: WidgetFiles }> {
    const { assets } = this.#options;
    const { own, details } = this.#widget(content);
    return {
      files: await filesToExport(assets, own, details),
      starter: await fetchedStarter(assets),
    };
  }

  /** The reader's files, and what the starter's are to say, unless the reader's are a whole widget. */
  #widget(content: Content): { own: WidgetFiles; details: Details | null } {
    return {
      own: widgetFiles(content),
      details: content.carried.whole ? null : this.#kept.load(),
    };
  }
}

const askInDialog: Ask = async (form, stage) => {
  const { askInDialog: ask } = await import('./details-dialog.ts');
  return ask(form, stage);
};

async function fetchPatterns(assets: URL): Promise<SupportPatterns> {
  return patternsIn(await (await fetchFrom(assets, 'manifest.schema.json')).json());
}
