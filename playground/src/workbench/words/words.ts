import type { LogLevel } from '../../protocol/public.ts';
import type { SessionStatus } from '../../session/session-status.ts';
import type { CabinetViewCommandId } from '../cabinet-view/cabinet-view.ts';
import type { EditingCommandId } from '../editing/command-id.ts';
import type { StateCommandId } from '../state/command-id.ts';
import type { TextChange } from '../../archive/text.ts';

/** What the reader can have done by a button or by keys, without saying anything more. */
export type CommandId =
  | 'run'
  | 'stop'
  | 'reload'
  | 'reset'
  | 'check'
  | 'checkTypes'
  | 'playScenarios'
  | 'record'
  | 'scenarioOfRun'
  | 'fix'
  | 'showBuilt'
  | 'stack'
  | 'open'
  | 'openFolder'
  | 'download'
  | 'project'
  | 'share'
  | 'palette'
  | 'shortcuts'
  | 'goToReference'
  | 'explain'
  | EditingCommandId
  | 'describe'
  | 'uploadGuide'
  | 'openInPlayground'
  | 'addBackend'
  | 'removeBackend'
  | 'drafts'
  | 'manageFiles'
  | 'undoFiles'
  | 'redoFiles'
  | 'back'
  | 'forward'
  | CabinetViewCommandId
  | 'foldTools'
  | 'showAllCode'
  | 'clearConsole'
  | StateCommandId
  | 'restoreSettings'
  | 'retryBackend'
  | 'runAnyway'
  | 'undo'
  | 'ownPlayground'
  | 'closeNotice';

export interface CommandWords {
  label: string;
  /** What the command is called while it would turn off what it has turned on. */
  labelOn?: string;
}

/** Every word of the workbench. One table per language, of this one type. */
export interface Words {
  playground: string;
  commands: Record<CommandId, CommandWords>;
  /** What a command is called, and the keys that do the same. */
  withKeys: (label: string, keys: readonly string[]) => string;
  toolbar: { label: string; lead: string };
  panes: {
    label: string;
    code: string;
    cabinet: string;
    console: string;
    timeline: string;
    state: string;
    elements: string;
    problems: string;
    scenarios: string;
    settings: string;
    splitColumns: string;
    splitRows: string;
  };
  editor: {
    label: (file: string) => string;
    files: string;
    leave: string;
    large: (file: string, length: number) => string;
    showLarge: string;
    docs: string;
    phrases: Record<string, string>;
  };
  cabinet: { idle: string };
  /** Sizes are in bytes. */
  offers: {
    list: string;
    file: (name: string, size: number) => string;
    clipboard: (beginning: string, size: number) => string;
    save: string;
    copy: string;
    dismiss: string;
  };
  browser: {
    label: string;
    address: string;
    assumed: string;
    account: string;
  };
  console: {
    log: string;
    filter: string;
    levels: Record<Exclude<LogLevel, 'log'>, string>;
    input: string;
    inputHint: string;
    empty: string;
    filtered: string;
    dropped: (count: number) => string;
    /** The switch of a group that this line heads. */
    group: (text: string) => string;
    table: string;
    /** The calls that led to a trace. */
    stack: string;
    repeated: (count: number) => string;
    result: string;
    failed: string;
  };
  problems: {
    list: string;
    empty: string;
    notRun: string;
    allow: (origin: string) => string;
    dropped: (count: number) => string;
    severity: { error: string; warning: string };
    docs: string;
    ofNeighbour: (widget: string) => string;
  };
  place: (file: string, line: number) => string;
  notice: {
    example: string;
    draft: string;
    /** A playground was stopped since another one of the page runs. */
    elsewhere: string;
    autorun: string;
    /** The code did not end the last time, so it does not run by itself. */
    hung: string;
    reset: string;
    removed: (file: string) => string;
    exported: string;
    empty: (file: string) => string;
    changed: (file: string, changes: TextChange[]) => string;
    failed: (reason: string) => string;
  };
  backend: Record<
    'downloading' | 'starting' | 'loading' | 'ready' | 'unavailable' | 'failed',
    string
  > & { bytes: (loaded: number, total: number) => string };
  status: Record<SessionStatus, string> & {
    loadingEditor: string;
    problems: (count: number) => string;
    unsaved: string;
    timings: string;
    milliseconds: (value: number) => string;
    timing: Record<'parse' | 'frame' | 'module' | 'initLead' | 'slot' | 'total', string>;
  };
  errors: {
    leadAttribute: (reason: string) => string;
    evaluateSource: string;
    exportKind: (kind: string, kinds: readonly string[]) => string;
  };
}
