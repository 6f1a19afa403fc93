import { reasonOf } from '../../protocol/reason.ts';
import { MANIFEST } from '../../protocol/manifest.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Install } from '../../protocol/messages.ts';
import type { Problem } from '../../protocol/public.ts';
import type { Journal } from '../journal/journal.ts';
import { locationsOf, locationsPlace } from './manifest.ts';
import { fileOf, type Neighbour, neighbourFiles } from './neighbours.ts';
import type { Provider } from './provider.ts';
import type { World } from '../world.ts';
import type { TokenSubject } from '../token/token.ts';

export interface InstallsOptions {
  contract: Contract;
  assets: URL;
  journal: Journal;
  provider: Provider;
  world: Pick<World, 'assetText'>;
}

/** What is installed in the account: the widget under development and its neighbours, each with its manifest. */
export class Installs {
  readonly #options: InstallsOptions;

  constructor(options: InstallsOptions) {
    this.#options = options;
  }

  /**
   * The widget of these files; null if it cannot run, and the journal says why. Without a manifest it is
   * taken to be meant for the cabinet, as the widget is that an export makes of it.
   *
   * @param problems what was found before; an error among it keeps the widget from running
   */
  async own(
    files: Readonly<Record<string, string>>,
    problems: readonly Problem[] = [],
  ): Promise<Omit<Install, 'token'> | null> {
    const { contract, journal, provider } = this.#options;
    const { widgetFile: widget, location } = contract.header;
    problems.forEach((problem) => journal.add(problem));
    if (problems.some(({ severity }) => severity === 'error')) {
      return null;
    }
    const source = await provider.script(files[widget] ?? '', widget, widget);
    if (source === null) {
      return null;
    }
    const manifest = files[MANIFEST];
    const locations = manifest === undefined ? [location ?? ''] : locationsOf(manifest);
    if (manifest !== undefined && location !== null && !locations.includes(location)) {
      const place = locationsPlace(manifest);
      journal.addFinding({ code: 'location-missing', widget, params: { name: location }, place });
    }
    return { widget, file: widget, source, locations, neighbour: false };
  }

  /** The neighbours that can be had; of the others the journal says why not. */
  async neighbours(chosen: readonly Neighbour[], account: TokenSubject): Promise<Install[]> {
    const installs = await Promise.all(chosen.map((one) => this.#neighbour(one, account)));
    return installs.filter((install) => install !== null);
  }

  /** Tokens of the neighbours for an account. */
  async tokens(
    chosen: readonly Neighbour[],
    account: TokenSubject,
  ): Promise<Record<string, string>> {
    const tokens = chosen.map(async (one) => [one, await tokenOf(one, account)] as const);
    return Object.fromEntries(await Promise.all(tokens));
  }

  async #neighbour(neighbour: Neighbour, account: TokenSubject): Promise<Install | null> {
    const { contract, assets, journal, provider, world } = this.#options;
    const file = fileOf(neighbour);
    try {
      const { script, manifest } = await neighbourFiles(
        neighbour,
        contract.header.widgetFile,
        assets,
        world,
      );
      const source = await provider.script(script, file, neighbour);
      const token = await tokenOf(neighbour, account);
      const locations = locationsOf(manifest);
      return source === null
        ? null
        : { widget: neighbour, file, source, token, locations, neighbour: true };
    } catch (error) {
      const reason = reasonOf(error);
      const code = 'script-unreachable';
      journal.note('module.failed', neighbour, { script: file, problem: code });
      journal.addFinding({ code, widget: neighbour, params: { url: file, reason } });
      return null;
    }
  }
}

/** Each integration has a secret of its own, so that no neighbour's token passes for the reader's. */
async function tokenOf(neighbour: Neighbour, account: TokenSubject): Promise<string> {
  const { createToken } = await import('../token/token.ts');
  return createToken(account, {}, { algorithm: 'HS256', secret: `${neighbour}-secret` }, null);
}
