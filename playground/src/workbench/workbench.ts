import type { Contract, Language } from '../contract/contract.ts';
import type {
  CabinetEvent,
  ExportKind,
  ImportReport,
  LeadChoice,
  LogEntry,
  Playground,
  Problem,
  RunReport,
} from '../protocol/public.ts';
import { starterAt } from '../archive/starter.ts';
import { Session } from '../session/session.ts';
import { browserWorld } from '../session/browser-world.ts';
import type { ControlledSession } from './controlled-session.ts';
import { Controller, type Emit } from './controller.ts';
import { Draft, draftName, type DraftStorage, type Origin } from './drafts.ts';
import { digest, type Files } from './files.ts';
import { watchScheme } from './scheme.ts';
import { pageStorage, tabStorage } from './storage.ts';
import { suppliesAt } from './supplies.ts';
import { loadWords } from './words/load.ts';
import { adoptStyles } from './styles/styles.ts';
import { UnfinishedRun } from './unfinished-run.ts';
import { WorkbenchElement } from './elements/workbench-element.ts';

export interface WorkbenchOptions {
  /** The shadow root of the shell element, which becomes the workbench's. */
  root: ShadowRoot;
  /** The shell element's id; tells apart the drafts of one page. */
  id: string;
  language: Language;
  view: 'inline' | 'full';
  lead: string | null;
  /** The page of the full playground, relative to the docs; null where there is none. */
  opensIn: string | null;
  /** The section of the docs about what to do with the archive, relative to them; null for the list of facts. */
  uploadGuide: string | null;
  autorun: boolean;
  files: Files;
  initial: Files;
  mainFile: string;
  useDraft: boolean;
  assets: URL;
  docs: URL;
  signal: AbortSignal;
  emit: Emit;
}

/** What is known of the archive and its upload: on every site that has a reference. */
const FACTS = 'reference/facts/#archive.name';

/** Scripts of a page may ask for anything. */
const KINDS: readonly ExportKind[] = ['widget', 'project'];
/** How the fragment of an address begins that is a link to code, whole or not; what is in it is judged when it is opened. */
const LINK = /^#w\d/;

/** How the names of drafts begin that came from a link. */
const LINKED = 'link#';

/** The parameter of the page's address that names the draft of another page. */
const DRAFT = 'draft';

/**
 * One loaded playground: what the shell element forwards to. That it is `ready` and which file is the `code` is for
 * the shell to say.
 */
export class Workbench implements Omit<Playground, 'ready' | 'code'> {
  readonly #controller: Controller;
  readonly #end = new AbortController();

  readonly #sharePage: string | null;

  private constructor(controller: Controller, sharePage: string | null) {
    this.#controller = controller;
    this.#sharePage = sharePage;
  }

