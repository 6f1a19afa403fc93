import type { WidgetArchive } from '../archive/zip.ts';
import type { DetailsQuestion, Packing, PackingOptions } from './details/packing.ts';
import type { Files } from './files.ts';

/** What the controller fetches when the reader wants it. */
export interface Supplies {
  /** Fetches what an export needs, so that the click itself has nothing to wait for; never rejects. */
  prepareExport(): Promise<void>;
  /** Has the reader say what the archive tells of the widget; false if they change their mind. */
  describe(question: DetailsQuestion): Promise<boolean>;
  /** `widget.zip` of the files laid over the starter's. */
  exportWidget(files: Files): Promise<WidgetArchive>;
  /** The backend that a widget is given to begin with. */
  starterBackend(): Promise<string>;
}

/** The supplies below the folder of the built assets. */
export function suppliesAt(options: PackingOptions): Supplies {
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
    exportWidget: async (files) => (await packing()).exportWidget(files),
    starterBackend: async () => {
      const { starterBackend } = await import('../archive/starter.ts');
      return starterBackend(options.assets);
    },
  };
}
