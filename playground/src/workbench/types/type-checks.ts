import { reasonOf } from '../../protocol/reason.ts';
import type { Language } from '../../contract/contract.ts';
import type { Problem } from '../../protocol/public.ts';
import { PATIENCE, TypeScriptError, type TypeScriptClient } from '../../typescript/client.ts';
import type { Finding } from '../../typescript/finding.ts';
import { rootsOf } from '../../typescript/roots.ts';
import type { CheckedTypes } from '../checks.ts';
import type { Files } from '../files.ts';
import { TYPES_WORDS, type TypesWords } from './words.ts';

/** The playground whose code is checked, as far as that takes one. */
export interface Checkable {
  readonly files: { readonly current: Files; readonly ran: Files | undefined };
  readonly checks: { readonly types: CheckedTypes | null; setTypes(types: CheckedTypes): void };
  subscribe(listener: () => void): () => void;
}

export interface TypeChecksOptions {
  playground: Checkable;
  client: Pick<TypeScriptClient, 'request' | 'subscribe' | 'loading'>;
  /** Fetches the declarations of the SDK. */
  types: () => Promise<string>;
  widgetFile: string;
  language: Language;
  /** How long the reader has to type nothing before the code is checked anew, in ms. */
  pause?: number;
}

const PAUSE = 400;

/** Longer code is not checked: it would take many seconds, and the memory that the page has. In UTF-16 units. */
const LARGEST = 1_000_000;

/** Where the findings of TypeScript are explained. */
const DOCS = 'reference/rules/#types';

/** What the types of one playground's code are found to break. It keeps up with the code after the first check. */
export class TypeChecks {
  readonly #options: TypeChecksOptions;
  readonly #words: TypesWords;
  #types: Promise<string> | undefined;
  /** The files that were checked last, or are being checked. */
  #files: Files | undefined;
  /** The files of the last run, if they were checked. */
  #ran: Files | undefined;
  /** Whether the code is checked again without being asked to. */
  #follows = false;
  #newest = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: TypeChecksOptions) {
    this.#options = options;
    this.#words = TYPES_WORDS[options.language];
    options.playground.subscribe(() => this.#follow());
  }

  /** Checks the code as it is now. Never rejects: what went wrong is said where the findings would be. */
  async run(): Promise<void> {
    this.#giveUp();
    this.#newest = new AbortController();
    this.#follows = true;
    const { signal } = this.#newest;
    const { playground, client, language, widgetFile } = this.#options;
    const files = playground.files.current;
    this.#files = files;
    this.#ran = playground.files.ran;
    const roots = rootsOf(Object.keys(files), widgetFile);
    if (roots.reduce((sum, file) => sum + files[file]!.length, 0) > LARGEST) {
      this.#say([], this.#words.large(LARGEST));
      return;
    }
    const tell = () => this.#sayProgress(client.loading);
    const unsubscribe = client.subscribe(tell);
    tell();
    try {
      const types = await this.#declarations();
      const ask = { files, types, widgetFile, language };
      const { findings, count, checked } = await client.request('check', ask, signal);
      const problems = findings.map((finding) => problemOf(finding, widgetFile));
      const { length } = checked;
      this.#say(
        problems,
        count > 0 ? this.#words.found(length, count, problems.length) : this.#words.nothing(length),
      );
    } catch (error) {
      if (!signal.aborted) {
        this.#sayFailure(error);
      }
    } finally {
      unsubscribe();
    }
  }

  /** Checks once more when the code is run, and when it has changed as long as what was found is shown. */
  #follow(): void {
    const { playground, pause = PAUSE } = this.#options;
    const { current, ran } = playground.files;
    if (!this.#follows) {
      return;
    }
    // A reset forgets the run, and what was found.
    if (ran !== undefined && ran !== this.#ran) {
      void this.run();
    } else if (playground.checks.types === null) {
      this.#giveUp();
    } else if (current !== this.#files) {
      this.#files = current;
      this.#giveUp();
      this.#pause = setTimeout(() => void this.run(), pause);
    }
  }

  /** Drops what is about other code than that of now: the answer that still comes, and the check that was to be. */
  #giveUp(): void {
    clearTimeout(this.#pause);
    this.#newest.abort();
  }

  #declarations(): Promise<string> {
    this.#types ??= this.#options.types().catch((error: unknown) => {
      this.#types = undefined;
      throw new TypeScriptError('load', reasonOf(error));
    });
    return this.#types;
  }

  /** What was found before stays while the same is checked anew. */
  #sayProgress(loading: number | null): void {
    const { checks } = this.#options.playground;
    const text = loading === null ? this.#words.checking : this.#words.loading;
    const progress = loading === null ? null : { share: loading, label: this.#words.progress };
    checks.setTypes({ findings: checks.types?.findings ?? [], text, progress });
  }

  #say(findings: readonly Problem[], text: string): void {
    this.#options.playground.checks.setTypes({ findings, text, progress: null });
  }

  #sayFailure(error: unknown): void {
    const { notLoaded, notWorked, late } = this.#words;
    const { reason, message } =
      error instanceof TypeScriptError ? error : { reason: 'work', message: String(error) };
    // The same would come of it after each key.
    this.#follows = reason === 'work';
    this.#say(
      [],
      reason === 'load'
        ? notLoaded(message)
        : reason === 'late'
          ? late(PATIENCE / 1000)
          : notWorked(message),
    );
  }
}

/** Code whose types do not fit runs nevertheless, and may do well; code that cannot be read does not. */
function problemOf({ syntax, ...finding }: Finding, widget: string): Problem {
  const severity = syntax ? 'error' : 'warning';
  return { ...finding, severity, widget, source: 'TypeScript', docs: DOCS };
}
