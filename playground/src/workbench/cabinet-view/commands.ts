import type { IconName } from '../elements/icons.ts';
import type { Looking } from '../../session/inspection/slot-inspector.ts';
import type { CabinetView, CabinetViewCommandId } from './cabinet-view.ts';

interface Context {
  controller: {
    readonly files: { readonly hasRun: boolean };
    readonly session: { readonly cabinet: Looking };
  };
  view: CabinetView;
}

type Rule = (context: Context) => boolean;

interface CabinetViewCommand {
  place: 'browser' | 'view' | 'elements';
  icon: IconName;
  shown?: Rule;
  enabled?: Rule;
  toggle?: { on: Rule; icon?: IconName };
  run(context: Context): unknown;
}

const hasRun: Rule = ({ controller }) => controller.files.hasRun;

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
    enabled: hasRun,
    run: ({ view }) => view.openAlone(),
  },
  pickElement: {
    place: 'elements',
    icon: 'pick',
    shown: ({ view }) => view.viewBar !== null,
    enabled: hasRun,
    run: ({ view }) => view.pickElement(),
  },
  slotPicture: {
    place: 'elements',
    icon: 'camera',
    enabled: hasRun,
    run: async ({ controller, view }) => {
      const { pictureOfSlot } = await import('../inspector/picture-of-slot.ts');
      view.save(await pictureOfSlot(controller.session.cabinet), 'slot.png');
    },
  },
};
