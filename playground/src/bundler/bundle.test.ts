import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { optionsOf } from './compile.ts';
import {
  builtOf,
  bundled,
  ENTRY,
  providedModule,
  run,
  valueOf,
  WIDGET,
} from './bundler.test-support.ts';

const npm = createRequire(import.meta.url);
const { renderToStaticMarkup } = npm('react-dom/server') as {
  renderToStaticMarkup(element: unknown): string;
};

interface Value {
  initLead(): unknown;
  view(): unknown;
  fail(): never;
}

/** What can be seen of a widget: what it renders, returns, and where it throws. */
function seen(value: Value, file: string, map: object) {
  let place;
  try {
    value.fail();
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const [, line = '', column = ''] =
      new RegExp(`${file.replaceAll('.', '\\.')}:(\\d+):(\\d+)`).exec(stack) ?? [];
    const { source, ...at } = originalPositionFor(new TraceMap(map as never), {
      line: Number(line),
      column: Number(column) - 1,
    });
    place = { message, source: source?.replace(/^.*?src\//, ''), ...at };
  }
  return { markup: renderToStaticMarkup(value.view()), options: value.initLead(), place };
}

/** The same sources by another bundler. */
async function byEsbuild() {
  const folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  try {
    await mkdir(path.join(folder, 'src'));
    for (const [name, text] of Object.entries(WIDGET)) {
      await writeFile(path.join(folder, name), text);
    }
    const { outputFiles } = await esbuild.build({
      absWorkingDir: folder,
      entryPoints: [ENTRY],
      bundle: true,
      write: false,
      format: 'cjs',
      target: 'es2022',
      jsx: 'automatic',
      loader: { '.css': 'text', '.svg': 'text' },
      packages: 'external',
      sourcemap: 'external',
      outfile: 'out.js',
    });
    const [map, bundle] = outputFiles;
    const module = { exports: {} as { default: Value } };
    const require = (id: string): unknown =>
      id.startsWith('react') ? npm(id) : providedModule(id);
    const code = bundle!.text.replace(/^#!/, '//');
    run(code, 'esbuild.js', { module, exports: module.exports, require, define: undefined });
    return seen(module.exports.default, 'esbuild.js', JSON.parse(map!.text) as object);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a bundle does and shows what the bundle of another bundler does, and throws at the same place', async () => {
  const { code, map } = builtOf(WIDGET);
  const own = seen(valueOf(code) as Value, 'personal_page.js', map);
  assert.deepEqual(own, await byEsbuild());
  assert.match(own.markup, /<h3 class="card calm-ab\(a\)">Lead<\/h3>/);
  assert.deepEqual(own.place, {
    message: '<failed>',
    source: 'fail.ts',
    line: 5,
    column: 8,
    name: null,
  });
});

test('RequireJS loads the bundle as the one anonymous module of its file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'amd-'));
  try {
    await writeFile(path.join(folder, 'personal_page.js'), builtOf(WIDGET).code);
    interface Loader {
      config(options: object): (id: string) => unknown;
      define(id: string, ids: string[], factory: () => unknown): void;
    }
    const requirejs = npm('requirejs') as Loader;
    const ids = ['amocrm-sdk', 'classnames', 'lodash', 'react', 'react-dom'];
    for (const id of ids) {
      requirejs.define(id, [], () => providedModule(id));
    }
    const load = requirejs.config({ context: 'bundle', baseUrl: folder });
    const value = load('personal_page') as Value;
    assert.deepEqual(value.initLead(), { version: '1.0.0' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('every place in a section is the one that the map of TypeScript itself has', () => {
  const { code, map } = builtOf(WIDGET);
  const own = new TraceMap(map);
  const lines = code.split('\n');
  let compared = 0;
  for (const name of map.sources) {
    const { outputText, sourceMapText } = ts.transpileModule(WIDGET[name]!, {
      compilerOptions: optionsOf(ts),
      fileName: name,
    });
    const theirs = new TraceMap(sourceMapText!);
    const first = lines.findIndex((line) => line.startsWith(`  files.set("${name}"`)) + 2;
    for (const [line, text] of outputText.split('\n').entries()) {
      for (const { index: column } of text.matchAll(/\w+/g)) {
        const { line: at, column: from } = originalPositionFor(theirs, { line: line + 1, column });
        const found = originalPositionFor(own, { line: first + line, column });
        assert.deepEqual([found.line, found.column], [at, from], `${name} ${text}`);
        compared += at === null ? 0 : 1;
      }
    }
  }
  assert.ok(compared > 200);
});

test('the same files give the same bytes, whatever order they are in and whatever was built before', () => {
  const again = Object.fromEntries(Object.entries(WIDGET).reverse());
  const first = builtOf(WIDGET);
  builtOf({ ...WIDGET, 'src/tone.ts': `${WIDGET['src/tone.ts']!}\nexport const more = 1;` });
  assert.deepEqual(builtOf(again), first);
});

test('provided modules are the sorted dependencies of one anonymous define; files nobody imports stay out', () => {
  const { code } = builtOf({ ...WIDGET, 'src/unused.ts': 'export const unused = 1;' });
  assert.match(
    code,
    /^define\(\["amocrm-sdk","classnames","lodash","react","react-dom"\], function/,
  );
  assert.equal(code.match(/\bdefine\(\[/g)?.length, 1);
  assert.doesNotMatch(code, /unused|sourceMappingURL/);
  assert.equal(code.match(/var __importDefault/g)?.length, 1);
});

test('the helpers that the code needs are there, and no others', () => {
  const entry = 'src/personal_page.ts';
  const text = `
const log: string[] = [];
const named = (value: unknown, { name }: { name: string | symbol }) => { log.push(String(name)); };
@named class One { @named accessor x = 1; @named run() {} @named static z = 1; }
export default { log, one: One.name };
`;
  const { code } = builtOf({ [entry]: text }, entry);
  assert.deepEqual(valueOf(code), { log: ['x', 'run', 'z', 'One'], one: 'One' });
  assert.doesNotMatch(code, /var __importStar/);
});

test('a class of CommonJS is an entry, too', () => {
  const entry = 'src/personal_page.js';
  const { code } = builtOf(
    { [entry]: 'module.exports = { plain: require("lodash").last([1, 2]) };' },
    entry,
  );
  assert.deepEqual(valueOf(code), { plain: 2 });
});

test('the source of the recipe with a bundler is built as it is', async () => {
  const folder = path.join(import.meta.dirname, '../../../docs/examples/react-bundler/src');
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const entry = 'src/personal_page.jsx';
  const files = {
    [entry]: await read('personal_page.jsx'),
    'src/Stage.jsx': await read('Stage.jsx'),
  };
  const { code } = builtOf(files, entry);
  assert.deepEqual(Object.keys(valueOf(code) as object), ['initLead', 'registerWidgetsBarSlot']);
});

test('types alone ask for nothing: neither for a package nor for a file', () => {
  const text = `
import type { Dispatch } from 'redux';
import { Lead } from './types';
import classNames, { Argument } from 'classnames';
export default { name: (lead: Lead, dispatch: Dispatch, more: Argument) => classNames(lead.name, more) };
`;
  assert.deepEqual(
    bundled({ [ENTRY]: text, 'src/types.d.ts': 'export interface Lead {}' }).findings,
    [],
  );
});

test('JSON keeps every key as its own, and its numbers as they are', () => {
  const text = '\uFEFF{ "__proto__": { "a": 1 }, "constructor": [1e2, "\u2028"], "b": null }';
  const { code } = builtOf({
    [ENTRY]: "import data from './data.json';\nexport default data;",
    'src/data.json': text,
  });
  const value = valueOf(code) as object;
  assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'b']);
  assert.deepEqual(value, JSON.parse(text.slice(1)));
});
