import type { IconName } from '../elements/icons.ts';
import type { CabinetView, CabinetViewCommandId } from './cabinet-view.ts';

interface Context {
  controller: { readonly files: { readonly hasRun: boolean } };
  view: CabinetView;
}

type Rule = (context: Context) => boolean;

interface CabinetViewCommand {
  place: 'browser' | 'view';
  icon: IconName;
  shown: Rule;
  enabled?: Rule;
  toggle?: { on: Rule; icon?: IconName };
  run(context: Context): unknown;
}

export const CABINET_VIEW: Readonly<Record<CabinetViewCommandId, CabinetViewCommand>> = {
  viewBar: {
    place: 'browser',
    icon: 'devices',
    shown: ({ view }) => view.viewBar !== null,
    toggle: { on: ({ view }) => view.viewBar === true },
    run: async ({ view }) => {
      const viewBar = view.viewBar !== true;
      view.layOut({ viewBar });
      if (viewBar) {
        await view.showCabinet();
      }
    },
  },
  fillWindow: {
    place: 'browser',
    icon: 'fill',
    shown: ({ view }) => view.filled !== null,
    toggle: { on: ({ view }) => view.filled === true, icon: 'unfill' },
    run: ({ view }) => view.fill(view.filled !== true),
  },
  openAlone: {
    place: 'view',
    icon: 'playground',
    shown: ({ view }) => view.viewBar !== null && view.sharePage !== null,
    enabled: ({ controller }) => controller.files.hasRun,
    run: ({ view }) => view.openAlone(),
  },
};
