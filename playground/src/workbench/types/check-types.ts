import { fetchFrom } from '../../archive/fetch-from.ts';
import { moduleTypes } from '../../bundler/module-types.ts';
import { typescriptAt } from '../../typescript/client.ts';
import type { Controller } from '../controller.ts';
import { TypeChecks } from './type-checks.ts';

interface Context {
  controller: Controller;
  view: { showProblems(): Promise<void> };
}

const known = new WeakMap<Controller, TypeChecks>();

/** Checks the types of a playground's code, now and whenever it changes, where the reader sees it. */
export async function checkTypes({ controller, view }: Context): Promise<void> {
  await view.showProblems();
  const checks = known.get(controller) ?? checksOf(controller);
  known.set(controller, checks);
  await checks.run();
}

function checksOf(controller: Controller): TypeChecks {
  const { header, language, modules } = controller.contract;
  // Chunks are in the folder of the assets.
  const assets = new URL('./', import.meta.url);
  return new TypeChecks({
    playground: controller,
    client: typescriptAt(assets),
    types: async () =>
      (await (await fetchFrom(assets, `${header.id}.d.ts`)).text()) +
      moduleTypes(modules.map(({ id }) => id)),
    widgetFile: header.widgetFile,
    language,
  });
}
