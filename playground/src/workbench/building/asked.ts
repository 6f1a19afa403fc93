import type { Bundle } from '../../bundler/bundle.ts';
import { type TypeScriptClient, TypeScriptError } from '../../typescript/client.ts';
import type { BundleAsk } from '../../typescript/messages.ts';
import type { BuildingWords } from './words.ts';

/** Says how far the loading of TypeScript is; null when there is nothing more to say. */
export type Tell = (text: string | null) => void;

/** How often it is said how far the loading is, in percent: what is said is read out. */
const STEP = 25;

/**
 * Has TypeScript bundle, and says meanwhile how far its loading is.
 *
 * @throws Error in the reader's words
 */
export async function asked(
  ask: BundleAsk,
  client: Pick<TypeScriptClient, 'request' | 'loading' | 'subscribe'>,
  words: BuildingWords,
  tell: Tell,
  signal: AbortSignal,
): Promise<Bundle> {
  let said = -1;
  const say = (): void => {
    const { loading } = client;
    const step = loading === null ? -1 : Math.floor((loading * 100) / STEP) * STEP;
    if (step !== said) {
      said = step;
      tell(step < 0 ? null : words.loading(step));
    }
  };
  const end = client.subscribe(say);
  try {
    return await client.request('bundle', ask, signal);
  } catch (error) {
    throw error instanceof TypeScriptError
      ? new Error(words.failed[error.reason](error.message))
      : error;
  } finally {
    end();
    if (said >= 0) {
      tell(null);
    }
  }
}
