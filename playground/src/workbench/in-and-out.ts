import type { ExportKind } from '../protocol/public.ts';
import type { CommandContext } from './command-context.ts';
import type { Picked } from './importing/picked.ts';

/** Saves an archive, once it is known what it tells of the widget. */
export async function download(
  { controller, view }: CommandContext,
  kind: ExportKind,
  again = false,
): Promise<void> {
  if (await controller.describe(kind, again, view.stage)) {
    view.save(
      await controller.export(kind),
      kind === 'widget' ? 'widget.zip' : 'widget-project.zip',
    );
  }
}

/** Opens what the reader chooses. */
export async function choose(kind: 'files' | 'folder', context: CommandContext): Promise<void> {
  await openPicked(await context.view.choose(kind, context.controller.runsPython), context);
}

/** Opens what the reader chose or dropped, shows it, and reports on it if there is more to say. */
export async function openPicked(
  picked: readonly Picked[],
  { controller, view }: CommandContext,
): Promise<void> {
  const { open } = await import('./importing/open.ts');
  await open(picked, controller, view);
}
