import type { Strings } from './strings.ts';

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

export const EN: Strings = {
  playground: 'Playground',
  toolbar: {
    label: 'Playground controls',
    run: 'Run',
    runHint: 'Run (Ctrl+Enter or ⌘+Enter)',
    stop: 'Stop',
    lead: 'Lead',
    reload: 'Reload the cabinet page',
    reset: 'Reset to the example',
    open: 'Open a script…',
    download: 'Download widget.zip',
    stack: 'Stack the panes',
    sideBySide: 'Panes side by side',
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
    fold: 'Collapse the panel',
    unfold: 'Expand the panel',
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
  browser: {
    label: 'Simulated browser',
    back: 'Back to the previous lead',
    forward: 'Forward to the next lead',
    address: 'Address of the cabinet',
    assumed: 'Assumed: the form of the address. The ids in it are those of getRouterQuery().',
    account: 'Account',
  },
  console: {
    log: 'Console messages',
    filter: 'Levels of messages',
    levels: { error: 'Errors', warn: 'Warnings', info: 'Info', debug: 'Debug' },
    clear: 'Clear the console',
    input: 'Console command line',
    inputHint: 'An expression in the cabinet, such as window.AMOCRM',
    empty: 'What the widget writes to console appears here.',
    filtered: 'The filter hides every message.',
    dropped: (value) =>
      `${count(value, 'earlier message is hidden', 'earlier messages are hidden')}.`,
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
    severity: { error: 'Error', warning: 'Warning' },
    docs: 'What this means',
  },
  settings: {
    intro: 'Changes take effect at once: a running widget is loaded again.',
    reset: 'Restore defaults',
    language: {
      title: 'Language',
      ofPage: 'as on this page',
      hint: 'What the widget reads in sys.lang. The cabinet itself and its data stay in English.',
    },
    token: {
      title: 'Token',
      assumed: 'Assumed: the algorithm and the claims of the cabinet’s token are not published.',
      learnMore: 'What is known about the token',
      algorithm: 'Algorithm',
      secret: 'client_secret, which stays on this page',
      noSecret: 'The secret must not be empty. The previous one stays in use.',
      claims: 'Your claims, JSON',
      claimsHint:
        'They are added to the token and replace claims of the same name. null removes a claim.',
      notJson: (line, column) =>
        `Line ${line}, column ${column}: this is not valid JSON. The last valid claims stay in use.`,
      notObject: 'Claims must be an object in braces. The last valid claims stay in use.',
      show: 'Show the token',
      hide: 'Hide the token',
      copy: 'Copy the token',
      copied: 'The token is copied.',
      encoded: 'Token',
      decoded: 'Decoded token',
      unsigned:
        'This page is not served over HTTPS, so the browser cannot sign a token. The widget is given an empty string.',
    },
    debug: {
      title: 'Debugging',
      label: 'Run the code without protection against hanging',
      hint: 'The code runs as you wrote it, and the browser’s debugger shows it under its own name. An endless loop will freeze the cabinet and, in some browsers, the page. Stop keeps working.',
    },
    alternatives: {
      title: 'What if amoCRM does it the other way?',
      hint: 'Some of what the cabinet does is our assumption. Choose what it should do instead, one thing at a time.',
      assumed: 'Everything as assumed',
    },
    trial: {
      title: 'Try each alternative',
      hint: 'Runs the code from the editor in a hidden cabinet, first as assumed, then under each alternative: opens a lead, waits for its data, closes and opens the widgets bar, switches the lead and goes back.',
      start: 'Try each',
      cancel: 'Cancel',
      progress: (done, total) => `Run ${done + 1} of ${total}…`,
      same: (tried) => `The outcome is the same under all ${tried} alternatives.`,
      differs: (differing, tried) =>
        `The outcome differs under ${count(differing, 'alternative', 'alternatives')} of ${tried}.`,
      unsteady: (aspects) =>
        `Not compared, because two runs of the same cabinet already differ in it: ${aspects.join(', ')}.`,
      hung: 'The code did not come to an end, so it was not run again.',
      alternative: 'If amoCRM does this',
      difference: 'What differs: as assumed → under the alternative',
      aspects: {
        status: 'Status',
        events: 'Order of events',
        problems: 'Problems',
        slot: 'Text in the slot',
      },
      nothing: 'nothing',
      choose: 'Use it',
      chosen: 'In use',
    },
  },
  place: (file, line) => `Go to line ${line} of ${file}`,
  notice: {
    draft: 'Your draft was restored.',
    useExample: 'Reset to the example',
    reset: 'The example is back.',
    opened: (name) => `${name} is in the place of your code.`,
    undo: 'Undo',
    exported: 'widget.zip is ready.',
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
    close: 'Close the message',
  },
  opening: {
    tooLarge: (name) => `${name} is larger than 5 MB.`,
    notText: (name) => `${name} is not a text in UTF-8. Choose the script of a widget.`,
    unreadable: (name) => `${name} cannot be read.`,
  },
  status: {
    idle: 'Ready to run',
    starting: 'Starting the cabinet…',
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
  origin: {
    title: 'Load a script from another site?',
    text: 'The code asks to add a widget from',
    warning:
      'The script will run in the playground’s sandboxed frame. Allow it only if you know this address.',
    allow: 'Load it',
    refuse: 'Do not load it',
  },
  errors: {
    notAvailable: (what) => `${what}: not available yet.`,
    project: 'Project export',
    import: 'File import',
    share: 'Share link',
    leadAttribute: (reason) => `Attribute lead of <personal-page-playground>: ${reason}`,
    exportKind: (kind, kinds) => `There is no export "${kind}". The kinds are ${kinds.join(', ')}.`,
  },
};
