import type { StateWords } from './words.ts';

const count = (value: number, one: string, many: string): string =>
  `${String(value)} ${value === 1 ? one : many}`;

export const EN: StateWords = {
  tree: 'State of the cabinet',
  filter: 'Filter by name or value',
  nothing: (query) => `Nothing in the state has “${query}”.`,
  notChanged: 'Nothing has changed.',
  compare: 'Mark changes',
  moments: {
    none: 'Mark no changes',
    seen: 'Changes since your last look',
    run: 'Changes since the run began',
    opened: 'Changes since you opened this',
  },
  onlyChanged: 'Only changed',
  unreadable: (reason) => `The state cannot be read now. ${reason}`,
  reading: 'Reading the state…',
  items: (value) => count(value, 'item', 'items'),
  more: (value) => `Show more: ${String(value)} left`,
  changedBelow: (value) => count(value, 'change', 'changes'),
  was: (value) => `was ${value}`,
  wasMissing: 'was not there',
  gone: 'is gone,',
  selected: (path) => `Selected: ${path}`,
  choose: 'Choose a value in the tree: its description and what can be done with it appear here.',
  status: {
    assumed: 'The meaning is our assumption.',
    unknown: 'The meaning is unknown.',
  },
  code: 'Code that reads it',
  acts: {
    edit: 'Edit',
    toNull: 'Set to null',
    fillIn: 'Fill in',
    add: 'Add an item',
    addEntry: 'Add the entry',
    remove: 'Remove',
    copyCode: 'Copy the code',
    copyPath: 'Copy the path',
    copyValue: 'Copy the value',
    save: 'Save',
    cancel: 'Cancel',
  },
  copied: 'Copied.',
  notCopied: (reason) => `Not copied: ${reason}`,
  key: 'Key of the new entry',
  kind: 'Kind of value',
  kinds: {
    text: 'text',
    number: 'number',
    boolean: 'yes or no',
    null: 'null',
    list: 'list',
    record: 'object',
  },
  faults: {
    number: 'A number is needed, such as 12 or -0.5.',
    noKey: 'A key is needed.',
    taken: (key) => `There is an entry ${key} already.`,
  },
  unfit: (lines) => `This does not fit the contract, and nothing has changed: ${lines.join('; ')}`,
  overtaken: {
    undo: (path) =>
      `This edit cannot be undone: something else has changed ${path} since. The state stays as it is.`,
    redo: (path) =>
      `This edit cannot be made again: something else has changed ${path} since. The state stays as it is.`,
  },
};
