import { fetchFrom } from '../../archive/fetch-from.ts';
import type { WidgetFiles } from '../../archive/zip.ts';
import type { CheckWidget } from '../../checker/alone.ts';
import type { WordedFinding } from '../../checker/worded.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Problem } from '../../protocol/public.ts';
import type { Checked, Repairable, Scope } from '../checks.ts';
import { actionsFor, countOf } from './actions.ts';
import { CheckerClient, CheckTooLong, LONGEST } from './checker-client.ts';
import { CHECKING_WORDS } from './words.ts';

export interface FileCheckerOptions {
  contract: Contract;
  docs: URL;
  client: Pick<CheckerClient, 'ask'>;
  /** What `checker.<language>.json` holds, as text. */
  fetchFacts(): Promise<string>;
}

export interface Subject {
  /** The files as the archive will have them. */
  files: WidgetFiles;
  starter: WidgetFiles;
  /** The names of those that the reader has. */
  own: ReadonlySet<string>;
}

/** What is told without being asked for. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['upload', 'personal_page', 'source']);

/** Has the files of an archive checked, and makes problems of what is found. */
export class FileChecker {
  readonly #options: FileCheckerOptions;
  readonly #contract: string;
  #facts: Promise<string> | undefined;

  constructor(options: FileCheckerOptions) {
    this.#options = options;
    this.#contract = JSON.stringify(options.contract);
  }

  /**
   * @param signal aborted when newer files are to be checked
   * @param more what was found elsewhere
   */
  async check(
    { files, starter, own }: Subject,
    scope: Scope,
    signal?: AbortSignal,
    more: readonly Problem[] = [],
  ): Promise<Checked> {
    const { contract, client } = this.#options;
    const words = CHECKING_WORDS[contract.language];
    this.#facts ??= this.#options.fetchFacts();
    this.#facts.catch(() => (this.#facts = undefined));
    const texts = textsIn(files);
    const asked = {
      texts,
      binaries: Object.fromEntries(Object.entries(files).filter(isBinary)),
      starter: textsIn(starter),
      contract: this.#contract,
      facts: await this.#facts,
    };
    const { answer, way } = await client.ask(asked, signal).catch((error: unknown) => {
      throw error instanceof CheckTooLong ? new Error(words.tooLong(LONGEST / 1000)) : error;
    });
    if ('fault' in answer) {
      throw new Error(words.fault(answer.fault));
    }
    const told = answer.findings.filter(
      ({ class: kind, file }) =>
        scope === 'all' || (IN_THE_WAY.has(kind) && (scope === 'taken' || own.has(file))),
    );
    const findings = told
      .map((finding) => this.#problemOf(finding, told, texts[finding.file] ?? ''))
      .concat(more)
      .sort((a, b) => rank(a) - rank(b));
    if (scope !== 'all') {
      return { findings };
    }
    // What the page has of its own to count them would be one more file to load at once.
    const errors = countOf(told.filter(({ severity }) => severity === 'error'));
    const count = Object.keys(files).length;
    const summary = words.summary(count, errors, countOf(told) - errors);
    return { findings, summary: [summary, ...words.ways[way]].join(' ') };
  }

  #problemOf(finding: WordedFinding, all: readonly WordedFinding[], text: string): Repairable {
    const { contract, docs } = this.#options;
    const { code, severity, message, file, line, column } = finding;
    const problem: Repairable = {
      code: code as Problem['code'],
      severity,
      message,
      widget: contract.header.widgetFile,
      file,
      ...(line !== undefined && column !== undefined && { line, column }),
      docs: new URL(finding.page, docs).href,
    };
    const actions = actionsFor(finding, all, text, CHECKING_WORDS[contract.language]);
    // Whoever copies or prints a problem, as pages do, takes what is public.
    return Object.defineProperty(problem, 'actions', { value: actions });
  }
}

/** Errors come first; each kind is in the order of files and places. */
const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);

const isText = (entry: [string, string | Uint8Array]): entry is [string, string] =>
  typeof entry[1] === 'string';

const isBinary = (entry: [string, string | Uint8Array]): entry is [string, Uint8Array] =>
  !isText(entry);

const textsIn = (files: WidgetFiles): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(isText));

/** One worker serves all playgrounds of a page. */
const CLIENTS = new Map<string, CheckerClient>();

function clientAt(assets: URL): CheckerClient {
  const known = CLIENTS.get(assets.href);
  const client =
    known ??
    new CheckerClient({
      start: () => new Worker(new URL('check-worker.js', assets), { type: 'module' }),
      load: async () => {
        await import(new URL('checker.js', assets).href);
        return (globalThis as unknown as { checkWidget: CheckWidget }).checkWidget;
      },
    });
  CLIENTS.set(assets.href, client);
  return client;
}

/** The checker of one playground, with the built files in `assets`. */
export function fileCheckerAt(assets: URL, contract: Contract, docs: URL): FileChecker {
  const fetchFacts = async () =>
    (await fetchFrom(assets, `checker.${contract.language}.json`)).text();
  return new FileChecker({ contract, docs, client: clientAt(assets), fetchFacts });
}
