import { type Bundle, bundle, type Toolchain } from '../bundler/bundle.ts';
import { toolchainOf } from '../bundler/toolchain.ts';
import type { BundleAsk } from './messages.ts';
import type { Supply } from './supply.ts';

/** What has compiled before, by the language of its messages. */
const toolchains = new Map<string, Toolchain>();

/** Loads what a bundle takes, and makes it. */
export async function prepareBundle(ask: BundleAsk, supply: Supply): Promise<() => Bundle> {
  const { known, language } = ask;
  const [ts, messages] = await Promise.all([
    supply.compiler(),
    language === 'ru' ? supply.texts('ru') : undefined,
  ]);
  return () => {
    ts.setLocalizedDiagnosticMessages(messages);
    const toolchain = toolchains.get(language) ?? toolchainOf(ts);
    toolchains.set(language, toolchain);
    return bundle(ask, known, toolchain);
  };
}
