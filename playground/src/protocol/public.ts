/**
 * The playground's public interface and its data. Times are milliseconds.
 * Generated from the contract by the golden tests; a change here is lost.
 */

import type { EventDetail, EventType, ProblemCode, RuleId, TypeScriptCode } from '../contract/names.ts';

/** What the playground has come to. */
export interface StatusChange {
  /**
   * `starting`: the cabinet loads; `entering`: the client has not come into the cabinet yet;
   * `running`: the widget is in its place; `empty`: no widget shows any more, a reload brings it
   * back; `failed`: the run has failed; `stopped`: it was stopped; `idle`: nothing has been run.
   */
  status: 'starting' | 'entering' | 'running' | 'empty' | 'failed' | 'stopped' | 'idle';
}

/** How a run, or the switch to another lead, went. */
export interface RunReport {
  /** `mounted`: the slot is there; `stopped`: something else has taken the place of what was run. */
  status: 'mounted' | 'failed' | 'stopped';
  /** Those of this run that are no other widget's. */
  problems: Problem[];
  /** How long the parts of the run took. */
  timings: Timings;
}

/** How many milliseconds the parts of a run took; what the run did not come to took 0. */
export interface Timings {
  /** Reading the files. */
  parse: number;
  /** Making the cabinet. */
  frame: number;
  /** Connecting the module. */
  module: number;
  /** The callback `initLead`. */
  initLead: number;
  /** The callback `registerWidgetsBarSlot`. */
  slot: number;
  /** The whole run. */
  total: number;
}

/** Something wrong with the widget. */
export interface Problem {
  /**
   * The problem's code. Of what the checker alone finds it is the id of the rule; of what
   * TypeScript finds, its code, such as `TS2322`.
   */
  code: ProblemCode | RuleId | TypeScriptCode;
  /** How serious it is. */
  severity: Severity;
  /** What is wrong, in the language of the playground. */
  message: string;
  /** The code of the widget. */
  widget: string;
  /** The file, where the place is known. */
  file?: string;
  /** The line, from 1. */
  line?: number;
  /** The column, from 1. */
  column?: number;
  /** The origin that the reader would have to allow. */
  origin?: string;
  /** Whose finding it is, if not ours; then the message is theirs, too. */
  source?: 'TypeScript';
  /** The page of the docs that explains this code. */
  docs: string;
}

/** An error or a warning. */
export type Severity = 'error' | 'warning';

/** An entry of the timeline. */
export interface CabinetEvent {
  /** The number of the event in the run. */
  seq: number;
  /** Milliseconds since the start of the run. */
  at: number;
  /** The type, one of those that the page of the events lists. */
  type: EventType;
  /** The widget that it is about; empty for the cabinet itself. */
  widget: string;
  /**
   * What happened. The fields depend on the type. It comes from the cabinet, where the widget
   * can have forged it.
   */
  detail: EventDetail;
  /**
   * The `seq` of the event with which the call, the slot or the subscription began that this one
   * belongs to; the one that begins it has none.
   */
  call?: number;
  /**
   * The `seq` of the event that this one is an effect of, as far as the playground knows: after
   * an `await` it does not.
   */
  cause?: number;
  /** Where the widget's code caused it, in the files as they were written. */
  place?: Place;
  /** How many events before this one were left out, since there were too many at once. */
  missed?: number;
}

/**
 * One change of an entity in `detail.patch`: what is at the path now, or that nothing is there
 * any more.
 */
export interface StateChange {
  /** The keys that lead there, those of lists as numbers in text; empty for the whole entity. */
  path: string[];
  /** Left out where it was removed. */
  value?: unknown;
}

/** A place in a file. */
export interface Place {
  /** The path of the file. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1. */
  column: number;
}

/** A line of the console. */
export interface LogEntry {
  /** Its level. */
  level: LogLevel;
  /** The whole line, as plain text. */
  text: string;
  /** Milliseconds since the start of the run. */
  at: number;
  /** The widget that wrote it. */
  widget: string;
  /** The same as values, to be expanded. */
  values: Preview[];
  /** The file, where the place is known. */
  file?: string;
  /** The line, from 1. */
  line?: number;
  /** The column, from 1. */
  column?: number;
  /** How many groups the line is in; left out for none. */
  depth?: number;
  /** The line heads a group: those after it that are deeper. */
  group?: 'open' | 'collapsed';
  /** What `console.table` shows. */
  table?: LogTable;
  /** The calls that led to `console.trace`. */
  stack?: string;
}

/** The level of a line of the console. */
export const LOG_LEVELS = [
  'debug',
  'log',
  'info',
  'warn',
  'error',
] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A table of `console.table`. */
export interface LogTable {
  /** The heads of the columns; the first column has the names of the rows. */
  columns: string[];
  /** The rows. */
  rows: string[][];
}

/** A value as the console shows it: bounded in depth, width and length, nothing but text. */
export interface Preview {
  /** What kind of value it is. */
  kind: PreviewKind;
  /** The value as text. */
  text: string;
  /** What is seen when the value is opened. */
  entries?: {
    /** The key; a child of a node has none. */
    key: string;
    /** The value. */
    value: Preview;
  }[];
  /** What `%c` gave it, as far as that is safe. */
  style?: string;
  /** Stands in a text that was filled in: no space comes before it. */
  joined?: true;
}

