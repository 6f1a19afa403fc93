import { CLIENT_PATH_DOOR } from '../cabinet/view/path/door.ts';
import type { letClientIn } from '../cabinet/view/path/path.ts';
import type { Arrival } from '../protocol/messages.ts';
import type { Wants } from './channel.ts';
import { runScript } from './modules/run-script.ts';

/** The private module that is a plain script. */
const CLIENT_PATH = 'personal-page/path';

/** Takes a client to the cabinet; no code of a widget is there yet. */
export async function enter(arrival: Arrival, wants: Pick<Wants, 'ask'>): Promise<void> {
  const script = await wants.ask({ kind: 'module', module: CLIENT_PATH });
  if (script === null) {
    throw new Error('the path to the cabinet could not be loaded');
  }
  await runScript(script, CLIENT_PATH);
  const realm = globalThis as { [CLIENT_PATH_DOOR]?: typeof letClientIn };
  const letIn = realm[CLIENT_PATH_DOOR];
  Reflect.deleteProperty(realm, CLIENT_PATH_DOOR);
  await letIn?.(arrival);
}
