import { type CommandContext, perform, prepare } from '../commands.ts';
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
  return {
    'pp-do': (id) => perform(id, context),
    'pp-prepare': (id) => prepare(id, context),
    'pp-lead': (lead) => session.selectLead(lead),
    'pp-account': (account) => session.selectAccount(account),
    'pp-edit': ({ file, text }) => controller.edit(file, text),
    'pp-go': (place) => view.goTo(place),
    'pp-tab': (id) => see((sight) => choose(sight, id as PaneId)),
    'pp-settings': (patch) => controller.configure(patch),
    'pp-try-each': (mount) => controller.tryEach(mount),
    'pp-try-cancel': () => controller.trial.cancel(),
    'pp-allow-origin': (origin) => controller.allowOrigin(origin),
    'pp-evaluate': (source) => controller.evaluate(source),
  };
}
