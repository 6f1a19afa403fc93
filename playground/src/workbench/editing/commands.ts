import type { Controller } from '../controller.ts';
import type { EditingCommandId } from './command-id.ts';
import type { EditingView } from './editing-view.ts';

interface Context {
  controller: Controller;
  view: EditingView;
}

interface EditingCommand {
  keys?: readonly string[];
  toggle?: { on: (context: Context) => boolean };
  run(context: Context): unknown;
}

/** A command of the editor's own, which is loaded when it is first wanted. */
const own = (
  name: keyof (typeof import('./in-editor.ts'))['IN_EDITOR'],
  ...keys: string[]
): EditingCommand => ({
  keys,
  run: async ({ view }) => {
    const { doInEditor } = await import('./in-editor.ts');
    await doInEditor(name, view);
  },
});

export const EDITING: Readonly<Record<EditingCommandId, EditingCommand>> = {
  format: {
    keys: ['Shift-Alt-f'],
    run: async (context) => (await import('./format-file.ts')).formatFile(context),
  },
  find: own('find', 'Mod-f'),
  findNext: own('findNext', 'F3'),
  findPrevious: own('findPrevious', 'Shift-F3'),
  findInFiles: {
    keys: ['Mod-Shift-f'],
    run: async (context) => (await import('../finding/find-in-files.ts')).findInFiles(context),
  },
  goToLine: { keys: ['Ctrl-g'], run: ({ view }) => view.showPalette('lines') },
  goToSymbol: { keys: ['Mod-Shift-o'], run: ({ view }) => view.showPalette('symbols') },
  nextOccurrence: own('nextOccurrence', 'Mod-d'),
  allOccurrences: own('allOccurrences', 'Mod-Shift-l'),
  cursorAbove: own('cursorAbove', 'Mod-Alt-ArrowUp'),
  cursorBelow: own('cursorBelow', 'Mod-Alt-ArrowDown'),
  comment: own('comment', 'Mod-/'),
  foldCode: own('foldCode', 'Ctrl-Shift-['),
  unfoldCode: own('unfoldCode', 'Ctrl-Shift-]'),
  foldAllCode: own('foldAllCode', 'Ctrl-Alt-['),
  unfoldAllCode: own('unfoldAllCode', 'Ctrl-Alt-]'),
  wrap: {
    keys: ['Alt-z'],
    toggle: { on: ({ view }) => view.wraps },
    run: ({ view }) => view.wrap(!view.wraps),
  },
  undoEdit: own('undoEdit', 'Mod-z'),
  redoEdit: own('redoEdit', 'Mod-y', 'Mod-Shift-z'),
};
