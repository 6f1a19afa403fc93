import type { Language } from '../../contract/contract.ts';
import type { ContractSlice } from '../../contract/slice.ts';
import type { Want } from '../../protocol/messages.ts';
import { scriptName } from '../../protocol/script-name.ts';
import type { Journal } from '../journal/journal.ts';
import { Limiter } from '../../protocol/limiter.ts';
import { Consent } from './consent.ts';
import { Recogniser } from '../../source/recogniser.ts';
import type { Memory } from '../memory.ts';
import type { World } from '../world.ts';
import type { FetchedScript } from './fetch-script.ts';
import { moduleText } from './module-text.ts';

export interface ProviderOptions {
  contract: ContractSlice;
  assets: URL;
  language: Language;
  journal: Journal;
  memory: Readonly<Memory>;
  world: World;
  confirmScript(address: URL): Promise<boolean>;
}

/** How many scripts may be added: at once, and a second after that. */
const SCRIPTS = { burst: 20, perSecond: 0.2 };

/** What a frame may run: modules, scripts from the network, and of both and the draft only what is fit to. */
export class Provider {
  readonly #options: ProviderOptions;
  readonly #consent: Consent;
  readonly #scripts: Limiter;
  /** The script before, until it has been looked at. */
  #turn: Promise<unknown> = Promise.resolve();
  #run = 0;
  readonly #recogniser: Recogniser;

  constructor(options: ProviderOptions) {
    this.#options = options;
    this.#consent = new Consent((address) => options.confirmScript(address));
    this.#scripts = new Limiter(SCRIPTS.burst, SCRIPTS.perSecond, options.world.now());
    this.#recogniser = new Recogniser(options.contract, options.language);
  }

  /** A new run begins. */
  reset(): void {
    this.#consent.reset();
    this.#run += 1;
    this.#turn = Promise.resolve();
  }

  /** The script to run for a source; null if it is no widget, and the journal says what is wrong with it. */
  async script(source: string, file: string, widget: string): Promise<string | null> {
    const { journal, memory } = this.#options;
    const seen = await this.#recogniser.look(source, file, widget);
    const recognised =
      seen.ok && memory.settings.debug ? { ...seen, script: seen.unguarded() } : seen;
    const problem = journal.addSource(recognised, file, widget);
    if (problem !== null) {
      journal.note('module.failed', widget, { script: file, problem });
    }
    if (!recognised.ok) {
      return null;
    }
    return recognised.script.text;
  }

  /** A source is likely to be run soon. */
  prepare(source: string, file: string, widget: string): void {
    this.#recogniser.ahead(source, file, widget);
  }

  /** Answers what a frame wants: the text of a module or of a widget's script, or null. */
  give(want: Want): Promise<string | null> {
    const { contract, assets, world } = this.#options;
    return want.kind === 'module'
      ? moduleText(want.module, contract.modules, assets, world)
      : this.#inTurn(want.url);
  }

  /** One script after the other, since each keeps the page busy for a moment; those of a run before are dropped. */
  #inTurn(url: string): Promise<string | null> {
    const run = this.#run;
    const turn = this.#turn.then(() => (run === this.#run ? this.#fetch(url) : null));
    this.#turn = turn.catch(() => null);
    return turn;
  }

  async #fetch(url: string): Promise<string | null> {
    // Most pages never fetch a script of a stranger.
    const [{ fetchScript }, { SCRIPT_WORDS }] = await Promise.all([
      import('./fetch-script.ts'),
      import('./script-words.ts'),
    ]);
    const { journal, language, world } = this.#options;
    const words = SCRIPT_WORDS[language];
    const script: FetchedScript = this.#scripts.allows(world.now())
      ? await fetchScript(url, (address) => this.#consent.allows(address), world, words)
      : { code: 'script-unreachable', params: { url, reason: words.tooMany } };
    if ('text' in script) {
      journal.note('network.request', '', {
        method: 'GET',
        url,
        outcome: 'loaded',
        status: null,
        duration: null,
      });
      return this.script(script.text, scriptName(url), url);
    }
    const outcome = script.code === 'origin-refused' ? 'refused' : 'failed';
    journal.note('network.request', '', {
      method: 'GET',
      url,
      outcome,
      status: null,
      duration: null,
    });
    journal.addFinding({ ...script, widget: url });
    return null;
  }
}
