import type { IconName } from '../elements/icons.ts';
import type { OwnState } from './own-state.ts';

/** What the reader can have done about the state. */
export type StateCommandId = 'statePresets' | 'undoState' | 'redoState';

interface Context {
  controller: { readonly state: OwnState };
  view: { readonly stage: HTMLElement };
}

interface StateCommand {
  place: 'state';
  icon: IconName;
  enabled?: (context: Context) => boolean;
  run(context: Context): unknown;
}

export const STATE: Readonly<Record<StateCommandId, StateCommand>> = {
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
