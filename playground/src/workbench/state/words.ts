export interface StateWords {
  /** Names the tree. */
  tree: string;
  filter: string;
  nothing: (query: string) => string;
  notChanged: string;
  /** What the marks compare with. */
  compare: string;
  moments: Record<'none' | 'seen' | 'run' | 'opened', string>;
  onlyChanged: string;
  /** Why there is nothing to see. */
  unreadable: (reason: string) => string;
  reading: string;
  items: (count: number) => string;
  more: (count: number) => string;
  changedBelow: (count: number) => string;
  was: (value: string) => string;
  wasMissing: string;
  gone: string;
  /** The group of what can be done with the row that is selected. */
  selected: (path: string) => string;
  choose: string;
  status: Record<'assumed' | 'unknown', string>;
  code: string;
  acts: {
    edit: string;
    toNull: string;
    fillIn: string;
    add: string;
    addEntry: string;
    remove: string;
    copyCode: string;
    copyPath: string;
    copyValue: string;
    save: string;
    cancel: string;
  };
  copied: string;
  notCopied: (reason: string) => string;
  key: string;
  kind: string;
  kinds: Record<'text' | 'number' | 'boolean' | 'null' | 'list' | 'record', string>;
  faults: { number: string; noKey: string; taken: (key: string) => string };
  /** What does not fit the contract; each line names its path. */
  unfit: (lines: readonly string[]) => string;
  /** Something else has changed a place since, so an edit cannot be taken back or made again. */
  overtaken: Record<'undo' | 'redo', (path: string) => string>;
}
