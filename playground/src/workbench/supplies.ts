import { starterBackend } from '../archive/starter.ts';
import type { WidgetArchive } from '../archive/zip.ts';
import type { Files } from './files.ts';

/** What the controller fetches when the reader wants it. */
export interface Supplies {
  /** Fetches what an export needs, so that the click itself has nothing to wait for; never rejects. */
  prepareExport(): Promise<void>;
  /** `widget.zip` of the files laid over the starter's. */
  exportWidget(files: Files): Promise<WidgetArchive>;
  /** The backend that a widget is given to begin with. */
  starterBackend(): Promise<string>;
}

/** The supplies below the folder of the built assets. */
export function suppliesAt(assets: URL): Supplies {
  const packing = () => import('../archive/export.ts');
  return {
    prepareExport: async () => {
      try {
        const { fetchedStarter } = await packing();
        await fetchedStarter(assets);
      } catch {
        // The export itself will say why it does not work.
      }
    },
    exportWidget: async (files) => (await packing()).exportWidget(assets, files),
    starterBackend: () => starterBackend(assets),
  };
}
