import { fetchFrom } from '../../archive/fetch-from.ts';
import type { Bundle } from '../../bundler/bundle.ts';
import { SOURCE } from '../../protocol/source-entry.ts';
import { findEntry } from '../../bundler/find-entry.ts';
import { placeOf, type SourceFinding } from '../../bundler/finding.ts';
import type { CheckerFacts } from '../../checker/facts.ts';
import type { Contract } from '../../contract/contract.ts';
import { filledMessage } from '../../contract/filled-message.ts';
import type { Place } from '../../protocol/public.ts';
import type { Problem } from '../../protocol/public.ts';
import { findMap } from '../../source-map/find-map.ts';
import { type Places, readMap } from '../../source-map/read-map.ts';
import type { TypeScriptClient } from '../../typescript/client.ts';
import type { BuiltFiles } from '../built.ts';
import type { Checked } from '../checks.ts';
import type { Files } from '../files.ts';
import { asked, type Tell } from './asked.ts';
import { checkedSource } from './checked.ts';
import { SharedBuild } from './shared-build.ts';
import { BUILDING_WORDS } from './words.ts';

export interface BuilderOptions {
  /** The folder of the built assets. */
  assets: URL;
  contract: Contract;
  /** The root of the documentation. */
  docs: URL;
  client: Pick<TypeScriptClient, 'request' | 'loading' | 'subscribe'>;
}

/** Makes what runs of a draft: builds its source, and reads the map of its script. */
export class Builder {
  readonly #options: BuilderOptions;
  #facts: Promise<CheckerFacts> | undefined;
  #last: SharedBuild | undefined;

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /**
   * The same files are built once. Whoever does not need them any more aborts `signal`.
   *
   * @throws Error where TypeScript did not come or failed, in the reader's words; the reason of `signal`
   */
  build(files: Files, tell?: Tell, signal?: AbortSignal): Promise<BuiltFiles> {
    if (signal?.aborted) {
      return Promise.reject(signal.reason as Error);
    }
    if (!this.#last?.isOf(files)) {
      // It tells nobody anything before it has been joined: the facts are waited for.
      const own = new SharedBuild(files, (...given) => this.#build(files, ...given));
      this.#last = own;
      own.built.catch(() => {
        if (this.#last === own) {
          this.#last = undefined;
        }
      });
    }
    return this.#last.join(tell, signal);
  }

  /** The same of files that are to be packed or tried. @throws Error where the build has found an error, too */
  async whole(files: Files): Promise<BuiltFiles> {
    const built = await this.build(files);
    const wrong = built.problems.find(({ severity }) => severity === 'error');
    if (wrong) {
      const { notBuilt } = BUILDING_WORDS[this.#options.contract.language];
      const { file = '', line = 1, column = 1, message } = wrong;
      throw new Error(notBuilt(`${file}:${line}:${column}`, message.replaceAll('`', '')));
    }
    return built;
  }

  /** What a check of the built files says, with its places in the source, beside what the build has found. */
  beside(checked: Checked, built: BuiltFiles): Checked {
    return checkedSource(checked, built, this.#options.contract.language);
  }

  async #build(files: Files, tell: Tell, signal: AbortSignal): Promise<BuiltFiles> {
    const { widgetFile } = this.#options.contract.header;
    const { file: entry, findings } = findEntry(files, widgetFile);
    if (entry === null) {
      const { places, findings: ofMap } = this.#mapped(files);
      const problems = await this.#worded([...findings, ...ofMap]);
      return { files, source: {}, problems, ...this.#placed(files, places) };
    }
    const { built, findings: found, count } = await this.#bundle(files, entry, tell, signal);
    const isSource = ([name]: [string, string]): boolean => name.startsWith(SOURCE);
    const all = Object.entries(files);
    const source = Object.fromEntries(all.filter(isSource));
    // A map that lies there is of a file that does not run.
    const replaced = [widgetFile, `${widgetFile}.map`];
    const rest = all.filter((one) => !isSource(one) && !replaced.includes(one[0]));
    const made = built ? { [widgetFile]: built.code } : {};
    const whole = { ...Object.fromEntries(rest), ...made };
    const script = { name: widgetFile, files: { ...source, ...made } };
    const read = built && readMap(JSON.stringify(built.map), script);
    const problems = await this.#worded([...findings, ...found]);
    const last = problems.findLast(({ severity }) => severity === 'error');
    if (last && count > found.length) {
      const { more } = BUILDING_WORDS[this.#options.contract.language];
      last.message = `${last.message} ${more(count - found.length)}`;
    }
    const places = read?.ok ? read.places : null;
    return { files: whole, source, problems, ...this.#placed(whole, places) };
  }

  async #bundle(files: Files, entry: string, tell: Tell, signal: AbortSignal): Promise<Bundle> {
    const { client, contract } = this.#options;
    const { language, modules } = contract;
    const { functions } = await this.#fetchFacts();
    const known = { modules: modules.map(({ id }) => id), functions };
    const ask = { files, entry, known, language };
    return asked(ask, client, BUILDING_WORDS[language], tell, signal);
  }

  /** The map of the script as it is, if it has one that can be read. */
  #mapped(files: Files): { places: Places | null; findings: SourceFinding[] } {
    const { header, language } = this.#options.contract;
    const { widgetFile } = header;
    const found = findMap(files, widgetFile);
    const read = found && 'text' in found && readMap(found.text, { name: widgetFile, files });
    if (read && read.ok) {
      return { places: read.places, findings: [] };
    }
    const fault = found && 'fault' in found ? found.fault : read ? read.fault : null;
    const reason = fault && BUILDING_WORDS[language].faults[fault];
    const { name = '' } = found ?? {};
    const at = found && 'at' in found ? found.at : undefined;
    const place =
      at === undefined
        ? { file: name, line: 1, column: 1 }
        : { file: widgetFile, ...placeOf(files[widgetFile]!, at) };
    const findings: SourceFinding[] = reason
      ? [{ code: 'source-map', params: { name, reason }, ...place }]
      : [];
    return { places: null, findings };
  }

  #placed(files: Files, places: Places | null): Pick<BuiltFiles, 'original' | 'textOf'> {
    const { widgetFile } = this.#options.contract.header;
    return {
      original: (place: Place) =>
        (place.file === widgetFile ? places?.original(place.line, place.column) : null) ?? place,
      textOf: (name) =>
        name === widgetFile ? (files[name] ?? null) : (places?.textOf(name) ?? null),
    };
  }

  /** What was found in the words of the contract, errors first. */
  async #worded(findings: readonly SourceFinding[]): Promise<Problem[]> {
    if (findings.length === 0) {
      return [];
    }
    const { contract, docs } = this.#options;
    const { widgetFile: widget } = contract.header;
    const { rules } = await this.#fetchFacts();
    const problems = findings.flatMap(({ code, params, file, line, column }): Problem[] => {
      const rule = rules[code];
      // The contract of another SDK may lack it.
      return rule
        ? [
            {
              code,
              severity: rule.severity,
              message: filledMessage(rule.message, params),
              widget,
              file,
              line,
              column,
              docs: new URL(rule.page, docs).href,
            },
          ]
        : [];
    });
    const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);
    return problems.sort((a, b) => rank(a) - rank(b));
  }

  #fetchFacts(): Promise<CheckerFacts> {
    const { assets, contract } = this.#options;
    this.#facts ??= fetchFrom(assets, `checker.${contract.language}.json`).then(
      (response) => response.json() as Promise<CheckerFacts>,
    );
    this.#facts.catch(() => (this.#facts = undefined));
    return this.#facts;
  }
}