  /** Builds the workbench in `root`; `null` when `signal` is aborted meanwhile. */
  static async mount(options: WorkbenchOptions): Promise<Workbench | null> {
    const { root, language, view, assets, docs, signal } = options;
    const storage = pageStorage();
    const page = new URL(location.href);
    const links = () => import('./share/opening.ts');
    const draftOf = (name: string) => new Draft(storage, name).load();
    const reader = { language, mainFile: options.mainFile, draftOf, digest };
    const link =
      view === 'full' && LINK.test(page.hash)
        ? await (await links()).openLink(page.hash, reader)
        : null;
    const other = link?.widget ?? (view === 'full' ? otherDraft(page, storage) : null);
    const [contract, words, initial, inText] = await Promise.all([
      fetchContract(assets, language),
      loadWords(language),
      other?.initial ?? initialFiles(options),
      view === 'inline' ? import('./styles/inline.css') : null,
    ]);
    if (signal.aborted) {
      return null;
    }
    const mount = document.createElement('div');
    const session = new Session({
      world: browserWorld({ mount, assets, language }),
      contract,
      assets,
      docs,
      language,
      scheme: 'light',
      lead: options.lead ?? other?.lead ?? null,
      confirmScript: (address) => element.confirmScript(address),
    });
    const missing = options.lead === null ? null : session.navigation.missing(options.lead);
    if (missing !== null) {
      console.warn(words.errors.leadAttribute(missing));
    }
    const own = options.id || (view === 'full' ? '' : digest(initial));
    const name = other?.name ?? draftName(page, docs, own);
    const draft = new Draft(storage, name, () =>
      view === 'inline' || other ? { initial, lead: session.navigation.lead } : undefined,
    );
    const uploadGuide = new URL(options.uploadGuide ?? FACTS, docs).href;
    const carriedKey = `personal-page-carried:${name}`;
    const kept =
      storage.getItem(carriedKey) === null
        ? undefined
        : new (await import('./importing/kept-carried.ts')).KeptCarried(storage, carriedKey);
    const controller = new Controller({
      contract,
      words,
      session,
      supplies: suppliesAt({
        assets,
        language,
        storage,
        name,
        contract,
        docs,
        uploadGuide,
        carriedKey,
      }),
      tryEach: async ({ mount: beside, lead, ...subject }) => {
        const { tryEach } = await import('../session/trial/trial.ts');
        const world = browserWorld({ mount: beside, assets, language, hidden: true });
        const trial = { world, contract, assets, docs, language, lead };
        return tryEach({ ...subject, session: { ...trial, scheme: 'light' } });
      },
      initial,
      files:
        (other && options.useDraft) || Object.keys(options.files).length === 0
          ? initial
          : options.files,
      draft,
      kept,
      useDraft: options.useDraft,
      emit: options.emit,
      unfinished: new UnfinishedRun(tabStorage(), name),
      arrival: link?.notice(session.navigation.lead) ?? (other && { kind: 'example' }),
    });
    const { mainFile, autorun, opensIn } = options;
    const fullPage = opensIn === null ? null : new URL(opensIn, docs).href;
    const sharePage = view === 'full' ? page.origin + page.pathname : fullPage;
    const element: WorkbenchElement = new WorkbenchElement(controller, {
      view,
      autorun,
      docs,
      mainFile,
      mount,
      fullPage: view === 'inline' && fullPage !== null ? pageWithDraft(fullPage, name) : null,
      ownPage: other && page.pathname,
      sharePage,
      uploadGuide,
    });
    const workbench = new Workbench(controller, sharePage);
    // What was in the middle of a text before may be full now.
    root.adoptedStyleSheets = [];
    if (inText) {
      adoptStyles(root, inText.default);
    }
    adoptStyles(root);
    // For paper: an editor draws only the lines in sight.
    const printed = document.createElement('pre');
    const fill = () => {
      printed.textContent = Object.values(controller.files.current).join('\n\n');
    };
    fill();
    root.replaceChildren(element, printed);
    const ending = AbortSignal.any([signal, workbench.#end.signal]);
    window.addEventListener('beforeprint', fill, { signal: ending });
    watchScheme((scheme) => element.setScheme(scheme), ending);
    window.addEventListener('pagehide', () => controller.files.saveDraft(), { signal: ending });
    await element.loadEditor();
    if (ending.aborted) {
      workbench.dispose();
      return null;
    }
    if (view === 'full') {
      const follow = async (hash: string) => {
        if (hash === '' || LINK.test(hash)) {
          await (await links()).follow(hash, { controller, reader, name, initial, link });
        }
      };
      window.addEventListener(
        'hashchange',
        () => void follow(location.hash).catch((error: unknown) => controller.fail(error)),
        { signal: ending },
      );
    }
    // Code from a link runs only when the reader says so.
    const started =
      autorun && !link
        ? import('./autorun.ts').then(({ runInView }) => runInView(controller, root.host, ending))
        : view === 'full' && controller.open();
    Promise.resolve(started).catch((error: unknown) => controller.fail(error));
    return workbench;
  }

  get files(): Files {
    return this.#controller.files.current;
  }

  set files(files: Files) {
    this.#controller.setFiles(files);
  }

  get leads(): readonly LeadChoice[] {
    return this.#session.navigation.leads;
  }

  get events(): readonly CabinetEvent[] {
    return Object.freeze([...this.#session.journal.events]);
  }

  get console(): readonly LogEntry[] {
    return Object.freeze([...this.#session.journal.console]);
  }

  get problems(): readonly Problem[] {
    return Object.freeze([...this.#session.journal.problems]);
  }

  run(): Promise<RunReport> {
    return this.#controller.run();
  }

  check(): Promise<readonly Problem[]> {
    return this.#controller.check();
  }

  stop(): Promise<void> {
    return this.#session.stop();
  }

  reset(): Promise<void> {
    return this.#controller.reset();
  }

  selectLead(id: string | number): Promise<RunReport> {
    return this.#session.selectLead(String(id));
  }

  /** Opens the lead that the attribute names now. */
  openLead(id: string): void {
    this.selectLead(id).catch((error: unknown) => {
      const { errors } = this.#controller.words;
      console.warn(errors.leadAttribute(error instanceof Error ? error.message : String(error)));
    });
  }

  getState(entity: string): Promise<unknown> {
    return this.#session.cabinet.getState(entity);
  }

  setState(entity: string, patch: unknown): Promise<void> {
    return this.#session.cabinet.setState(entity, patch);
  }

  /** `source` may be anything: scripts of the page are not type-checked. */
  async evaluate(source: unknown): Promise<unknown> {
    if (typeof source !== 'string') {
      throw new TypeError(this.#controller.words.errors.evaluateSource);
    }
    return this.#session.cabinet.evaluate(source);
  }

  export(kind: ExportKind): Promise<Blob> {
    if (!KINDS.includes(kind)) {
      const { exportKind } = this.#controller.words.errors;
      return Promise.reject(new RangeError(exportKind(kind, KINDS)));
    }
    return this.#controller.export(kind);
  }

  async import(file: Blob): Promise<ImportReport> {
    return (await this.#controller.takeIn([file])).report;
  }

  async shareUrl(): Promise<string> {
    const { linkTo } = await import('./share/link-to.ts');
    return linkTo(this.#controller, this.#sharePage);
  }

  dispose(): void {
    this.#end.abort();
    this.#controller.dispose();
  }

  get #session(): ControlledSession {
    return this.#controller.session;
  }
}

/** The draft of another page that the address of this one names, where the reader has it. */
function otherDraft(page: URL, storage: DraftStorage): (Origin & { name: string }) | null {
  const name = page.searchParams.get(DRAFT);
  // Code from a link comes by the link alone, which says what it is.
  const origin =
    name === null || name.startsWith(LINKED) ? null : new Draft(storage, name).loadOrigin();
  return name === null || origin === null ? null : { ...origin, name };
}

/** The page of the full playground with the draft of a name open. */
function pageWithDraft(address: string, name: string): string {
  const page = new URL(address);
  page.searchParams.set(DRAFT, name);
  return page.href;
}

async function fetchContract(assets: URL, language: Language): Promise<Contract> {
  const response = await fetch(new URL(`contract.${language}.json`, assets));
  if (!response.ok) {
    throw new Error(`contract.${language}.json: HTTP ${response.status}`);
  }
  return (await response.json()) as Contract;
}

/** The files of the page, or the starter's own code where the page gives none. */
async function initialFiles({ initial, assets, mainFile }: WorkbenchOptions): Promise<Files> {
  if (Object.keys(initial).length > 0) {
    return initial;
  }
  const text = await (await starterAt(assets)(mainFile)).text();
  return Object.freeze({ [mainFile]: text });
}
