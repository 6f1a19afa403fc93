import { BACKEND_FILE } from '../protocol/python.ts';
import { changedSettings, DEFAULT_SETTINGS } from '../session/settings.ts';
import { showOther } from './building/show-other.ts';
import { CABINET_VIEW } from './cabinet-view/commands.ts';
import type { CommandContext } from './command-context.ts';
import { EDITING } from './editing/commands.ts';
import type { IconName } from './elements/icons.ts';
import { choose, download } from './in-and-out.ts';
import { offers } from './notice.ts';
import { recordingNow } from './scenarios/recording-now.ts';
import { STATE } from './state/commands.ts';
import type { CommandId } from './words/words.ts';

/** The part of the workbench that has a button for a command; `more` is the far end of the toolbar. */
export type CommandPlace =
  | 'toolbar'
  | 'more'
  | 'files'
  | 'code'
  | 'browser'
  | 'view'
  | 'elements'
  | 'console'
  | 'timeline'
  | 'problems'
  | 'state'
  | 'settings'
  | 'tools';

type Rule = (context: CommandContext) => boolean;

/** Something that the reader can have done by a button or by keys, without saying anything more. */
export interface Command {
  /** What it is called is in the words of the workbench under the same id. */
  id: CommandId;
  /** What it is called instead, if anything. */
  label?: (context: CommandContext) => string | undefined;
  /** Left out where the button stands in a message, which asks for the command by its id. */
  place?: CommandPlace;
  /** A button without an icon bears the words. */
  icon?: IconName;
  /** Whether the words stand beside the icon. */
  wordy?: Rule;
  /** Where the reader gets to: a command that has an address is a link. */
  address?: (context: CommandContext) => string | null;
  /** Pressed in the editor. In CodeMirror's notation, where `Mod` is Cmd on a Mac and Ctrl elsewhere. */
  keys?: readonly string[];
  /** Whether the keys work in the whole playground. */
  anywhere?: boolean;
  /** Left out for a command that is always there. */
  shown?: Rule;
  /** Left out for a command that can be had whenever it is shown. */
  enabled?: Rule;
  /** Of a command that turns something on and off again: what is on, and the icon that it has then. */
  toggle?: { on: Rule; icon?: IconName };
  /** Done as soon as the reader comes near the button. */
  prepare?(context: CommandContext): unknown;
  run(context: CommandContext): unknown;
}

const somethingRuns: Rule = ({ controller }) =>
  controller.session.status !== 'idle' && controller.session.status !== 'stopped';

const always: Rule = () => true;

const takesBackend: Rule = ({ controller, view }) => view.kind === 'full' && controller.runsPython;

/** Not where another tab edits the draft. */
const mayChange: Rule = ({ controller }) => controller.drafts?.desk?.locked !== true;

const hasBackend: Rule = ({ controller }) => BACKEND_FILE in controller.files.current;

/** A site without Python and a browser without WebAssembly will not have them the next time either. */
const canRetryBackend: Rule = ({ controller }) => {
  const { status } = controller.session.backend;
  const unavailable = status.state === 'failed' && status.code === 'backend-unavailable';
  return unavailable && controller.runsPython && 'WebAssembly' in globalThis;
};

/** More lines than show in the middle of a text; an empty one at the end is not missed. */
const isLong: Rule = ({ controller }) =>
  Object.values(controller.files.current).some((text) => /^([^\n]*\n){13}[^]/.test(text));

