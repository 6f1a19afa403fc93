import type { SectionWords } from './section-words.ts';

export const SECTION_EN: SectionWords = {
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
      `The outcome differs under ${differing} ${differing === 1 ? 'alternative' : 'alternatives'} of ${tried}.`,
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
};
