import type { LogLevel } from '../../protocol/public.ts';
import type { Start } from '../../protocol/messages.ts';
import type { Neighbour } from '../../session/widgets/neighbours.ts';
import type { SessionStatus } from '../../session/session-status.ts';
import type { TokenFlaw } from '../../session/token/token.ts';
import type { Aspect } from '../../session/trial/outcome.ts';
import type { TextChange } from '../../archive/text.ts';

/** What the reader can have done by a button or by keys, without saying anything more. */
export type CommandId =
  | 'run'
  | 'stop'
  | 'reload'
  | 'reset'
  | 'stack'
  | 'open'
  | 'download'
  | 'describe'
  | 'uploadGuide'
  | 'openInPlayground'
  | 'addBackend'
  | 'removeBackend'
  | 'drafts'
  | 'back'
  | 'forward'
  | 'foldTools'
  | 'showAllCode'
  | 'clearConsole'
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
    problems: string;
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
  timeline: {
    list: string;
    filter: string;
    all: string;
    empty: string;
    milliseconds: (value: number) => string;
    dropped: (count: number) => string;
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
  settings: {
    intro: string;
    path: {
      title: string;
      start: string;
      starts: Record<Start, string>;
      hint: string;
      learnMore: string;
    };
    language: { title: string; ofPage: string; hint: string };
    loading: { title: string; label: string; seconds: (count: number) => string; hint: string };
    token: {
      title: string;
      assumed: string;
      learnMore: string;
      algorithm: string;
      secret: string;
      noSecret: string;
      claims: string;
      claimsHint: string;
      notJson: (line: number, column: number) => string;
      notObject: string;
      flaw: string;
      flaws: Record<TokenFlaw | 'valid', string>;
      flawHint: string;
      show: string;
      hide: string;
      copy: string;
      copied: string;
      encoded: string;
      decoded: string;
      unsigned: string;
    };
    codeAtRunTime: { title: string; label: string; hint: string };
    backend: Record<'title' | 'origin' | 'hint' | 'invalid', string>;
    debug: { title: string; label: string; hint: string };
    neighbours: { title: string; labels: Record<Neighbour, string>; hint: string };
    alternatives: { title: string; hint: string; assumed: string };
    trial: {
      title: string;
      hint: string;
      start: string;
      cancel: string;
      progress: (done: number, total: number) => string;
      same: (tried: number) => string;
      differs: (differing: number, tried: number) => string;
      unsteady: (aspects: readonly string[]) => string;
      hung: string;
      alternative: string;
      difference: string;
      aspects: Record<Aspect, string>;
      nothing: string;
      choose: string;
      chosen: string;
    };
    network: {
      title: string;
      none: string;
      list: string;
      label: string;
      add: string;
      remove: string;
      removeOrigin: (origin: string) => string;
      hint: string;
      invalid: string;
    };
  };
  place: (file: string, line: number) => string;
  notice: {
    example: string;
    draft: string;
    autorun: string;
    /** The code did not end the last time, so it does not run by itself. */
    hung: string;
    reset: string;
    /** A file of the reader's was put in the place of one of the playground. */
    opened: (name: string, file: string) => string;
    /** The same where there was no such file. */
    added: (file: string) => string;
    removed: (file: string) => string;
    exported: string;
    empty: (file: string) => string;
    changed: (file: string, changes: TextChange[]) => string;
    failed: (reason: string) => string;
  };
  /** Why a file cannot be opened. */
  opening: Record<
    'tooLarge' | 'archive' | 'notText' | 'unreadable' | 'noPython',
    (name: string) => string
  >;
  backend: Record<
    'downloading' | 'starting' | 'loading' | 'ready' | 'unavailable' | 'failed',
    string
  > & { bytes: (loaded: number, total: number) => string };
  status: Record<SessionStatus, string> & {
    loadingEditor: string;
    problems: (count: number) => string;
    unsaved: string;
    timings: string;
    timing: Record<'parse' | 'frame' | 'module' | 'initLead' | 'slot' | 'total', string>;
  };
  origin: { title: string; text: string; warning: string; allow: string; refuse: string };
  errors: {
    notAvailable: (what: string) => string;
    project: string;
    import: string;
    share: string;
    leadAttribute: (reason: string) => string;
    evaluateSource: string;
    exportKind: (kind: string, kinds: readonly string[]) => string;
  };
}
