/** The playground's public interface and its data. Times are milliseconds; `at` counts from the start of the run. */

import type { EventDetails, EventType, ProblemCode, RuleId } from '../contract/names.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/** Something wrong with the widget. The frame sends code and parameters, the page puts them into words. */
export interface Problem {
  /** Of what the checker alone finds it is the id of the rule; of what TypeScript finds, its code. */
  code: ProblemCode | RuleId | `TS${number}`;
  severity: Severity;
  message: string;
  widget: string;
  file?: string;
  line?: number;
  column?: number;
  /** The origin that the reader would have to allow. */
  origin?: string;
  /** Whose finding it is, if not ours; then the message is theirs, too. */
  source?: 'TypeScript';
  /** The page of the docs that explains this code. */
  docs: string;
}

export const LOG_LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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

/** A value as the console shows it: bounded in depth, width and length, nothing but text. */
export interface Preview {
  kind: (typeof PREVIEW_KINDS)[number];
  text: string;
  /** What is seen when the value is opened. A child of a node has no key. */
  entries?: { key: string; value: Preview }[];
  /** What `%c` gave it, as far as that is safe. */
  style?: string;
  /** Stands in a text that was filled in: no space comes before it. */
  joined?: true;
}

/** What `console.table` shows: the first column has the names of the rows. */
export interface LogTable {
  columns: string[];
  rows: string[][];
}

/** One line of the console. `text` is the whole line as plain text, `values` the same to be expanded. */
export interface LogEntry {
  level: LogLevel;
  text: string;
  at: number;
  widget: string;
  values: Preview[];
  file?: string;
  line?: number;
  column?: number;
  /** How many groups the line is in; left out for none. */
  depth?: number;
  /** The line heads a group: those after it that are deeper. */
  group?: 'open' | 'collapsed';
  table?: LogTable;
  /** The calls that led to `console.trace`. */
  stack?: string;
}

/** The fields of events, whatever their type. */
type EventField = {
  [T in EventType]: string extends keyof EventDetails[T] ? never : keyof EventDetails[T];
}[EventType];

/** What an event says beside its type. It comes from a frame, where the widget can have forged it. */
export type EventDetail = Readonly<Partial<Record<EventField, unknown>>>;

/** One change of an entity: what is at the path now, or that nothing is there any more. */
export interface StateChange {
  /** The keys that lead there, those of lists as numbers in text; empty for the whole entity. */
  path: string[];
  /** Left out where it was removed. */
  value?: unknown;
}

/** One entry of the timeline. `detail` is described per type in the contract's `events`. */
export interface CabinetEvent {
  seq: number;
  /** Ms since the run began. */
  at: number;
  type: EventType;
  widget: string;
  detail: EventDetail;
  /**
   * The `seq` of the event with which the call, the slot or the subscription began that this one belongs to; the one
   * that begins it has none.
   */
  call?: number;
  /** The `seq` of the event that this one is an effect of, as far as that is known. */
  cause?: number;
  /** Where the widget's code caused it, in the files as they were written. */
  place?: Place;
  /** So many events before this one were left out, since there were too many at once. */
  missed?: number;
}

/** How long the parts of a run took; what the run did not come to took 0. */
export interface Timings {
  parse: number;
  frame: number;
  module: number;
  initLead: number;
  slot: number;
  total: number;
}

/** How a run, or the switch to another lead, went. */
export interface RunReport {
  /** `mounted`: the slot is there; `stopped`: something else has taken the place of what was run. */
  status: 'mounted' | 'failed' | 'stopped';
  /** Those of this run that are no other widget's. */
  problems: Problem[];
  timings: Timings;
}

/** What became of one step of a scenario. */
export interface ScenarioStep {
  /** `start`, which runs the widget, or the key of the step. */
  kind: string;
  /** What the step does, in the language of the playground. */
  text: string;
  /** Where it stands in the file; both count from 1. */
  line: number;
  column: number;
  /** `skipped`: a step before it has failed, or the scenario was stopped. */
  status: 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';
  /** Of a step that failed: what it waited for, and what there was instead. */
  expected?: string;
  actual?: string;
  /** Of a step that is a task: what helps to get it done. */
  hint?: string;
  ms: number;
}

