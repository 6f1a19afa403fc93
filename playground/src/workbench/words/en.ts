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
    stack: { label: 'Stack the panes', labelOn: 'Panes side by side' },
    open: { label: 'Open a script…' },
    download: { label: 'Download widget.zip' },
    addBackend: { label: 'Add a backend' },
    removeBackend: { label: 'Remove backend.py' },
    back: { label: 'Back to the previous lead' },
    forward: { label: 'Forward to the next lead' },
    foldTools: { label: 'Collapse the panel', labelOn: 'Expand the panel' },
    clearConsole: { label: 'Clear the console' },
    restoreSettings: { label: 'Restore defaults' },
    retryBackend: { label: 'Retry' },
    runAnyway: { label: 'Run anyway' },
    undo: { label: 'Undo' },
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
  settings: {
    intro: 'Changes take effect at once: a running widget is loaded again.',
    path: {
      title: 'The client’s path',
      start: 'Begin at',
      starts: {
        'general-settings': 'the general settings of the account',
        'sign-in': 'the sign-in by phone',
        cabinet: 'the cabinet',
      },
      hint: 'Where each load begins. The widget is connected when the client is in.',
      learnMore: 'What is known about switching the cabinet on and signing in',
    },
    language: {
      title: 'Language',
      ofPage: 'as on this page',
      hint: 'What the widget reads in sys.lang. The cabinet itself and its data stay in English.',
    },
    loading: {
      title: 'Loading of a lead',
      label: 'Its data arrive after',
      seconds: (count) => (count === 0 ? 'no delay' : `${count} s`),
      hint: 'Until then isLeadLoaded is false and leadFields is null. A long delay shows what your client sees while waiting.',
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
      flaw: 'The token that the widget gets',
      flaws: {
        valid: 'valid',
        expired: 'expired',
        forged: 'forged: signed with another secret',
        'other-audience': 'for another audience',
        unsigned: 'not signed: alg is none',
        'swapped-algorithm': 'alg is RS256, but signed with the secret',
      },
      flawHint: 'A backend has to refuse all but the first.',
      show: 'Show the token',
      hide: 'Hide the token',
      copy: 'Copy the token',
      copied: 'The token is copied.',
      encoded: 'Token',
      decoded: 'Decoded token',
      unsigned:
        'This page is not served over HTTPS, so the browser cannot sign a token. The widget is given an empty string.',
    },
    codeAtRunTime: {
      title: 'Code made at run time',
      label: 'Let the widget run strings as code',
      hint: 'For eval, new Function and _.template, from the next run on. Loops in such code are ended, too, unless eval is called under another name: that one freezes the cabinet and, in some browsers, the page.',
    },
    backend: {
      title: 'Backend',
      origin: 'Origin at which backend.py answers',
      hint: 'Requests of the widget to this address go to backend.py and do not leave the page.',
      invalid:
        'Enter the address of a server, such as https://api.example.com. The previous one stays in use.',
    },
    debug: {
      title: 'Debugging',
      label: 'Run the code without protection against hanging',
      hint: 'The code runs as you wrote it, and the browser’s debugger shows it under its own name. An endless loop will freeze the cabinet and, in some browsers, the page. Stop keeps working.',
    },
    neighbours: {
      title: 'Other installed widgets',
      labels: {
        'tidy-neighbour': 'a well-behaved one',
        'elsewhere-neighbour': 'one without `personal_page` in its manifest',
        'throwing-neighbour': 'one that throws in `initLead`',
        'slow-neighbour': 'a slow one: its `initLead` takes 3 seconds',
      },
      hint: 'They share the widgets bar with your widget. What happens in them does not count as a problem of yours.',
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
    network: {
      title: 'Network',
      none: 'The code cannot reach any server.',
      list: 'Allowed origins',
      label: 'Allow an origin',
      add: 'Allow',
      remove: 'Remove',
      removeOrigin: (origin) => `Remove ${origin}`,
      hint: 'Requests and pictures may then go to this server. The code can send it anything it sees in the cabinet. The list is kept until you leave the page.',
      invalid: 'Enter the address of a server, such as https://api.example.com',
    },
  },
  place: (file, line) => `Go to line ${line} of ${file}`,
  notice: {
    draft: 'Your draft was restored.',
    hung: 'The last run of this code did not finish, so it was not started by itself.',
    reset: 'The example is back.',
    opened: (name, file) => `${name} is in the place of your ${file}.`,
    added: (file) => `${file} was added.`,
    removed: (file) => `${file} was removed.`,
    exported: 'widget.zip is ready.',
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
  opening: {
    tooLarge: (name) => `${name} is larger than 5 MB.`,
    notText: (name) => `${name} is not a text in UTF-8. Choose the script of a widget.`,
    archive: (name) =>
      `${name} is an archive. Unpack it and choose personal_page.js, manifest.json or backend.py.`,
    noPython: (name) => `${name} is Python, and this site was built without it.`,
    unreadable: (name) => `${name} cannot be read.`,
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
    evaluateSource: 'evaluate: the source must be a string',
    exportKind: (kind, kinds) => `There is no export "${kind}". The kinds are ${kinds.join(', ')}.`,
  },
};
