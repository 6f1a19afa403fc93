import type { WidgetFiles } from '../archive/zip.ts';
import type { Contract } from '../contract/contract.ts';
import { BACKEND_FILE } from '../protocol/python.ts';
import { entriesIn } from '../protocol/source-entry.ts';
import type { ExportKind, Problem, RunReport, Timings } from '../protocol/public.ts';
import { unchanged } from '../session/attempt.ts';
import type { SessionChange } from '../session/parts.ts';
import type { Settings } from '../session/settings.ts';
import { AtRest } from './at-rest.ts';
import { BuildOfRun } from './build-of-run.ts';
import { Checks } from './checks.ts';
import type { ControllerOptions } from './controller-options.ts';
import { ConsoleRows } from './console-rows.ts';
import type { Content } from './content.ts';
import type { ControlledSession } from './controlled-session.ts';
import { EditedFiles } from './edited-files.ts';
import { errorText } from './error-text.ts';
import type { Picked } from './importing/picked.ts';
import type { Taken } from './importing/take.ts';
import { type Notice, Notices } from './notice.ts';
import type { OwnDraft } from './own-draft.ts';
import { OwnState } from './state/own-state.ts';
import { TrialRun } from './trial-run.ts';
import type { Words } from './words/words.ts';

/** How long the reader has to type nothing before the next run is prepared, in ms. */
const PAUSE = 400;

