import { isolateHistory } from '@codemirror/commands';
import { Transaction } from '@codemirror/state';
import { parserFor } from '../../editing/formattable.ts';
import type { Controller } from '../controller.ts';
import { EditingWorker } from './ask.ts';
import type { EditingView, OpenEditor } from './editing-view.ts';
import { changeBetween } from './change-between.ts';
import { say } from './said.ts';
import { EDITING_WORDS } from './words.ts';

/** Formatters are kept between two uses. */
const worker = new EditingWorker();

/** Two playgrounds of a page wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/** Formats the file that is shown, in one step that the reader can undo; what goes wrong is said below the code. */
export async function formatFile({
  controller,
  view,
}: {
  controller: Controller;
  view: EditingView;
}): Promise<void> {
  const editor = await view.useEditor();
  if (!editor) {
    return;
  }
  const { file } = editor;
  const words = EDITING_WORDS[controller.contract.language];
  const desk = controller.drafts?.desk;
  if (desk?.locked) {
    say(editor.view, { kind: 'note', text: desk.words.bar.elsewhere });
    return;
  }
  if (parserFor(file) === null) {
    const text = file.endsWith('.py') ? words.noPython(file) : words.cannotFormat(file);
    say(editor.view, { kind: 'note', text });
    return;
  }
  say(editor.view, { kind: 'note', text: words.formatting(file) });
  const formatting = last.then(() => formatWhenAtRest(editor, view));
  last = formatting.catch(() => undefined);
  let outcome: Outcome;
  try {
    outcome = await formatting;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      say(editor.view, { kind: 'note', text: words.tooLong(file, PATIENCE / 1000) });
      return;
    }
    throw error;
  }
  const { line, column, message } = outcome.fault ?? { line: 0, column: 0, message: '' };
  if (view.file !== file) {
    return;
  }
  say(
    editor.view,
    outcome.fault
      ? {
          kind: 'fault',
          text: words.fault(file, line, column, message),
          go: { label: words.goThere(line), act: () => void view.goTo({ file, line, column }) },
        }
      : { kind: 'note', text: outcome.changed ? words.formatted(file) : words.already(file) },
  );
}

/** How long one file may take, in ms: more than the largest that is edited here takes. */
const PATIENCE = 20_000;

type Outcome =
  | { fault: { message: string; line: number; column: number } }
  | { fault?: undefined; changed: boolean };

/** Formats the text as it is when that is done: what is typed meanwhile is not lost. */
async function formatWhenAtRest({ file, view }: OpenEditor, shown: EditingView): Promise<Outcome> {
  for (;;) {
    const { state } = view;
    const text = state.doc.toString();
    const cursor = state.selection.main.head;
    const formatted = await worker.ask('format', { file, text, cursor }, PATIENCE);
    if (shown.file !== file) {
      return { changed: false };
    }
    if (!view.state.doc.eq(state.doc)) {
      continue;
    }
    if ('fault' in formatted) {
      return formatted;
    }
    const changes = changeBetween(text, formatted.text);
    if (changes) {
      view.dispatch({
        changes,
        selection: { anchor: formatted.cursor },
        annotations: [isolateHistory.of('full'), Transaction.userEvent.of('format')],
        scrollIntoView: true,
      });
    }
    return { changed: changes !== null };
  }
}
