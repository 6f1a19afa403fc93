import type { Controller } from '../controller.ts';
import { borrow, type Lent, lineOf } from './lending.ts';
import { CABINET_VIEW_WORDS } from './words.ts';

/** How long the other tab may take to answer, in ms: one in the background is slow. */
const PATIENCE = 5_000;

/** Runs what the playground of another tab has run, and again whenever it does. */
export function showLent(id: string, controller: Controller, signal: AbortSignal): void {
  const texts = CABINET_VIEW_WORDS[controller.contract.language];
  document.title = texts.aloneTitle;
  const run = async ({ files, settings, lead }: Lent): Promise<void> => {
    controller.setFiles(files);
    controller.session.configure(settings);
    await controller.session.selectLead(lead);
    await controller.run();
  };
  borrow(
    lineOf(id),
    {
      lent: (what) => {
        run(what).catch((error: unknown) => controller.fail(error));
      },
      none: () => controller.tell({ kind: 'told', text: texts.nothingLent }),
    },
    PATIENCE,
    signal,
  );
}
