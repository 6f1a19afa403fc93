import type { Words } from './words.ts';
import { sizeText } from './size-text.ts';

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

const bytes = (size: number): string => sizeText(size, 'en', ['bytes', 'KB', 'MB']);

export const EN: Words = {
  playground: 'Playground',
  commands: {
    run: { label: 'Run' },
    stop: { label: 'Stop' },
    reload: { label: 'Reload the cabinet page' },
    reset: { label: 'Reset to the example' },
    check: { label: 'Check the files' },
    stack: { label: 'Stack the panes', labelOn: 'Panes side by side' },
    open: { label: 'Open files or widget.zip…' },
    openFolder: { label: 'Open a folder…' },
    download: { label: 'Download widget.zip' },
    project: { label: 'Download a project for your editor' },
    share: { label: 'Share by link…' },
    palette: { label: 'All commands…' },
    shortcuts: { label: 'Keyboard shortcuts…' },
    describe: { label: 'Change name and support' },
    uploadGuide: { label: 'What to do next' },
    openInPlayground: { label: 'Open in the playground' },
    addBackend: { label: 'Add a backend' },
    removeBackend: { label: 'Remove backend.py' },
    back: { label: 'Back to the previous lead' },
    forward: { label: 'Forward to the next lead' },
    showAllCode: { label: 'Show all the code', labelOn: 'Show less of the code' },
    foldTools: { label: 'Collapse the panel', labelOn: 'Expand the panel' },
    clearConsole: { label: 'Clear the console' },
    restoreSettings: { label: 'Restore defaults' },
    retryBackend: { label: 'Retry' },
    runAnyway: { label: 'Run anyway' },
    undo: { label: 'Undo' },
    ownPlayground: { label: 'My own playground' },
    closeNotice: { label: 'Close the message' },
  },
  withKeys: (label, keys) => `${label} (${keys.join(' or ')})`,
  toolbar: {
    label: 'Playground controls',
    lead: 'Lead',
  },
  panes: {
    label: 'Playground panes',
    code: 'Code',
    cabinet: 'Cabinet',
    console: 'Console',
    timeline: 'Timeline',
    problems: 'Problems',
    settings: 'Settings',
    splitColumns: 'Width of the editor',
    splitRows: 'Height of the cabinet',
  },
  editor: {
    label: (file) => `Editor, file ${file}`,
    files: 'Files',
    leave: 'Tab indents. To leave the editor, press Esc, then Tab.',
    large: (file, length) =>
      `${file} is ${(length / 1e6).toFixed(1)} million characters long, so it is not opened in the editor. It runs and exports as it is.`,
    showLarge: 'Open it anyway',
    docs: 'Documentation',
    phrases: {},
  },
  cabinet: { idle: 'Run the widget and it appears here, in the client cabinet.' },
  offers: {
    list: 'What the widget hands over',
    file: (name, size) => `The widget offers ${name} (${bytes(size)})`,
    clipboard: (beginning, size) =>
      `The widget copies to the clipboard (${bytes(size)}): ${beginning}`,
    save: 'Save',
    copy: 'Copy',
    dismiss: 'Dismiss',
  },
  browser: {
    label: 'Simulated browser',
    address: 'Address of the cabinet',
    assumed: 'Assumed: the form of the address. The ids in it are those of getRouterQuery().',
    account: 'Account',
  },
  console: {
    log: 'Console messages',
    filter: 'Levels of messages',
    levels: { error: 'Errors', warn: 'Warnings', info: 'Info', debug: 'Debug' },
    input: 'Console command line',
    inputHint: 'An expression in the cabinet, such as window.AMOCRM',
    empty: 'What the widget writes to console and the backend prints appears here.',
    filtered: 'The filter hides every message.',
    dropped: (value) =>
      `${count(value, 'earlier message is hidden', 'earlier messages are hidden')}.`,
    group: (text) => `Group: ${text}`,
    table: 'Table',
    stack: 'Calls',
    repeated: (value) => `Repeated ${count(value, 'time', 'times')}`,
    result: 'Result',
    failed: 'Error',
  },
  timeline: {
    list: 'Events of the run',
    filter: 'Which events to show',
    all: 'All events',
    empty: 'Calls of callbacks, reads of the state and subscriptions appear here, in order.',
    milliseconds: (value) => `${value} ms`,
    dropped: (value) => `${count(value, 'earlier event is hidden', 'earlier events are hidden')}.`,
  },
  problems: {
    list: 'List of problems',
    empty: 'No problems found.',
    notRun: 'Problems found during the run appear here.',
    dropped: (value) =>
      `${count(value, 'earlier problem is hidden', 'earlier problems are hidden')}.`,
    allow: (origin) => `Allow ${origin}`,
    severity: { error: 'Error', warning: 'Warning' },
    docs: 'What this means',
    ofNeighbour: (widget) => `another widget: ${widget}`,
  },
  place: (file, line) => `Go to line ${line} of ${file}`,
  notice: {
    example: 'The example from the page you came from. What you change here changes there, too.',
    draft: 'Your draft was restored.',
    autorun: 'This example runs by itself. Change the code and run it again.',
    hung: 'The last run of this code did not finish, so it was not started by itself.',
    reset: 'The example is back.',
    removed: (file) => `${file} was removed.`,
    exported: 'widget.zip is ready: upload it to amoCRM.',
    empty: (file) => `${file} in it is empty: the widget has no code yet.`,
    changed: (file, changes) =>
      `${file}: ${changes
        .map(
          (change) =>
            ({
              'byte-order-mark': 'the byte order mark was removed',
              'line-ends': 'line endings were changed to LF',
              'broken-characters': 'invalid characters were replaced',
            })[change],
        )
        .join(', ')}.`,
    failed: (reason) => `Something went wrong: ${reason}`,
  },
  backend: {
    downloading: 'Loading Python…',
    starting: 'Starting Python…',
    loading: 'Python is loading backend.py…',
    ready: 'The backend is ready',
    unavailable: 'Python is not available',
    failed: 'The backend did not start',
    bytes: (loaded, total) => `${(loaded / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`,
  },
  status: {
    idle: 'Ready to run',
    starting: 'Starting the cabinet…',
    entering: 'The client is on the way to the cabinet',
    running: 'The widget is running',
    empty: 'No widget is shown: reload the cabinet page or call addWidget again',
    failed: 'The widget did not start',
    stopped: 'Stopped',
    loadingEditor: 'Loading the editor…',
    problems: (value) => count(value, 'problem', 'problems'),
    unsaved: 'Code changed since the run',
    timings: 'Run timings',
    timing: {
      parse: 'parse',
      frame: 'frame',
      module: 'module',
      initLead: 'initLead',
      slot: 'slot',
      total: 'total',
    },
  },
  errors: {
    leadAttribute: (reason) => `Attribute lead of <personal-page-playground>: ${reason}`,
    evaluateSource: 'evaluate: the source must be a string',
    exportKind: (kind, kinds) => `There is no export "${kind}". The kinds are ${kinds.join(', ')}.`,
  },
};