/** Every command, once. Buttons stand in this order. */
const TABLE: Readonly<Record<CommandId, Omit<Command, 'id'>>> = {
  run: {
    place: 'toolbar',
    icon: 'run',
    wordy: always,
    keys: ['Mod-Enter', 'Ctrl-Enter'],
    run: async ({ controller, view }) => {
      const running = controller.run();
      await view.showCabinet();
      await running;
      await view.showOutcome();
    },
  },
  stop: {
    place: 'toolbar',
    icon: 'stop',
    enabled: somethingRuns,
    run: ({ controller }) => controller.session.stop(),
  },
  reload: {
    place: 'more',
    icon: 'reload',
    enabled: somethingRuns,
    run: ({ controller }) => controller.reload(),
  },
  reset: {
    place: 'more',
    icon: 'reset',
    run: ({ controller }) => controller.reset(),
  },
  check: {
    place: 'more',
    icon: 'check',
    shown: ({ view }) => view.kind === 'full',
    run: async ({ controller, view }) => {
      await controller.check();
      await view.showProblems();
    },
  },
  checkTypes: {
    place: 'problems',
    shown: ({ view }) => view.kind === 'full',
    run: async (context) => (await import('./types/check-types.ts')).checkTypes(context),
  },
  playScenarios: {
    shown: ({ view }) => view.kind === 'full',
    run: async (context) => (await import('./scenarios/playing.ts')).playScenarios(context),
  },
  record: {
    keys: ['F9'],
    anywhere: true,
    shown: ({ view }) => view.kind === 'full',
    toggle: { on: ({ controller }) => recordingNow.has(controller) },
    run: async (context) => (await import('./scenarios/recording-commands.ts')).record(context),
  },
  scenarioOfRun: {
    place: 'timeline',
    icon: 'project',
    shown: ({ view }) => view.kind === 'full',
    run: async (context) =>
      (await import('./scenarios/recording-commands.ts')).scenarioOfRun(context),
  },
  fix: {
    keys: ['Mod-.'],
    run: ({ view }) => view.fix(),
  },
  stack: {
    place: 'more',
    icon: 'stack',
    shown: ({ view }) => view.stacked !== null,
    toggle: { on: ({ view }) => view.stacked === true, icon: 'sideBySide' },
    run: ({ view }) => view.layOut({ stacked: !view.stacked }),
  },
  open: {
    place: 'more',
    icon: 'open',
    run: (context) => choose('files', context),
  },
  openFolder: {
    place: 'more',
    icon: 'folder',
    shown: ({ view }) => view.kind === 'full',
    run: (context) => choose('folder', context),
  },
  download: {
    place: 'more',
    icon: 'download',
    // On a phone the whole playground has room for the icon only.
    wordy: ({ view }) => view.kind === 'inline' || view.stacked !== null,
    prepare: ({ controller }) => controller.prepareExport(),
    run: (context) => download(context, 'widget'),
  },
  project: {
    place: 'more',
    icon: 'project',
    shown: ({ view }) => view.kind === 'full',
    run: (context) => download(context, 'project'),
  },
  share: {
    place: 'more',
    icon: 'share',
    shown: ({ view }) => view.sharePage !== null,
    run: async (context) => {
      const { share } = await import('./share/share-dialog.ts');
      const { controller, view } = context;
      if ((await share({ controller, page: view.sharePage, stage: view.stage })) === 'file') {
        await download(context, 'widget');
      }
    },
  },
  palette: {
    place: 'more',
    icon: 'commands',
    keys: ['F1', 'Mod-Shift-p'],
    anywhere: true,
    run: ({ view }) => view.showPalette('commands'),
  },
  shortcuts: {
    run: ({ view }) => view.showPalette('shortcuts'),
  },
  goToReference: {
    keys: ['F12'],
    run: ({ view }) => view.consult('goToReference'),
  },
  explain: {
    keys: ['Alt-F12'],
    run: ({ view }) => view.consult('explain'),
  },
  ...EDITING,
  describe: {
    shown: ({ controller }) => offers(controller.notice, 'describe'),
    run: (context) => download(context, 'widget', true),
  },
  uploadGuide: {
    shown: ({ controller }) => offers(controller.notice, 'uploadGuide'),
    address: ({ view }) => view.uploadGuide,
    run: ({ controller }) => controller.files.saveDraft(),
  },
  openInPlayground: {
    place: 'more',
    icon: 'playground',
    wordy: always,
    shown: ({ view }) => view.fullPage !== null,
    address: ({ view }) => view.fullPage,
    run: ({ controller }) => void controller.files.save(),
  },
  manageFiles: {
    place: 'files',
    icon: 'folder',
    shown: ({ view }) => view.kind === 'full',
    run: async ({ controller, view }) => {
      const { manageFiles } = await import('./folder/folder-dialog.ts');
      await manageFiles(controller, view);
    },
  },
  undoFiles: {
    shown: ({ controller }) => controller.files.canUndo,
    run: ({ controller }) => controller.undo(),
  },
  redoFiles: {
    shown: ({ controller }) => controller.files.canRedo,
    run: ({ controller }) => controller.redo(),
  },
  addBackend: {
    place: 'files',
    icon: 'add',
    wordy: always,
    shown: (context) => takesBackend(context) && !hasBackend(context),
    enabled: mayChange,
    run: async ({ controller, view }) => {
      await controller.addBackend();
      await view.startEditing(BACKEND_FILE);
    },
  },
  removeBackend: {
    place: 'files',
    icon: 'remove',
    shown: (context) => takesBackend(context) && hasBackend(context),
    enabled: mayChange,
    run: async ({ controller, view }) => {
      controller.removeBackend();
      // The button has gone with the file, so the focus goes to the button in its place.
      await view.focusFiles();
    },
  },
  drafts: {
    place: 'files',
    label: ({ controller }) => controller.drafts?.desk?.title,
    shown: ({ controller }) => controller.drafts !== null,
    run: ({ controller, view }) => controller.drafts?.list(view),
  },
  showBuilt: {
    place: 'files',
    icon: 'built',
    shown: ({ controller }) => controller.isBuilt,
    run: async (context) => {
      const { widgetFile } = context.controller.contract.header;
      const text = await context.controller.builtText();
      await showOther({ file: widgetFile, line: 0, text }, context);
    },
  },
  back: {
    place: 'browser',
    icon: 'back',
    enabled: ({ controller }) => controller.session.navigation.visits.canGoBack,
    run: ({ controller }) => controller.session.step(-1),
  },
  forward: {
    place: 'browser',
    icon: 'forward',
    enabled: ({ controller }) => controller.session.navigation.visits.canGoForward,
    run: ({ controller }) => controller.session.step(1),
  },
  ...CABINET_VIEW,
  showAllCode: {
    place: 'code',
    icon: 'fold',
    shown: (context) => context.view.allCode !== null && isLong(context),
    toggle: { on: ({ view }) => view.allCode === true, icon: 'unfold' },
    run: ({ view }) => view.showAllCode(!view.allCode),
  },
  foldTools: {
    place: 'tools',
    icon: 'fold',
    shown: ({ view }) => view.folded !== null,
    toggle: { on: ({ view }) => view.folded === true, icon: 'unfold' },
    run: ({ view }) => view.fold(!view.folded),
  },
  clearConsole: {
    place: 'console',
    icon: 'clear',
    run: ({ controller }) => controller.session.journal.clearConsole(),
  },
  ...STATE,
  restoreSettings: {
    place: 'settings',
    enabled: ({ controller }) => changedSettings(controller.session.settings).length > 0,
    run: ({ controller }) => controller.configure(DEFAULT_SETTINGS),
  },
  retryBackend: {
    shown: canRetryBackend,
    run: ({ controller }) => controller.session.backend.retry(),
  },
  runAnyway: {
    shown: ({ controller }) => offers(controller.notice, 'runAnyway'),
    run: ({ controller }) => controller.run(),
  },
  undo: {
    shown: ({ controller }) => offers(controller.notice, 'undo'),
    run: ({ controller }) => controller.undo(),
  },
  ownPlayground: {
    // The palette has it after the notice is gone, too.
    shown: ({ view }) => view.ownPage !== null,
    address: ({ view }) => view.ownPage,
    run: ({ controller }) => controller.files.saveDraft(),
  },
  closeNotice: {
    icon: 'close',
    shown: ({ controller }) => controller.notice !== null,
    run: ({ controller }) => controller.closeNotice(),
  },
};

/** Every command, in the order of the buttons. */
export const COMMANDS: readonly Command[] = (Object.keys(TABLE) as CommandId[]).map((id) => ({
  id,
  ...TABLE[id],
}));

/** The keys of the commands, each with the command that it is for. */
export const SHORTCUTS: readonly { key: string; id: CommandId }[] = COMMANDS.flatMap(
  ({ id, keys = [] }) => keys.map((key) => ({ key, id })),
);

/** Does what a command is for; nothing happens while it is not shown or not enabled. */
export async function perform(id: CommandId, context: CommandContext): Promise<void> {
  const command = commandBy(id);
  if (isShown(command, context) && isEnabled(command, context)) {
    await command.run(context);
  }
}

/** Does beforehand what a command would have to wait for. */
export async function prepare(id: CommandId, context: CommandContext): Promise<void> {
  await commandBy(id).prepare?.(context);
}

/** The command of an id. */
export function commandBy(id: CommandId): Command {
  return { id, ...TABLE[id] };
}

export function isShown({ shown }: Command, context: CommandContext): boolean {
  return shown?.(context) ?? true;
}

export function isEnabled({ enabled }: Command, context: CommandContext): boolean {
  return enabled?.(context) ?? true;
}