/** The kind of a value; `more` tells how much is not shown. */
export const PREVIEW_KINDS = [
  'primitive',
  'string',
  'function',
  'object',
  'array',
  'error',
  'node',
  'more',
] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** How a scenario went. */
export interface ScenarioReport {
  /**
   * `invalid`: it cannot be read, and `problems` say why; `stopped`: something else has taken
   * its place.
   */
  status: 'passed' | 'failed' | 'stopped' | 'invalid';
  /** The title of the scenario. */
  title: string;
  /** The steps, in order. */
  steps: ScenarioStep[];
  /** Those of the widget since the scenario began, or of the file. */
  problems: Problem[];
  /** The console since the scenario began. */
  console: LogEntry[];
}

/** What became of a step of a scenario. */
export interface ScenarioStep {
  /** `start`, which runs the widget, or the key of the step. */
  kind: string;
  /** What the step does, in the language of the playground. */
  text: string;
  /** The line of the step in the file, from 1. */
  line: number;
  /** The column, from 1. */
  column: number;
  /** `skipped`: a step before it has failed, or the scenario was stopped. */
  status: 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';
  /** Of a step that failed: what it waited for. */
  expected?: string;
  /** Of a step that failed: what there was instead. */
  actual?: string;
  /** Of a step that failed: the console since the last step that did something. */
  console?: LogEntry[];
  /** Of a step that failed: what the cabinet showed, as a PNG. */
  picture?: Blob;
  /** Of a step that is a task: what helps to get it done. */
  hint?: string;
  /** How many milliseconds the step took. */
  ms: number;
}

/** A lead that can be opened. */
export interface LeadChoice {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
}

/** What a playground can be exported as. */
export type ExportKind = 'widget' | 'project';

/** What was taken in. */
export interface ImportReport {
  /**
   * The files that were taken, by their paths in the widget's folder, in order; those that are
   * no text among them.
   */
  files: string[];
  /** What was changed, left out or stayed. */
  notes: ImportNote[];
  /**
   * What the checker finds to be in the way of the upload or of the client cabinet, as `check()`
   * words it.
   */
  problems: Problem[];
}

/** What a reader has to know of an import, beside the files. */
export interface ImportNote {
  /**
   * `root`: the widget was in this folder of the archive, which became its root; `left-out`: no
   * part of the widget; `changed`: the text was brought to UTF-8 without a byte order mark, or
   * to line ends LF; `name-encoding`, `name-composed`: the name was; `not-text`: carried as it
   * is, although its name is that of a text; `stays`: the widget has no such file, so that of
   * the editor is still there; `gone`: the file was in the editor before; `until-reload`: the
   * browser has no room to keep any of it; `images-until-reload`: the browser has no room to
   * keep the files that are no text; `unchecked`: the checker failed, so that `problems` is
   * empty.
   */
  kind:
    | 'root'
    | 'left-out'
    | 'changed'
    | 'name-encoding'
    | 'name-composed'
    | 'not-text'
    | 'stays'
    | 'gone'
    | 'until-reload'
    | 'images-until-reload'
    | 'unchecked';
  /** The file that it is about. */
  file?: string;
  /** The same in words, in the language of the playground. */
  message: string;
}

/**
 * The details of the DOM events, which are named `personal-page-status` and so on, bubble and
 * are composed.
 */
export interface PlaygroundEvents {
  /** The playground's status has changed. */
  status: StatusChange;

  /** An entry has joined `events`. */
  event: CabinetEvent;

  /** An entry has joined `console`. */
  console: LogEntry;

  /** An entry has joined `problems`. */
  problem: Problem;
}

/**
 * The public interface of `<personal-page-playground>`, for scripts on its page. All of it is
 * there at once: what is asked of a playground that has not loaded yet loads it, and is
 * answered then. After the element was taken out of the page `stop` resolves, and everything
 * else that returns a promise rejects with a `DOMException` named `AbortError`.
 */
export interface Playground {
  /**
   * Resolves when the playground is loaded and can run. Asking for it loads it; after a failure,
   * asking again tries again.
   *
   * @throws Rejects when it could not be loaded.
   */
  readonly ready: Promise<void>;

  /**
   * The text files of the widget, by their paths in its folder. Reading gives a frozen copy;
   * assigning replaces them all. What is assigned is not a draft of the reader's, and files that
   * are no text stay.
   *
   * `files['backend.py']` is the backend of the widget. With `src/personal_page.tsx` (or `.ts`,
   * `.jsx`, `.js`, `.mjs`) the files are source: the main file is built of it before a run, a
   * check and an export, and may be missing here.
   *
   * @throws A `TypeError` on assigning, if that is no object of texts, the main file is missing,
   * or a path leads out of the widget's folder. The message names the file, and the files stay
   * as they were.
   */
  files: Readonly<Record<string, string>>;

