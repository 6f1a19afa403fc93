import type { WidgetFiles } from '../archive/zip.ts';
import type { ExportKind } from '../protocol/public.ts';
import type { CheckFiles } from './checks.ts';
import type { FileChecker } from './checking/file-checker.ts';
import type { DetailsQuestion, PackedFiles, Packing, PackingOptions } from './details/packing.ts';
import type { Content } from './content.ts';
import type { Picked } from './importing/picked.ts';
import type { Taken, TakeIn, TakeInOptions } from './importing/take.ts';

/** What the controller fetches when the reader wants it. */
export interface Supplies {
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
export function suppliesAt(
  options: PackingOptions & Omit<TakeInOptions, 'manifestProblems'>,
): Supplies {
  const { assets, docs, contract } = options;
  let checker: FileChecker | undefined;
  let loaded: Promise<Packing> | undefined;
  const packing = (): Promise<Packing> => {
    loaded ??= import('./details/packing.ts').then((module) => new module.Packing(options));
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
  return {
    prepareExport: async () => {
      try {
        await (await packing()).prepare();
      } catch {
        // The export itself will say why it does not work.
      }
    },
    describe: async (question) => (await packing()).describe(question),
    export: async (...widget) => (await packing()).export(...widget),
    fromStarter: async (content) => (await packing()).fromStarter(content),
    check: async (content, scope) => {
      const { fileCheckerAt } = await import('./checking/file-checker.ts');
      checker ??= fileCheckerAt(assets, contract, docs);
      const own = new Set(Object.keys(content.files));
      return checker.check({ ...(await (await packing()).contents(content)), own }, scope);
    },
    takeIn: async (...given) => {
      const { takeIn } = await import('./importing/take.ts');
      const { manifestProblems } = await import('./manifest-problems.ts');
      return takeIn(...given, { ...options, manifestProblems });
    },
    starterBackend: async () => (await import('../archive/starter.ts')).starterBackend(assets),
  };
}
