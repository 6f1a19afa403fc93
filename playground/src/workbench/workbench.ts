import { reasonOf } from '../protocol/reason.ts';
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
  ScenarioReport,
} from '../protocol/public.ts';
import { Session } from '../session/session.ts';
import { browserWorld } from '../session/browser-world.ts';
import type { ControlledSession } from './controlled-session.ts';
import type { Emit } from './controller-options.ts';
import { Controller } from './controller.ts';
import { askedFor } from './cabinet-view/lending.ts';
import { texts } from './content.ts';
import { DRAFT_PARAMETER } from './drafts/keys.ts';
import { digest, draftName, type Files } from './files.ts';
import type { Keeper } from './edited-files.ts';
import { OwnDraft } from './own-draft.ts';
import { arrive, leave } from './language-switch.ts';
import { watchScheme } from './scheme.ts';
import { pageStorage, tabStorage } from './storage.ts';
import { suppliesAt } from './supplies.ts';
import { oneCabinet } from './one-cabinet.ts';
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
  /** Builds the workbench anew from what is kept. */
  reopen: () => void;
  emit: Emit;
}

/** What is known of the archive and its upload: on every site that has a reference. */
const FACTS = 'reference/facts/#archive.name';

/** How the fragment of an address begins that is a link to code, whole or not; what is in it is judged when it is opened. */
const LINK = /^#w\d/;

/** Scripts of a page may ask for anything. */
const KINDS: readonly ExportKind[] = ['widget', 'project'];
/**
 * One loaded playground: what the shell element forwards to. That it is `ready` and which file is the `code` is for
 * the shell to say.
 */
export class Workbench implements Omit<Playground, 'ready' | 'code'> {
  readonly #controller: Controller;
  readonly #element: WorkbenchElement;
  readonly #end = new AbortController();

  readonly #sharePage: string | null;

  private constructor(controller: Controller, sharePage: string | null, element: WorkbenchElement) {
    this.#controller = controller;
    this.#element = element;
    this.#sharePage = sharePage;
  }