  /**
   * The same as `files['personal_page.js']`; empty where that is built of source. Assigning
   * leaves the other files alone.
   *
   * @throws A `TypeError`, like `files`.
   */
  code: string;

  /** The leads of the open account; empty before the playground has loaded. */
  readonly leads: readonly LeadChoice[];

  /**
   * What has happened since the last run began or the playground was reset, oldest first, at
   * most the newest 5,000 entries. A frozen copy of now; empty before the playground has loaded.
   */
  readonly events: readonly CabinetEvent[];

  /** What the widgets and the backend wrote, listed as `events` are. The reader can empty it. */
  readonly console: readonly LogEntry[];

  /**
   * What was found wrong, listed as `events` are; the problems of other installed widgets are
   * among them.
   */
  readonly problems: readonly Problem[];

  /**
   * Saves the draft, where one is kept, and runs the files in a fresh cabinet. Resolves when the
   * slot is there, the run has failed, or something else has taken its place (`stopped`). With
   * `backend.py` it waits for the backend first.
   *
   * @throws Rejects when the cabinet itself could not be loaded.
   */
  run(): Promise<RunReport>;

  /**
   * Checks the files as `export('widget')` would pack them, without running any of them, and
   * shows what is found in the list of problems, but not in `problems`. A file that is not among
   * `files` is one of the starter's. Types are not checked: that is a command of the reader's,
   * which loads TypeScript.
   */
  check(): Promise<readonly Problem[]>;

  /** Takes the cabinet away and ends the backend; the lists stay as they are. */
  stop(): Promise<void>;

  /**
   * Restores the initial files and the cabinet with the lead of the start; the reader's draft
   * stays as it is.
   */
  reset(): Promise<void>;

  /**
   * Opens a lead, of any account. The report has the problems of the switch only; its status is
   * `stopped` where no widget is shown. For the lead that is open already nothing happens, and
   * the report says how its run ended.
   *
   * @throws A `RangeError` if there is no such lead. The message lists those that there are, and
   * nothing has changed.
   */
  selectLead(id: string | number): Promise<RunReport>;

  /**
   * The value of a state entity, as the widget would read it by `getState`.
   *
   * @throws An `Error` named `RangeError` for an entity that there is not; a `DOMException` like
   * `evaluate`.
   */
  getState(entity: string): Promise<unknown>;

  /**
   * Changes a state entity and tells its subscribers. `patch` is a JSON Merge Patch: `null`
   * takes a field away, or empties one that may be null.
   *
   * @throws An `Error` named `PatchError`, whose message names the field, if the result would
   * not fit the contract; then nothing has changed. A `DOMException` like `evaluate`.
   */
  setState(entity: string, patch: unknown): Promise<void>;

  /**
   * Evaluates a source in the cabinet, as the console's command line does, and awaits its value.
   * JSON data are returned as they are, anything else as a short text.
   *
   * @throws A `TypeError` if the source is no text; what the source itself throws; a
   * `DOMException` named `InvalidStateError` while the cabinet is stopped or the client has not
   * signed in, or `AbortError` if the cabinet is closed before it has answered.
   */
  evaluate(source: string): Promise<unknown>;

  /**
   * Plays a scenario, by the name of a file among `files` or by its text: runs the widget in a
   * fresh cabinet and takes the steps. What a step does to the cabinet stays; settings that the
   * scenario begins with are taken back. A scenario that is playing is stopped.
   *
   * @throws A `TypeError` if that is no text; an `Error` if the site does not answer.
   */
  play(scenario: string): Promise<ScenarioReport>;

  /**
   * An archive; the same files give the same bytes. It asks nothing: the name, the description
   * and the support are those that were given in the dialog, or samples.
   *
   * `widget` is `widget.zip`, to be uploaded to amoCRM: the files laid over those of the
   * starter, unless a whole widget was imported, without `backend.py` and without source that
   * was built. `project` is a folder for an editor: the same files in `widget/`, beside it
   * `backend.py`, the source, the SDK's types, and settings that complete and check without a
   * network.
   *
   * @throws A `RangeError` for another kind; an `Error` if the site does not answer, if the
   * source cannot be built, or if a name in `files` cannot be one of a file in an archive.
   */
  export(kind: ExportKind): Promise<Blob>;

  /**
   * Puts a `widget.zip`, or one file, into the editor, without a dialog. An archive takes the
   * place of all files, and `export` then holds its own files and none of the starter's; a
   * single file joins the others, at the place that its name says. Files that are no text, such
   * as images, are not in `files`: they go into the archive as they are.
   *
   * @throws A `TypeError` if that is no `Blob`; an `Error` named `ImportError`, whose message
   * says what is wrong with which entry, if it is not taken in. Then nothing has changed.
   */
  import(file: Blob): Promise<ImportReport>;

  /**
   * A link that opens the files and the lead as they are now in the full playground, where
   * nothing runs by itself. It holds no settings, no secret and no token.
   *
   * @throws An `Error` named `Unshareable`, whose message names the files and lines with a token
   * or a secret, or says that the widget does not fit into a link, or that the site has no page
   * with the full playground.
   */
  shareUrl(): Promise<string>;
}
