import type { Place } from '../../protocol/messages.ts';
import type { Controller } from '../controller.ts';
import { EditingWorker } from '../editing/ask.ts';
import type { EditingView } from '../editing/editing-view.ts';
import { FindDialogElement } from './find-dialog.ts';
import { FileSearch } from './file-search.ts';

/** What was looked for last, by the playground. */
const searches = new WeakMap<Controller, Pick<FileSearch, 'query' | 'replacement'>>();

/** Lets the reader search all files and replace in them, and goes to what they choose. */
export async function findInFiles({
  controller,
  view,
}: {
  controller: Controller;
  view: EditingView;
}): Promise<void> {
  const worker = new EditingWorker();
  const search: FileSearch = new FileSearch({
    files: () => controller.files.current,
    searcher: worker,
    changed: () => dialog.requestUpdate(),
  });
  Object.assign(search, searches.get(controller));
  const selected = await selectedText(view);
  if (selected) {
    search.query = { ...search.query, text: selected, regexp: false };
  }
  const dialog = new FindDialogElement(controller, search);
  view.stage.append(dialog);
  try {
    const choice = await dialog.choose();
    if (choice) {
      await view.goTo(choice.place);
      await select(choice.place, choice.length, view);
    }
  } finally {
    const { query, replacement } = search;
    searches.set(controller, { query, replacement });
    worker.end();
    dialog.remove();
  }
}

/** What is selected in the editor, if it is a part of one line. */
async function selectedText(view: EditingView): Promise<string> {
  const editor = await view.useEditor();
  const { state } = editor?.view ?? {};
  const { from = 0, to = 0 } = state?.selection.main ?? {};
  const text = state?.sliceDoc(from, to) ?? '';
  return text.includes('\n') ? '' : text;
}

/** Selects the match, which goes on from the cursor. */
async function select(place: Place, length: number, view: EditingView): Promise<void> {
  const editor = await view.useEditor();
  if (editor?.file === place.file) {
    const { state } = editor.view;
    const { head } = state.selection.main;
    const end = Math.min(head + length, state.doc.length);
    editor.view.dispatch({ selection: { anchor: head, head: end } });
  }
}
