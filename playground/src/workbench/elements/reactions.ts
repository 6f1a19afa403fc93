import type { Offer } from '../../protocol/offer.ts';
import type { CommandContext } from '../command-context.ts';
import { perform, prepare } from '../commands.ts';
import { showOther } from '../building/show-other.ts';
import { takeEarlyKeys } from '../early-keys.ts';
import { readableName } from '../readable-name.ts';
import { choose, type PaneId, type Sight } from '../sight.ts';
import type { Reactions } from './raise.ts';
import type { WorkbenchView } from './workbench-view.ts';

/** What the workbench does about what its elements raise; the reader's choice of a pane goes to `see`. */
export function reactionsOf(
  context: CommandContext & { view: WorkbenchView },
  see: (change: (sight: Sight) => Sight) => void,
): Partial<Reactions> {
  const { controller, view } = context;
  const { session } = controller;
  /** Whether a palette is on its way. */
  let isLoading = false;
  return {
    'pp-do': (id) => perform(id, context),
    'pp-prepare': (id) => prepare(id, context),
    'pp-lead': (lead) => session.selectLead(lead),
    'pp-account': (account) => session.selectAccount(account),
    'pp-edit': ({ file, text }) => controller.edit(file, text),
    'pp-go': async (place) => {
      const text = Object.hasOwn(controller.files.current, place.file)
        ? null
        : controller.textOf(place.file);
      await (text === null ? view.goTo(place) : showOther({ ...place, text }, context));
    },
    'pp-write': () => controller.checks.begin(controller.files.content),
    'pp-fix': ({ file, action }) => view.fix(file, action),
    'pp-tab': (id) => see((sight) => choose(sight, id as PaneId)),
    'pp-layout': (change) => view.layOut(change),
    'pp-settings': (patch) => controller.configure(patch),
    'pp-try-each': (mount) => controller.tryEach(mount),
    'pp-try-cancel': () => controller.trial.cancel(),
    'pp-allow-origin': (origin) => controller.allowOrigin(origin),
    'pp-take': (offer) => take(offer, context),
    'pp-dismiss': (id) => session.offers.dismiss(id),
    'pp-palette': async (what) => {
      if (isLoading) {
        return;
      }
      isLoading = true;
      const keys = takeEarlyKeys();
      const early = (): string => {
        isLoading = false;
        return keys();
      };
      try {
        await (await import('../palette/palette.ts')).open(what, context, early);
      } finally {
        early();
      }
    },
    'pp-evaluate': (source) => controller.evaluate(source),
  };
}

async function take(
  offer: Offer,
  { controller, view }: { controller: CommandContext['controller']; view: WorkbenchView },
): Promise<void> {
  const { offers } = controller.session;
  const bytes = offers.take(offer);
  if (offer.kind === 'file') {
    view.save(await bytes, readableName(offer.name));
  } else {
    await view.copy(bytes, offer.type);
  }
  offers.dismiss(offer.id);
}
