/**
 * Who may import whom: frame → cabinet → sdk; workbench → runner, archive, share; runner → accounts.
 * Contract and protocol are leaves for everyone.
 */
const LEAVES = '^src/(contract|protocol)/';

const room = (name, allowed, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: [`^src/${name}/`, LEAVES, ...allowed] },
});

module.exports = {
  forbidden: [
    room('protocol', [], 'Protocol is a leaf.'),
    room('contract', [], 'Contract is a leaf.'),
    room('sdk', [], 'The stub knows the contract and nothing of the cabinet around it.'),
    room('cabinet', ['^src/sdk/'], 'The cabinet is built on the stub.'),
    room('frame', ['^src/cabinet/', '^src/sdk/'], 'The frame boots the cabinet.'),
    room('backend', [], 'What runs beside Python, in a realm of its own.'),
    room('runner', ['^src/accounts/'], 'The page side hands the data of an account to each frame.'),
    room('search', [], 'Runs in the worker of the search, alone.'),
    room('archive', [], 'Files and zip only.'),
    room('share', [], 'Files and link only.'),
    room('workbench', ['^src/(runner|archive|share)/'], 'The only room with UI.'),
    {
      name: 'accounts-imports',
      comment: 'Accounts are data in the form that the protocol gives them.',
      severity: 'error',
      from: { path: '^src/accounts/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/(accounts|protocol)/' },
    },
    {
      name: 'protocol-imports-nothing',
      comment: 'Every room may import protocol, so it stands on its own.',
      severity: 'error',
      from: { path: '^src/protocol/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/protocol/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'loader-is-alone',
      comment: 'Every page carries it; what it needs beside the workbench is asked for later.',
      severity: 'error',
      from: { path: '^src/loader(\\.ts$|/)' },
      to: {
        path: '^src/',
        pathNot: ['^src/loader/', '^src/workbench/', LEAVES],
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
