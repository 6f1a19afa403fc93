import type { WidgetFiles } from '../archive/zip.ts';
import type { ExportKind } from '../protocol/public.ts';
import type { Tell } from './building/asked.ts';
import type { Builder } from './building/builder.ts';
import { type BuiltFiles, isMore } from './built.ts';
import type { CheckFiles } from './checks.ts';
import type { FileChecker } from './checking/file-checker.ts';
import type { DetailsQuestion, PackedFiles, Packing, PackingOptions } from './details/packing.ts';
import { type Content, texts } from './content.ts';
import type { Files } from './files.ts';
import { isScenarioFile } from '../scenario/scenario.ts';
import type { Picked } from './importing/picked.ts';
import type { Taken, TakeIn } from './importing/take.ts';

/** What the controller fetches when the reader wants it. */
export interface Supplies {
  /** What runs of files that are more than that, such as source; null of those that run as they are. @throws Error */
  build(files: Files, tell?: Tell): Promise<BuiltFiles> | null;
  /** The files that run. @throws Error where they cannot be built */
  whole(files: Files): Promise<Files>;
  /** Fetches what an export needs, so that the click itself has nothing to wait for; never rejects. */
  prepareExport(): Promise<void>;
  /** Has the reader say what the archive tells of the widget; false if they change their mind. */
  describe(question: DetailsQuestion): Promise<boolean>;
  /** The archive of the files laid over the starter's, unless they are a whole widget. */
  export(kind: ExportKind, content: Content): Promise<PackedFiles>;
  /** The files that the archive gets where the widget has none: the starter's, unless it is whole. */
  fromStarter(content: Content): Promise<WidgetFiles>;
  /** What is found in the files as they would be exported. */
  check: CheckFiles;
  /** Takes in what the reader picked. @throws ImportError */
  takeIn(picked: readonly (Picked | Blob)[], into: TakeIn): Promise<Taken>;
  /** The backend that a widget is given to begin with. */
  starterBackend(): Promise<string>;
}

/** The supplies below the folder of the built assets. */
export function suppliesAt(options: PackingOptions): Supplies {
  const { assets, docs, contract } = options;
  let checker: FileChecker | undefined;
  let loaded: Promise<Packing> | undefined;
  const packing = (): Promise<Packing> => {
    loaded ??= import('./details/packing.ts').then((module) => new module.Packing(options));
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  let building: Promise<Builder> | undefined;
  const builder = (files: Files): Promise<Builder> | null => {
    if (!isMore(files, contract.header.widgetFile)) {
      return null;
    }
    building ??= import('./building/build.ts').then(({ builderAt }) => builderAt(options));
    building.catch(() => (building = undefined));
    return building;
  };
  const whole = async (content: Content): Promise<Content & { source?: Files }> => {
    const built = await (await builder(content.files))?.whole(content.files);
    return built ? { ...content, files: built.files, source: built.source } : content;
  };
  return {
    build: (files, tell) => builder(files)?.then((made) => made.build(files, tell)) ?? null,
    whole: async (files) => (await whole(texts(files))).files,
    prepareExport: async () => {
      try {
        await (await packing()).prepare();
      } catch {
        // The export itself will say why it does not work.
      }
    },
    describe: async (question) => (await packing()).describe(question),
    export: async (kind, content) => (await packing()).export(kind, await whole(content)),
    fromStarter: async (content) => (await packing()).fromStarter(content),
    check: async (draft, scope, signal) => {
      // Whoever only types does not wait for TypeScript before they have had something built.
      const made = scope === 'all' || building ? await builder(draft.files) : null;
      const built = await made?.build(draft.files, undefined, signal);
      const content = built ? { ...draft, files: built.files } : draft;
      const { fileCheckerAt } = await import('./checking/file-checker.ts');
      checker ??= fileCheckerAt(assets, contract, docs);
      const own = new Set(Object.keys(content.files));
      const contents = await (await packing()).contents(content);
      const more = Object.keys(draft.files).some(isScenarioFile)
        ? await (await import('./scenarios/check.ts')).checkScenarios(draft.files, contract)
        : [];
      const checked = await checker.check({ ...contents, own }, scope, signal, more);
      return built ? made!.beside(checked, built) : checked;
    },
    takeIn: async (...given) => {
      const { takeIn } = await import('./importing/take.ts');
      return takeIn(...given);
    },
    starterBackend: async () => (await import('../archive/starter.ts')).starterBackend(assets),
  };
}