/** Brings the files and the session of one playground together. Knows nothing of how they are shown. */
export class Controller {
  readonly contract: Contract;
  readonly words: Words;
  readonly session: ControlledSession;
  readonly files: EditedFiles;
  readonly console = new ConsoleRows();
  readonly checks: Checks;
  readonly trial: TrialRun;
  readonly drafts: OwnDraft | null;
  readonly state: OwnState;
  readonly #options: ControllerOptions;
  readonly #notices: Notices;
  readonly #listeners = new Set<() => void>();
  /** The lead that was open at the start. */
  readonly #firstLead: string;
  readonly #rest = new AtRest(PAUSE, () => this.#anticipate());
  #timings: Timings | null = null;
  readonly #build: BuildOfRun;

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.contract = options.contract;
    this.words = options.words;
    this.session = options.session;
    this.files = new EditedFiles(options);
    this.checks = new Checks(options.supplies.check, () => this.#notify());
    this.drafts = options.drafts;
    this.state = new OwnState(options, () => this.#notify());
    this.trial = new TrialRun(options.contract, options.tryEach, () => this.#notify());
    this.#firstLead = options.session.navigation.lead;
    const restored = this.files.fromDraft ? ({ kind: 'draft' } as const) : null;
    this.#notices = new Notices(options.arrival ?? restored, () => this.#notify());
    const { build } = options.supplies;
    this.#build = new BuildOfRun({ build, files: this.files, notices: this.#notices });
    this.session.subscribe((change) => this.#onChange(change));
  }

  get notice(): Notice | null {
    return this.#notices.current;
  }

  /** Whether this site has what runs a backend. */
  get runsPython(): boolean {
    return this.contract.python !== null;
  }

  /** Whether the file that runs is built of source. */
  get isBuilt(): boolean {
    return entriesIn(this.files.current, this.contract.header.widgetFile).length > 0;
  }

  /** A text that the last run had and the draft has not; null where there is none of that name. */
  readonly textOf = (file: string): string | null => this.#build.textOf(file);

  /** How long the parts of the last run took. */
  get timings(): Timings | null {
    return this.#timings;
  }

  /** Calls `listener` after every change; what is returned ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Shows what another page has made of the draft. */
  show(content: Content): void {
    this.files.show(content);
    this.#notices.withdraw('undo');
    this.#typed();
  }

  setFiles(files: Readonly<Record<string, string>>): void {
    this.files.set(files);
    this.#typed();
  }

  edit(file: string, text: string): void {
    this.files.edit(file, text);
    this.#notices.typed();
    this.#typed();
  }

  /** Shows the cabinet before anything was run. */
  async open(): Promise<void> {
    await this.session.open();
    this.session.expect(this.files.current);
  }

  /** Runs the code because the reader says so, and fetches what an export needs, since one may follow. */
  async run(): Promise<RunReport> {
    const report = await this.#run();
    void this.prepareExport();
    return report;
  }

  /** Runs the code because the page says so. A draft, and code that hung, are run only when the reader says so. */
  async autorun(): Promise<void> {
    if (this.#options.unfinished.failed(this.files.current)) {
      this.#notices.show({ kind: 'hung' });
    } else if (!this.files.fromDraft) {
      const running = this.#run();
      this.#notices.show({ kind: 'autorun' });
      await running;
    }
  }

  /** Checks the files as they would be exported, without running them. */
  check(): Promise<readonly Problem[]> {
    return this.checks.run(this.files.content);
  }

  reload(): Promise<RunReport> {
    return this.#time(this.session.reload());
  }

  /**
   * Takes in files, folders or an archive of the reader's.
   *
   * @throws ImportError if something is wrong with them; then nothing has changed
   */
  async takeIn(picked: readonly (Picked | Blob)[]): Promise<Taken> {
    const taken = await this.#options.supplies.takeIn(picked, this);
    this.#rest.wait();
    this.#notices.show({ kind: 'opened', text: taken.text });
    return taken;
  }

  /** Gives the widget a backend to begin with. */
  async addBackend(): Promise<void> {
    this.files.edit(BACKEND_FILE, await this.#options.supplies.starterBackend());
    this.#notify();
  }

  removeBackend(): void {
    this.files.remove(BACKEND_FILE);
    this.#notices.show({ kind: 'removed', file: BACKEND_FILE });
  }

  /** Changes the settings of the cabinet; a widget that runs, or failed to, is loaded anew with them. */
  async configure(patch: Partial<Settings>): Promise<void> {
    this.session.configure(patch);
    this.#notify();
    if (['running', 'failed', 'empty', 'entering'].includes(this.session.status)) {
      await this.reload();
    }
  }

  /** Runs the code under every alternative, in a cabinet of its own that is put into `mount`. */
  async tryEach(mount: HTMLElement): Promise<void> {
    this.files.saveDraft();
    const { navigation, settings } = this.session;
    const { lead } = navigation;
    const over = this.session.recovery.standBeside();
    try {
      await this.trial.start({ mount, lead, settings, files: this.files.current });
    } finally {
      await over();
    }
  }

  /** Lets the code reach an origin for as long as the page is open. */
  async allowOrigin(origin: string): Promise<void> {
    const { origins } = this.session.settings;
    await this.configure({ origins: [...origins.filter((one) => one !== origin), origin] });
  }

  /** Restores the initial files and the cabinet; the draft stays. */
  async reset(): Promise<void> {
    this.#timings = null;
    this.#build.clear();
    this.checks.clear();
    if (this.files.reset()) {
      this.#notices.show({ kind: 'reset' });
    } else {
      this.#notices.close();
    }
    await this.session.reset(this.#firstLead);
    this.session.expect(this.files.current);
  }

  /** Takes other files, as the reader wants; `moved` is one that has another name now. */
  changeFiles(content: Content, moved?: readonly [from: string, to: string]): void {
    this.#step(() => this.files.change(content, moved));
  }

  /** Takes back a reset, or the last change of which files there are. */
  undo(): void {
    this.#step(() => this.files.undo());
  }

  redo(): void {
    this.#step(() => this.files.redo());
  }

  /** Says something in the place of what was said before. */
  tell(notice: Notice): void {
    this.#notices.show(notice);
  }

  closeNotice(): void {
    this.#notices.close();
  }

  /** Puts new texts into some files, of which `text` tells; the reader can take that back as one. */
  rewrite(files: Readonly<Record<string, string>>, text: string): void {
    this.files.rewrite(files);
    this.#rest.wait();
    this.#notices.show({ kind: 'replaced', text });
  }

  /** Evaluates a line of the console's input and shows it there with its answer. */
  async evaluate(source: string): Promise<void> {
    this.console.push({ kind: 'input', source });
    this.#notify();
    const answer = await this.session.cabinet.inspect(source).then(
      (preview) => ({ kind: 'result', preview }) as const,
      (error: unknown) => ({ kind: 'failure', text: errorText(error) }) as const,
    );
    this.console.push(answer);
    this.#notify();
  }

  /** The text of the widget's file as it would run now. @throws Error where it cannot be built */
  async builtText(): Promise<string> {
    const files = await this.#options.supplies.whole(this.files.current);
    return files[this.contract.header.widgetFile] ?? '';
  }

  /** Fetches what an export needs. */
  prepareExport(): Promise<void> {
    return this.#options.supplies.prepareExport();
  }

  /**
   * Has the reader say in a dialog over `stage` what the archive tells of the widget, unless that is known and they do
   * not want to say it `again`; false if they change their mind.
   */
  describe(kind: ExportKind, again: boolean, stage: HTMLElement): Promise<boolean> {
    const { files, carried } = this.files.content;
    return this.#options.supplies.describe({ kind, files, whole: carried.whole, again, stage });
  }

  /** The files that the archive gets from the starter. */
  fromStarter(): Promise<WidgetFiles> {
    return this.#options.supplies.fromStarter(this.files.content);
  }

  /** The archive of what the editor holds, laid over the starter unless it is a whole widget. */
  async export(kind: ExportKind): Promise<Blob> {
    const { content } = this.files;
    const { bytes, changed, next } = await this.#options.supplies.export(kind, content);
    const { widgetFile } = this.contract.header;
    const empty = content.files[widgetFile]?.trim() || this.isBuilt ? null : widgetFile;
    const said = { changed, empty };
    this.#notices.show(
      next === undefined ? { kind: 'exported', ...said } : { kind: 'project', ...said, next },
    );
    return new Blob([bytes], { type: 'application/zip' });
  }

  /** Shows why something the reader asked for did not work. */
  fail(error: unknown): void {
    this.#notices.show({ kind: 'failed', reason: errorText(error) });
  }

  dispose(): void {
    this.#rest.cancel();
    this.trial.cancel();
    this.files.saveDraft();
    this.#listeners.clear();
    this.session.dispose();
  }

  #typed(): void {
    this.#rest.wait();
    this.#notify();
  }

  /** Changes which files there are. */
  #step(change: () => void): void {
    change();
    this.#rest.wait();
    this.closeNotice();
  }

  /** Prepares a run of the code as it is now. */
  #anticipate(): void {
    // What is built is not known before a run, and the cabinet that waits is fit for what was built last.
    if (!this.isBuilt) {
      this.session.anticipate(this.files.current);
    }
    this.checks.again(this.files.content);
  }

  async #run(): Promise<RunReport> {
    const isUnchecked = this.#rest.cancel();
    const files = this.files.beginRun();
    this.#timings = null;
    this.#notices.close();
    const building = this.#build.of(files);
    const built = building && (await building);
    if (built === 'overtaken') {
      return unchanged('stopped');
    }
    this.#options.unfinished.begin(files);
    const report = await this.#time(this.session.run(built?.files ?? files, built ?? undefined));
    if (isUnchecked) {
      this.checks.again(this.files.content);
    }
    return report;
  }

