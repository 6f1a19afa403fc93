import type { CommandContext } from '../command-context.ts';
import type { OtherText } from './text-dialog.ts';

/** Shows a text that no file of the draft has. */
export async function showOther(
  other: Pick<OtherText, 'file' | 'line' | 'text'>,
  { controller, view }: CommandContext,
): Promise<void> {
  const { showText } = await import('./text-dialog.ts');
  const { language, header } = controller.contract;
  await showText({ ...other, language, built: other.file === header.widgetFile }, view.stage);
}
