/**
 * Who may import whom: workbench → session → sandbox, python, source, accounts; frame → cabinet → sdk.
 * Contract and protocol are leaves for everyone. Types count as imports.
 */
const LEAVES = ['contract', 'protocol'];

/** What only tests import is theirs. */
const TESTS = '\\.test(-support)?\\.ts$';

const within = (rooms) => `^src/(${rooms.join('|')})(/|\\.ts$)`;

const room = (name, allowed, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: within([name]), pathNot: TESTS },
  to: { path: '^src/', pathNot: within([name, ...LEAVES, ...allowed]) },
});

/** What every folder of the frame may import of the files beside them. */
const BESIDE = 'busy|whose|stack|errors|dom-string|natives|native-nodes|idle-link|watch-call';

/** A folder of the frame is one kind of shim: it tells the page what it sees, and knows no other folder. */
const shims = (folder, comment, allowed = 'telling') => ({
  name: `frame-${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/frame/${folder}/`, pathNot: TESTS },
  to: { path: '^src/frame/', pathNot: `^src/frame/((${BESIDE})\\.ts$|(${folder}|${allowed})/)` },
});

module.exports = {
  forbidden: [
    room('protocol', [], 'What frame and page say to each other, in the terms of the contract.'),
    room('sdk', [], 'The stub knows the contract and nothing of the cabinet around it.'),
    room('cabinet', ['sdk'], 'The cabinet is built on the stub.'),
    room('frame', ['cabinet', 'sdk'], 'The frame boots the cabinet.'),
    shims('telling', 'What the frame tells the page, the console and uncaught errors included.'),
    shims('modules', 'AMD modules, and the scripts in which they come.'),
    shims('guard', 'What is held back: endless loops, code from text, dialogs and windows.'),
    shims('storage', 'Storages and cookies, which live in memory.'),
    shims('network', 'What code asks of servers.'),
    shims('leaks', 'What a widget opens or changes and does not take back.'),
    shims('acting', 'What a scenario does in the place of a client; it comes over the port.'),
    shims('clock', 'A clock that is held; it comes over the port.'),
    shims('inspecting', 'What the reader looks at; it comes over the port.'),
    shims(
      'recording',
      'What the reader does, in the words of a scenario; it comes over the port.',
      'acting|inspecting',
    ),
    shims('backend', 'Requests that the backend in the page answers.', 'telling|network'),
    room('worker', [], 'What runs beside Python, in a realm of its own.'),
    room('accounts', [], 'Accounts are data in the form that the protocol gives them.'),
    room('source', [], 'Text of a widget → what it is.'),
    room(
      'checker',
      ['source', 'cabinet/similar-name', 'archive/left-out'],
      'Files of a widget → what is found in them.',
    ),
    room('bundler', ['cabinet/similar-name'], 'Source of a widget → one AMD file and its map.'),
    room('source-map', [], "A source map, which is anybody's → where places come from."),
    room(
      'assist',
      ['checker/json/read', 'checker/manifest/texts'],
      'Text at a place → what may be written there, and what it means. Pure.',
    ),
    room('sandbox', [], "The page's end of a frame, whatever cabinet is in it."),
    room('python', ['sandbox'], "The page's end of Python, which runs in a frame, too."),
    room(
      'session',
      ['sandbox', 'python', 'source', 'accounts', 'cabinet/policy'],
      'One cabinet and its history.',
    ),
    room(
      'scenario',
      ['session', 'cabinet/similar-name', 'checker/lines'],
      'A written scenario → steps on a session → outcome. No UI.',
    ),
    room(
      'typescript',
      ['bundler', 'checker/lines'],
      "TypeScript in a worker of its own, and the page's end of it.",
    ),
    room('search', [], 'Runs in the worker of the search, alone.'),
    room('archive', [], 'Files and zip only.'),
    room('share', [], 'Files ↔ link only.'),
    room(
      'editing',
      ['checker/json/read'],
      'What is done with the texts of files as such: format, search, outline.',
    ),
    room(
      'workbench',
      [
        'session',
        'archive',
        'assist',
        'bundler',
        'checker',
        'scenario',
        'share',
        'source-map',
        'editing',
        'typescript',
        'accounts',
        'search/likeness',
      ],
      'The only room with UI.',
    ),
    {
      name: 'contract-imports-nothing',
      comment: 'Every room may import contract, so it stands on its own.',
      severity: 'error',
      from: { path: within(['contract']), pathNot: TESTS },
      to: { pathNot: within(['contract']) },
    },
    {
      name: 'no-packages-in-the-data',
      comment: 'What every room imports is small: it stands on its own.',
      severity: 'error',
      from: { path: within(['accounts', 'protocol']), pathNot: TESTS },
      to: { pathNot: '^src/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'loader-is-alone',
      comment: 'Every page carries it; what it needs beside the workbench is asked for later.',
      severity: 'error',
      from: { path: '^src/loader(\\.ts$|/)' },
      to: {
        path: '^src/',
        pathNot: ['^src/loader/', within(['workbench', ...LEAVES])],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.css'] },
  },
};