  async #time(running: Promise<RunReport>): Promise<RunReport> {
    const report = await running;
    this.#timings = report.timings;
    this.#notify();
    void this.#judge(report);
    return report;
  }

  /** Code is taken to be harmless when the cabinet answers after it. */
  async #judge({ status }: RunReport): Promise<void> {
    if (
      status !== 'stopped' &&
      (await this.session.recovery.answers()) &&
      !this.session.recovery.hung
    ) {
      this.#options.unfinished.passed();
    }
  }

  #onChange(change: SessionChange): void {
    const { emit } = this.#options;
    switch (change.type) {
      case 'status':
        if (change.status === 'entering') {
          // The run waits for the client, so none of the code has run.
          this.#options.unfinished.passed();
        }
        if (this.session.recovery.hung && this.files.ran) {
          this.#options.unfinished.begin(this.files.ran);
        }
        emit('status', { status: change.status });
        break;
      case 'event':
        emit('event', change.event);
        break;
      case 'console':
        this.console.push({ kind: 'log', entry: change.entry });
        emit('console', change.entry);
        break;
      case 'problem':
        emit('problem', change.problem);
        break;
      case 'cleared':
        this.console.clear();
        break;
      default:
        break;
    }
    this.#notify();
  }

  #notify(): void {
    this.trial.codeIs(this.files.current);
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