/** How a scenario went. */
export interface ScenarioReport {
  /** `invalid`: it cannot be read, and `problems` say why; `stopped`: something else has taken its place. */
  status: 'passed' | 'failed' | 'stopped' | 'invalid';
  title: string;
  steps: ScenarioStep[];
  /** Of the widget since the scenario began, or of the file. */
  problems: Problem[];
  console: LogEntry[];
}

export interface LeadChoice {
  id: string;
  name: string;
}

/** What a playground can be exported as. */
export type ExportKind = 'widget' | 'project';

/** What a reader has to know of an import, beside the files. */
export interface ImportNote {
  /**
   * `root`: the widget was in this folder of the archive, which became its root; `left-out`: no part of the widget;
   * `changed`: the text was brought to UTF-8 without a byte order mark, or to line ends LF; `name-encoding`,
   * `name-composed`: the name was; `not-text`: carried as it is, although its name is that of a text; `stays`: the
   * widget has no such file, so that of the editor is still there; `gone`: the file was in the editor before;
   * `until-reload`: the browser has no room to keep any of it; `images-until-reload`: the browser has no room to keep
   * the files that are no text; `unchecked`: the checker failed, so that `problems` is empty.
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
  file?: string;
  /** In the language of the playground. */
  message: string;
}

export interface ImportReport {
  /** The files that were taken, by their paths in the widget's folder, in order; those that are no text among them. */
  files: string[];
  notes: ImportNote[];
  /** What the checker finds to be in the way of the upload or of the client cabinet, as `check()` words it. */
  problems: Problem[];
}

/** The details of the DOM events, which are named `personal-page-status` and so on, bubble and are composed. */
export interface PlaygroundEvents {
  /** `starting`, `entering`, `running`, `empty`, `failed`, `stopped` or `idle`, whenever it changes. */
  status: { status: string };
  /** What joins the list of the same name, as it joins it. */
  event: CabinetEvent;
  console: LogEntry;
  problem: Problem;
}

/**
 * The public interface of `<personal-page-playground>`, for scripts on its page. All of it is there at once: what is
 * asked of a playground that has not loaded yet loads it, and is answered then. After the element was taken out of
 * the page `stop` resolves, and everything else that returns a promise rejects with a `DOMException` named
 * `AbortError`.
 */
export interface Playground {
  /**
   * Resolves when the workbench is loaded and can run; asking for it loads it. Rejects when it could not be loaded;
   * asking again tries again.
   */
  readonly ready: Promise<void>;

  /**
   * The text files of the widget, by their paths in its folder. Reading gives a frozen copy; assigning replaces them
   * all, and what is assigned is not a draft of the reader's; files that are no text, which an import brought, stay.
   * `files['backend.py']` is the backend of the widget. With `src/personal_page.tsx` (or `.ts`, `.jsx`, `.js`, `.mjs`)
   * the files are source: the main file is built of it before a run, a check and an export, and may be missing here.
   *
   * @throws TypeError on assigning, if that is no object of texts, the main file is missing, or a path leads out of
   * the widget's folder; the message names the file, and the files stay as they were.
   */
  get files(): Readonly<Record<string, string>>;
  set files(files: Readonly<Record<string, string>>);

  /**
   * The same as `files['personal_page.js']`, empty where that is built of source; assigning leaves the other files
   * alone. @throws TypeError like `files`
   */
  code: string;

  /** The leads of the open account; empty before the workbench has loaded. */
  readonly leads: readonly LeadChoice[];

  /**
   * What has happened since the last run began or the playground was reset, oldest first, at most the newest 5,000 of
   * each. A frozen copy of now; empty before the workbench has loaded.
   */
  readonly events: readonly CabinetEvent[];
  /** What the widgets and the backend wrote, as `events` are listed. The reader can empty it. */
  readonly console: readonly LogEntry[];
  /** What was found wrong, as `events` are listed; the problems of other installed widgets are among them. */
  readonly problems: readonly Problem[];

