import type { Finding, Want } from '../protocol/messages.ts';
import type { EventType } from '../protocol/public.ts';
import type { Origins } from './origins.ts';
import { moduleText, widgetScript } from './sources.ts';
import type { Strings } from './strings.ts';

export interface ProviderOptions {
  modules: readonly string[];
  assets: URL;
  origins: Origins;
  strings: Strings;
  event(type: EventType, widget: string, detail: Record<string, unknown>): void;
  found(finding: Finding): void;
  /** Whether a fetched script is a widget; says by itself what is wrong with it. */
  accepts(source: string, file: string, widget: string): Promise<boolean>;
}

/** Answers what a frame wants: the text of a module or of a widget's script, or null. */
export async function provide(want: Want, options: ProviderOptions): Promise<string | null> {
  if (want.kind === 'module') {
    return moduleText(want.module, options.modules, options.assets);
  }
  const { url } = want;
  const { origins, strings, event, found, accepts } = options;
  const script = await widgetScript(
    url,
    new URL(document.baseURI),
    (origin) => origins.allows(origin),
    strings,
  );
  if ('text' in script) {
    event('network.request', '', { url, outcome: 'loaded' });
    const accepted = await accepts(script.text, url.replaceAll(/\s/g, '%20'), url);
    return accepted ? script.text : null;
  }
  const outcome = script.code === 'origin-refused' ? 'refused' : 'failed';
  event('network.request', '', { url, outcome });
  found({ ...script, widget: url });
  return null;
}
