import { starterBackend } from '../archive/starter.ts';
import type { WidgetArchive } from '../archive/zip.ts';
import type { Carried } from './carried.ts';
import type { DetailsQuestion, Packing, PackingOptions } from './details/packing.ts';
import type { Files } from './files.ts';
import type { Picked } from './importing/picked.ts';
import type { Taken, TakeIn, TakeInOptions } from './importing/take.ts';
import { manifestProblems } from './manifest-problems.ts';

/** What the controller fetches when the reader wants it. */
export interface Supplies {
  /** Fetches what an export needs, so that the click itself has nothing to wait for; never rejects. */
  prepareExport(): Promise<void>;
  /** Has the reader say what the archive tells of the widget; false if they change their mind. */
  describe(question: DetailsQuestion): Promise<boolean>;
  /** `widget.zip` of the files laid over the starter's, unless they are a whole widget. */
  exportWidget(files: Files, carried: Carried): Promise<WidgetArchive>;
  /** Takes in what the reader picked. @throws ImportError */
  takeIn(picked: readonly (Picked | Blob)[], into: TakeIn): Promise<Taken>;
  /** The backend that a widget is given to begin with. */
  starterBackend(): Promise<string>;
}

/** The supplies below the folder of the built assets. */
export function suppliesAt(
  options: PackingOptions & Omit<TakeInOptions, 'manifestProblems'>,
): Supplies {
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
    exportWidget: async (...widget) => (await packing()).exportWidget(...widget),
    takeIn: async (...given) =>
      (await import('./importing/take.ts')).takeIn(...given, { ...options, manifestProblems }),
    starterBackend: () => starterBackend(options.assets),
  };
}
