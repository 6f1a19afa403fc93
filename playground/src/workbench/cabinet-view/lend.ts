import type { Controller } from '../controller.ts';
import { fragmentOf, Lender, lineOf } from './lending.ts';

const IDS = new WeakMap<Controller, string>();

/** The address of a page that shows the cabinet alone, as long as this one lends what it has run. */
export function lend(controller: Controller, page: string, signal: AbortSignal): string {
  const known = IDS.get(controller);
  const id = known ?? crypto.randomUUID();
  if (known === undefined) {
    IDS.set(controller, id);
    const lender = new Lender(lineOf(id), () => {
      const { files, session } = controller;
      const { settings, navigation } = session;
      return files.ran ? { files: files.ran, settings, lead: navigation.lead } : null;
    });
    const unsubscribe = controller.subscribe(() => lender.changed());
    signal.addEventListener('abort', () => {
      unsubscribe();
      lender.close();
    });
  }
  return page + fragmentOf(id);
}
