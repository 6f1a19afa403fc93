import type { Picked } from './picked.ts';
import type { Taken } from './take.ts';

interface Takes {
  takeIn(picked: readonly Picked[]): Promise<Taken>;
  undo(): void;
}

interface Shows {
  showFile(file: string): Promise<void>;
  readonly stage: HTMLElement;
}

/** Reports on what was taken in over `stage`, and resolves with what the reader wants then. */
type Report = (taken: Taken, stage: HTMLElement) => Promise<'undo' | null>;

/** Takes in what the reader picked, if anything, shows it, and reports on it if there is more to say. */
export async function open(
  picked: readonly Picked[],
  controller: Takes,
  view: Shows,
  report: Report = reportInDialog,
): Promise<void> {
  if (picked.length === 0) {
    return;
  }
  const taken = await controller.takeIn(picked);
  await view.showFile(taken.file);
  if (taken.noteworthy && (await report(taken, view.stage)) === 'undo') {
    controller.undo();
  }
}

const reportInDialog: Report = async (taken, stage) => {
  const { report } = await import('./report-dialog.ts');
  return report(taken, stage);
};
