import { fragmentOf, UnfitLink } from '../../share/link.ts';
import { type Secret, secretsIn } from '../../share/secrets.ts';
import { changedSettings, type Settings } from '../../session/settings.ts';
import type { Controller } from '../controller.ts';
import { sharedLead } from './shared-lead.ts';
import { SHARE_WORDS } from './words.ts';

/** No link can be made; the message is for the reader. */
export class Unshareable extends Error {
  override name = 'Unshareable';
  /** What would have been given away; empty where the reason is another one. */
  readonly secrets: readonly Secret[];

  constructor(message: string, secrets: readonly Secret[] = []) {
    super(message);
    this.secrets = secrets;
  }
}

type Sharer = Pick<Controller, 'contract' | 'files' | 'session'>;

/** The client secret that the reader has set; null for the one of the start, which everybody has. */
const ownSecret = (settings: Settings): string | null =>
  changedSettings(settings).includes('clientSecret') ? settings.clientSecret : null;

/**
 * A link to the files of the editor and to the open lead.
 *
 * @param page the address of a page with the full playground; null where the site has none
 * @throws Unshareable
 */
export async function linkTo(sharer: Sharer, page: string | null): Promise<string> {
  const { contract, files, session } = sharer;
  const words = SHARE_WORDS[contract.language];
  if (page === null) {
    throw new Unshareable(words.noPage);
  }
  const secrets = secretsIn(files.current, ownSecret(session.settings));
  if (secrets.length > 0) {
    const places = secrets.map((secret) => words.secret(secret));
    throw new Unshareable([words.secrets, ...places].join('\n'), secrets);
  }
  const lead = sharedLead(sharer);
  try {
    return page + (await fragmentOf({ files: files.current, ...(lead !== null && { lead }) }));
  } catch (error) {
    throw error instanceof UnfitLink ? new Unshareable(words.unmade(error.fault)) : error;
  }
}
