/** The oracle of the check is TypeScript's own command, run in a project as the playground exports it. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { projectFiles } from '../archive/project.ts';
import { check, compiler, TYPES } from './check.test-support.ts';
import { usesReact } from './uses-react.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const KIT = 'plugins/personal_page/widget';
const EXAMPLES = 'plugins/personal_page/contract/sdk/examples';
const PACKAGES = path.join(ROOT, 'playground/node_modules');
const REACT = ['@types/react', '@types/react-dom', '@types/prop-types', 'csstype'];
const TSC = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const found = (...patterns: string[]): string[] => globSync(patterns, { cwd: ROOT }).sort();

/** Widgets without a fault, by the files they are in. */
const GOOD = found(
  `${KIT}/starter/personal_page.js`,
  `${EXAMPLES}/*.js`,
  `${EXAMPLES}/problems/*.repaired.js`,
  'docs/examples/*/personal_page.{js,ts}',
);
/** Widgets with faults of all kinds, and some without. */
const OTHERS = found(
  'tests/types/{good,bad}/*',
  `${EXAMPLES}/{alternatives,problems}/*.js`,
  'playground/src/neighbours/*/personal_page.js',
);

/** What the starter becomes by one mistake. */
const MISTAKES = [
  ['{ sys, lead, leadFields }', '{ sys, laed: lead, leadFields }'],
  ['params.token.length', 'params.tokn.length'],
  ["'amocrm-sdk', 'jquery'", "'amocrm-sdk', 'jquerry'"],
  ["'amocrm-sdk', 'jquery'", "'amocrm-sdk', 'react'"],
  ['registerWidgetsBarSlot(el)', 'registerWidgetBarSlot(el)'],
  ['registerWidgetsBarSlot(el) {', 'registerWidgetsBarSlot(el) { el.hiden = 1; el.title = 2;'],
  [
    'initLead(params) {',
    'initLead(params) { /** @type {string} */ const a = 1; let b = a.length(); b.c;',
  ],
] as const;

const nameOf = (file: string): string => file.replaceAll('/', '__');

/** Texts by the names that they get in the project. */
const samples = new Map<string, string>(
  [...new Set([...GOOD, ...OTHERS])].map((file) => [nameOf(file), read(file)]),
);
const starter = read(`${KIT}/starter/personal_page.js`);
for (const [index, [right, wrong]] of MISTAKES.entries()) {
  assert.ok(starter.includes(right), right);
  samples.set(`mistake${index}.js`, starter.replace(right, wrong));
}

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** What `tsc` says in an exported project with these scripts, in which the types of React may be installed. */
function compiled(scripts: ReadonlyMap<string, string>, react: boolean): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  folders.push(folder);
  const files = projectFiles({
    language: 'en',
    templates: { 'jsconfig.json': read(`${KIT}/project/jsconfig.json`) },
    values: { docs: '', upload: '', types: 'amocrm-sdk.d.ts', widgetFile: 'personal_page.js' },
    widget: Object.fromEntries(scripts),
    beside: { 'amocrm-sdk.d.ts': TYPES },
  });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  const project = path.join(folder, 'widget-project');
  const config = path.join(project, 'jsconfig.json');
  const settings = JSON.parse(readFileSync(config, 'utf8')) as { files: string[] };
  const [types] = settings.files;
  settings.files = [types!, ...[...scripts.keys()].map((file) => `widget/${file}`)];
  writeFileSync(config, JSON.stringify(settings));
  mkdirSync(path.join(project, 'node_modules/@types'), { recursive: true });
  for (const name of react ? REACT : []) {
    symlinkSync(path.join(PACKAGES, name), path.join(project, 'node_modules', name));
  }
  const command = [TSC, '--project', 'jsconfig.json', '--pretty', 'false'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' });
  const said = stdout.split('\n').filter((line) => /^\S/.test(line));
  return said
    .map((line) => line.replace(/^widget\/(.+?)\((\d+),(\d+)\): error (TS\d+): .*/, '$1 $2:$3 $4'))
    .sort();
}

interface Checked {
  name: string;
  text: string;
  /** What it has in common with those that the compiler can be given with it. */
  kind: { syntax: boolean; react: boolean };
  places: string[];
}

/** What the check says of each script alone; those that have the same types come one after the other. */
async function checkedSamples(): Promise<Checked[]> {
  const all = [...samples].map(([name, text]) => {
    const file = `personal_page${path.extname(name)}`;
    return { name, text, file, react: usesReact(compiler, file, text) };
  });
  const order = ({ file, react }: (typeof all)[number]) => `${react} ${file}`;
  const checked: Checked[] = [];
  for (const { name, text, file, react } of all.sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const { findings } = await check({ [file]: text });
    checked.push({
      name,
      text,
      kind: { syntax: findings.some(({ syntax }) => syntax), react },
      places: findings.map(({ code, line, column }) => `${name} ${line}:${column} ${code}`),
    });
  }
  return checked;
}

const checked = await checkedSamples();

/** Of a project with code that cannot be read the compiler says nothing else. */
const KINDS = [
  { syntax: false, react: false },
  { syntax: false, react: true },
  { syntax: true, react: false },
];

test('the check finds what the compiler finds in an exported project, at the same places', () => {
  let count = 0;
  for (const kind of KINDS) {
    const those = checked.filter((one) => isDeepStrictEqual(one.kind, kind));
    const places = those.flatMap((one) => one.places).sort();
    const scripts = new Map(those.map(({ name, text }) => [name, text]));
    assert.deepEqual(places, compiled(scripts, kind.react));
    assert.ok(places.length > 0, JSON.stringify(kind));
    count += those.length;
  }
  assert.equal(count, samples.size);
});

test('nothing is found in a widget without a fault', () => {
  const sample = 'docs__examples__official-sample__personal_page.js';
  const good = new Set(GOOD.map(nameOf));
  const places = checked.filter(({ name }) => good.has(name)).flatMap((one) => one.places);
  // That amoCRM's own sample reads a state that may be null is so.
  assert.deepEqual(places, [`${sample} 17:52 TS18047`]);
});