  /** Builds the workbench in `root`; `null` when `signal` is aborted meanwhile. */
  static async mount(options: WorkbenchOptions): Promise<Workbench | null> {
    const { root, language, view, assets, docs, signal } = options;
    const storage = pageStorage();
    const page = new URL(location.href);
    const lender = view === 'full' ? askedFor(page.hash) : null;
    const links = () => import('./share/opening.ts');
    const reader = { language, mainFile: options.mainFile };
    const link =
      view === 'full' && LINK.test(page.hash)
        ? await (await links()).openLink(page.hash, reader)
        : null;
    const handedOver = link ? null : page.searchParams.get(DRAFT_PARAMETER);
    const kept = view === 'inline' || handedOver !== null ? import('./drafts/page-draft.ts') : null;
    const other = view === 'full' ? ((await kept)?.otherDraft(handedOver, storage) ?? null) : null;
    const shared = link?.widget ?? null;
    const isOwn = !other && !shared;
    const pageName = draftName(page, docs, options.id);
    // What is kept may be told of before there is anything to show it.
    const shown: { controller?: Controller; element?: WorkbenchElement } = {};
    const drafts: OwnDraft | null =
      view === 'full' && lender === null
        ? new OwnDraft({
            storage,
            tab: tabStorage(),
            name: pageName,
            linked: shared?.id ?? null,
            language,
            signal,
            initial: () => initialFiles(options),
            content: () => shown.controller?.files.content ?? texts({}),
            show: (content) => shown.controller?.show(content),
            handedOver: other !== null,
            reopen: () => (isOwn ? options.reopen() : location.assign(page.pathname)),
            changed: () => shown.element?.requestUpdate(),
            fail: (error: unknown) => shown.controller?.fail(error),
          })
        : null;
    const opened = other ? null : drafts?.open(options.useDraft ? null : options.files);
    const [contract, words, initial, inText] = await Promise.all([
      fetchContract(assets, language),
      loadWords(language),
      other?.initial ?? shared?.initial ?? initialFiles(options),
      view === 'inline' ? import('./styles/inline.css') : null,
      opened,
    ]);
    if (signal.aborted) {
      return null;
    }
    const name =
      other?.name ??
      shared?.id ??
      (view === 'inline' && !options.id ? draftName(page, docs, digest(initial)) : pageName);
    const tab = tabStorage();
    const left = arrive(tab, name, language);
    const mount = document.createElement('div');
    const keptAccounts = drafts?.desk?.record?.accounts;
    const accounts =
      keptAccounts === undefined
        ? null
        : (await import('./accounts/kept.ts')).accountsFrom(keptAccounts, contract);
    const session = new Session({
      world: browserWorld({ mount, assets, language }),
      contract,
      assets,
      docs,
      language,
      scheme: 'light',
      ...(accounts && { accounts }),
      lead: left?.lead ?? options.lead ?? other?.lead ?? shared?.lead ?? null,
      confirmScript: (address) => element.confirmScript(address),
    });
    session.configure(left?.settings ?? {});
    const missing = options.lead === null ? null : session.navigation.missing(options.lead);
    if (missing !== null) {
      console.warn(words.errors.leadAttribute(missing));
    }
    const Draft = (view === 'inline' || other) && (await kept)?.Draft;
    const draft: Keeper | null = Draft
      ? new Draft(storage, name, () => ({ initial, lead: session.navigation.lead }))
      : drafts;
    const uploadGuide = new URL(options.uploadGuide ?? FACTS, docs).href;
    const supplies = suppliesAt({
      assets,
      language,
      storage,
      name: () => drafts?.desk?.id ?? name,
      contract,
      docs,
      uploadGuide,
    });
    const controller = new Controller({
      contract,
      words,
      session,
      supplies,
      tryEach: async ({ mount: beside, lead, ...subject }) => {
        const { tryEach } = await import('../session/trial/trial.ts');
        const files = await supplies.whole(subject.files);
        const world = browserWorld({ mount: beside, assets, language, hidden: true });
        const { accounts } = session.navigation;
        const trial = { world, contract, assets, docs, language, lead, accounts };
        return tryEach({ ...subject, files, session: { ...trial, scheme: 'light' } });
      },
      initial,
      files:
        (!isOwn && options.useDraft) || Object.keys(options.files).length === 0
          ? initial
          : options.files,
      draft,
      drafts,
      useDraft: options.useDraft,
      emit: options.emit,
      unfinished: new UnfinishedRun(tab, name),
      arrival:
        link?.notice(session.navigation.lead, draft?.load()?.files ?? null) ??
        (other && { kind: 'example' }),
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
      alone: lender !== null,
      lend: async () =>
        (await import('./cabinet-view/lend.ts')).lend(controller, sharePage ?? '', ending),
      fullPage:
        view === 'inline' && fullPage !== null ? (await kept)!.pageWithDraft(fullPage, name) : null,
      ownPage: isOwn ? null : page.pathname,
      sharePage,
      uploadGuide,
    });
    Object.assign(shown, { controller, element });
    const workbench = new Workbench(controller, sharePage, element);
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
    const leaving = () => leave(tab, name, language, session);
    window.addEventListener(
      'pagehide',
      () => {
        controller.files.saveDraft();
        leaving();
      },
      { signal: ending },
    );
    ending.addEventListener('abort', leaving);
    if (view === 'inline') {
      oneCabinet.join(controller, root.host, ending);
    }
    await element.loadEditor();
    if (ending.aborted) {
      workbench.dispose();
      return null;
    }
    if (view === 'full') {
      const follow = async (hash: string) => {
        if (hash === '' || LINK.test(hash)) {
          await (await links()).follow(hash, { controller, reader, link });
        }
      };
      window.addEventListener(
        'hashchange',
        () => void follow(location.hash).catch((error: unknown) => controller.fail(error)),
        { signal: ending },
      );
    }
    if (lender !== null) {
      (await import('./cabinet-view/show-lent.ts')).showLent(lender, controller, ending);
    }
    // Code from a link runs only when the reader says so.
    const started =
      autorun && !link && lender === null
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
      console.warn(errors.leadAttribute(reasonOf(error)));
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

  async play(scenario: string): Promise<ScenarioReport> {
    const { scenariosOf } = await import('./scenarios/scenarios.ts');
    return scenariosOf(this.#controller).play(scenario, { stage: this.#element });
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
  const { starterAt } = await import('../archive/starter.ts');
  const text = await (await starterAt(assets)(mainFile)).text();
  return Object.freeze({ [mainFile]: text });
}