  /**
   * Saves the draft, where one is kept, and runs the files in a fresh cabinet. Resolves when the slot is there, the run
   * has failed, or something else has taken its place (`stopped`). Rejects when the cabinet itself could not be loaded.
   */
  run(): Promise<RunReport>;

  /**
   * Checks the files as `export('widget')` would pack them, without running any of them, and shows what is found in the
   * list of problems. A file that is not among `files` is one of the starter's. Types are not checked: that is a command
   * of the reader's, which loads TypeScript.
   */
  check(): Promise<readonly Problem[]>;

  /** Takes the cabinet away and ends the backend; the lists stay as they are. */
  stop(): Promise<void>;

  /** Restores the initial files and the cabinet with the lead of the start; the reader's draft stays as it is. */
  reset(): Promise<void>;

  /**
   * Opens a lead, of either account. The report has the problems of the switch only; its status is `stopped` where no
   * widget is shown. For the lead that is open already nothing happens, and the report says how its run ended.
   *
   * @throws RangeError if there is no such lead; the message lists those that there are, and nothing has changed.
   */
  selectLead(id: string | number): Promise<RunReport>;

  /**
   * The value of a state entity, as the widget would read it.
   *
   * @throws Error named `RangeError` for an entity that the contract does not have; a `DOMException` like `evaluate`
   */
  getState(entity: string): Promise<unknown>;

  /**
   * Changes a state entity and tells its subscribers. `patch` is a JSON Merge Patch: null takes a field away, or
   * empties one that may be null.
   *
   * @throws Error named `PatchError`, whose message names the field, if the result would not fit the contract; then
   * nothing has changed. A `DOMException` like `evaluate`.
   */
  setState(entity: string, patch: unknown): Promise<void>;

  /**
   * Evaluates a source in the realm of the cabinet, as the console's command line does, and awaits its value.
   *
   * @returns JSON data as they are, and a short text for anything else
   * @throws TypeError if the source is no text; what the source itself throws; a `DOMException` named
   * `InvalidStateError` while the cabinet is stopped or the client has not signed in, or `AbortError` if the cabinet
   * is closed before it has answered.
   */
  evaluate(source: string): Promise<unknown>;

  /**
   * Plays a scenario: runs the widget in a fresh cabinet and takes the steps. What one of them does to the cabinet
   * stays; settings that the scenario begins with are taken back. A scenario that is playing is stopped by another one.
   *
   * @param scenario the name of a file among `files`, or the text of one
   * @throws TypeError if that is no text; an Error if the site does not answer
   */
  play(scenario: string): Promise<ScenarioReport>;

  /**
   * An archive; the same files give the same bytes. `widget` is `widget.zip`, to be uploaded to amoCRM: the files laid
   * over those of the starter, unless a whole widget was imported, and without `backend.py` and without source that was
   * built. `project` is a folder for an editor: the same files in `widget/`, beside it `backend.py`, the source, the
   * SDK's types, and settings that complete and check without a network.
   *
   * @throws RangeError for another kind; an Error if the site does not answer, if the source cannot be built, or if a
   * name in `files` cannot be one of a file in an archive.
   */
  export(kind: ExportKind): Promise<Blob>;

  /**
   * Puts a `widget.zip`, or one file, into the editor. An archive takes the place of all files, and `export` then holds
   * its own files and none of the starter's; a single file joins the others, at the place that its name says. Files
   * that are no text, such as images, are not in `files`: they go into the archive as they are.
   *
   * @throws TypeError if that is no `Blob`; an Error named `ImportError`, whose message says what is wrong with which
   * entry, if it is not taken in. Then nothing has changed.
   */
  import(file: Blob): Promise<ImportReport>;

  /**
   * A link that opens the files and the lead as they are now in the full playground, where nothing runs by itself. It
   * holds no settings, no secret and no token.
   *
   * @throws Error named `Unshareable`, whose message names the files and lines with a token or a secret, or says that
   * the widget does not fit into a link, or that the site has no page with the full playground
   */
  shareUrl(): Promise<string>;
}
