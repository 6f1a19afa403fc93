import type { AccountsView } from '../accounts/accounts-dialog.ts';
import type { Controller } from '../controller.ts';
import type { IconName } from '../elements/icons.ts';
import type { StateCommandId } from './command-id.ts';

interface Context {
  controller: Controller;
  view: AccountsView;
}

interface StateCommand {
  place: 'state';
  icon: IconName;
  shown?: (context: Context) => boolean;
  enabled?: (context: Context) => boolean;
  run(context: Context): unknown;
}

export const STATE: Readonly<Record<StateCommandId, StateCommand>> = {
  accounts: {
    place: 'state',
    icon: 'accounts',
    // They are kept with a draft of the reader's own.
    shown: ({ controller }) => controller.drafts !== null,
    run: async ({ controller, view }) =>
      (await import('../accounts/accounts-dialog.ts')).showAccounts(controller, view),
  },
  statePresets: {
    place: 'state',
    icon: 'preset',
    run: async ({ controller, view }) =>
      (await import('./presets-dialog.ts')).choosePreset(controller.state, view.stage),
  },
  undoState: {
    place: 'state',
    icon: 'undo',
    enabled: ({ controller }) => controller.state.opened?.canUndo === true,
    run: ({ controller }) => controller.state.opened?.step('undo'),
  },
  redoState: {
    place: 'state',
    icon: 'redo',
    enabled: ({ controller }) => controller.state.opened?.canRedo === true,
    run: ({ controller }) => controller.state.opened?.step('redo'),
  },
};
