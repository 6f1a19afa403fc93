import type { CommandContext } from '../command-context.ts';
import type { Listed } from './palette-dialog.ts';
import type { PaletteWords } from './words.ts';

/** The line that a query such as `12` or `12:5` names in the file that is shown; the last one if there are fewer. */
export function lineItems(
  query: string,
  { controller, view }: Pick<CommandContext, 'controller' | 'view'>,
  words: PaletteWords,
): Listed {
  const { file } = view;
  const lines = (controller.files.current[file] ?? '').split(/\r\n?|\n/);
  const status = words.lines(file, lines.length);
  const [, number, at] = /^(\d+)(?:[:,]\s*(\d+))?$/.exec(query) ?? [];
  if (number === undefined) {
    return { items: [], status };
  }
  const line = Math.min(Math.max(1, Number(number)), lines.length);
  const column = Math.min(Math.max(1, Number(at ?? 1)), lines[line - 1]!.length + 1);
  return {
    items: [
      {
        label: words.line(line, column),
        notes: [lines[line - 1]!.trim().slice(0, 60)],
        act: () => view.goTo({ file, line, column }),
      },
    ],
    status,
  };
}
