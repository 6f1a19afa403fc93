import type { Cabinet } from '../cabinet/cabinet.ts';
import { createUtils, installUtils } from '../cabinet/developer.ts';
import type { ContractSlice } from '../contract/slice.ts';
import { because } from '../sdk/report.ts';
import { scriptName } from '../protocol/script-name.ts';
import type { Wants } from './channel.ts';
import { show } from './telling/show.ts';
import type { Reporter } from './telling/reporter.ts';
import type { Whose } from './whose.ts';

export interface DeveloperUtilsOptions {
  contract: ContractSlice;
  reporter: Reporter;
  whose: Whose;
  /** Gets the scripts that are to be added. */
  wants: Wants;
  cabinet: Cabinet;
}

/** Makes those developer utilities global that the contract has, under the name that it gives them. */
export function installDeveloperUtils(options: DeveloperUtilsOptions): void {
  const { contract, reporter, whose, wants, cabinet } = options;
  if (contract.developerGlobal === null) {
    return;
  }
  const utils = createUtils({
    report: reporter,
    show,
    caller: () => {
      const place = whose.here();
      return place ? whose.ofFile(place.file) : null;
    },
    async add(script, token, cause) {
      const text = await wants.ask({ kind: 'script', url: script });
      if (text !== null) {
        const source = { widget: script, file: scriptName(script), text };
        const adding = because(reporter, cause, () => cabinet.addWidget(source, token));
        await adding.catch(() => null);
      }
    },
  });
  const offered = Object.entries(utils).filter(([name]) =>
    (contract.utils as string[]).includes(name),
  );
  // Names are added to the global object that only the contract knows.
  const realm: Record<string, unknown> = globalThis;
  installUtils(realm, contract.developerGlobal, Object.fromEntries(offered));
}
