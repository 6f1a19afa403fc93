/**
 * Bundles the playground into the Python package: `node build.mjs`. It is built beside the package and
 * takes the place of the bundle before when all of it is there, so that a site goes on with that one.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { tokenizer } from 'acorn';
import * as esbuild from 'esbuild';
import { minify as terser } from 'terser';
import { CHECKER } from './checker-bundle.mjs';
import { MODULES, amdText, moduleFile } from './modules.mjs';
import { NOTICES, bundledPackages, noticesOf } from './notices.mjs';
import { libs, messages, react, textPackages } from './typescript-texts.mjs';

const HERE = import.meta.dirname;
const PACKAGE = path.join(HERE, '..', 'plugins', 'personal_page');
const ASSETS = path.join(PACKAGE, 'assets');
const PYTHON = path.join(ASSETS, 'python');
const CACHE = path.join(HERE, '..', '.cache');
await mkdir(CACHE, { recursive: true });
const TEMPORARY = await mkdtemp(path.join(CACHE, 'playground-'));
const BUILT = path.join(TEMPORARY, 'built');
const TYPESCRIPT = path.join(BUILT, 'typescript');
const require = createRequire(import.meta.url);
const STARTER = path.join(PACKAGE, 'widget', 'starter');
const PROJECT = path.join(PACKAGE, 'widget', 'project');
const STARTER_BACKEND = path.join(PACKAGE, 'backend', 'starter', 'backend.py');
const TARGET = 'es2022';

/** Style sheets are imported as minified text. */
const cssText = {
  name: 'css-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const { code } = await esbuild.transform(source, { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

const PAGE = {
  absWorkingDir: HERE,
  outdir: BUILT,
  metafile: true,
  bundle: true,
  format: 'esm',
  target: TARGET,
  minify: true,
  legalComments: 'none',
  entryNames: '[name]',
  // Modules are UTF-8 whatever the page is; escapes would make a half more of what is Russian.
  charset: 'utf8',
};

/** Leaves the import of the workbench to the browser. */
const lazyWorkbench = {
  name: 'lazy-workbench',
  setup(build) {
    build.onResolve({ filter: /\/(workbench|tutorial)\.ts$/ }, ({ kind, path: file }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.basename(file, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

/**
 * What every page loads: one file, so that it shares nothing with the workbench.
 * This function and those beside it return the folders of the packages they have bundled.
 */
async function buildLoader() {
  const entryPoints = ['src/loader.ts'];
  const { metafile } = await esbuild.build({ ...PAGE, entryPoints, plugins: [lazyWorkbench] });
  return bundledPackages(metafile, HERE);
}

/** Snippets of JavaScript would bring all of the completions to the first sight. */
const lateCompletions = {
  name: 'late-completions',
  setup(build) {
    const late = path.join(HERE, 'src', 'workbench', 'editor', 'late-completions.ts');
    build.onResolve({ filter: /^@codemirror\/autocomplete$/ }, ({ importer }) =>
      importer.includes('lang-javascript') ? { path: late, sideEffects: false } : undefined,
    );
  },
};

/** What formats the texts of a widget and searches them, beside the page; a formatter is loaded for its first file. */
async function buildEditing() {
  const { metafile } = await esbuild.build({
    ...PAGE,
    entryPoints: ['src/editing/editing-worker.ts'],
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
  return bundledPackages(metafile, HERE);
}

/** What goes before the worker of the site's search. */
async function buildSearch() {
  const entryPoints = ['src/search/search.ts'];
  const { metafile } = await esbuild.build({ ...PAGE, entryPoints, format: 'iife' });
  return bundledPackages(metafile, HERE);
}

/** The compiler and the texts that it takes: their names bear their hashes, and the worker is told both. */
async function buildCompiler() {
  const { metafile } = await esbuild.build({
    ...PAGE,
    entryPoints: { compiler: 'src/typescript/compiler.ts' },
    outdir: TYPESCRIPT,
    entryNames: '[name]-[hash]',
  });
  const [[file, { bytes }]] = Object.entries(metafile.outputs);
  const parts = { compiler: { name: path.basename(file), size: bytes } };
  const texts = { libs: await libs(), react: await react(), ru: await messages('ru') };
  for (const [part, content] of Object.entries(texts)) {
    const json = Buffer.from(JSON.stringify(content));
    const hash = createHash('sha256').update(json).digest('hex').slice(0, 8).toUpperCase();
    parts[part] = { name: `${part}-${hash}.json`, size: json.length };
    await writeFile(path.join(TYPESCRIPT, parts[part].name), json);
  }
  return { parts, packages: [...bundledPackages(metafile, HERE), ...textPackages()] };
}

/** The worker in which the compiler runs. Its name, too, is known by whoever starts it. */
async function buildTypeScript() {
  const { parts, packages } = await buildCompiler();
  const { metafile } = await esbuild.build({
    ...PAGE,
    entryPoints: { worker: 'src/typescript/worker.ts' },
    outdir: TYPESCRIPT,
    entryNames: '[name]-[hash]',
    define: { TYPESCRIPT_PARTS: JSON.stringify(parts) },
  });
  const [file] = Object.keys(metafile.outputs);
  return {
    worker: `typescript/${path.basename(file)}`,
    packages: [...packages, ...bundledPackages(metafile, HERE)],
  };
}

const WORKBENCH = path.join(HERE, 'src', 'workbench', 'workbench.ts');

/**
 * What is loaded later comes after the workbench, and says so: whatever the workbench holds is then in one chunk, where
 * each set of later parts that share a module would get a chunk of its own. The first sight is 40 requests less.
 */
const afterWorkbench = {
  name: 'after-workbench',
  setup(build) {
    const resolved = Symbol('resolved');
    build.onResolve(
      { filter: /\.ts$/ },
      async ({ path: file, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === resolved) {
          return undefined;
        }
        const { path: late } = await build.resolve(file, {
          kind,
          importer,
          resolveDir,
          pluginData: resolved,
        });
        return { path: late, namespace: 'late' };
      },
    );
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path: file }) => ({
      contents: [
        `import ${JSON.stringify(WORKBENCH)};`,
        `export * from ${JSON.stringify(file)};`,
      ].join('\n'),
      resolveDir: path.dirname(file),
    }));
  },
};

/** What a page loads when a playground is used: the workbench and its chunks, and the worker with TypeScript. */
async function buildWorkbench() {
  const { worker, packages } = await buildTypeScript();
  const { metafile } = await esbuild.build({
    ...PAGE,
    entryPoints: [WORKBENCH, 'src/workbench/tutorial/tutorial.ts'],
    splitting: true,
    // Flat, because `import.meta.url` is that of the chunk a module landed in.
    chunkNames: '[name]-[hash]',
    define: { TYPESCRIPT_WORKER: JSON.stringify(worker) },
    plugins: [cssText, lateCompletions, afterWorkbench],
  });
  return [...packages, ...bundledPackages(metafile, HERE)];
}

/** The checker: one script for whatever runs JavaScript, and the worker of the page, which loads that script. */
async function buildChecker() {
  const alone = await esbuild.build({ ...CHECKER, outdir: BUILT });
  await esbuild.build({
    ...PAGE,
    entryPoints: ['src/workbench/checking/check-worker.ts'],
    banner: { js: "import './checker.js';" },
  });
  return bundledPackages(alone.metafile, HERE);
}

const MINIFIED = { minify: true, target: TARGET, legalComments: 'none' };

const SCRIPT = {
  ...MINIFIED,
  absWorkingDir: HERE,
  bundle: true,
  write: false,
  metafile: true,
  format: 'iife',
  plugins: [cssText],
};

/** The hashes of the scripts that are inlined into frames. */
const inlined = [];

/** Writes a script for the document of a frame, whose policy allows this one inline script, by its hash. */
async function writeInline(file, code) {
  // The text ends up between <script> tags.
  const text = code.replaceAll('</script', '<\\/script');
  const hash = createHash('sha256').update(text).digest('base64');
  inlined.push(`'sha256-${hash}'`);
  await writeFile(path.join(BUILT, file), `// sha256-${hash}\n${text}`);
}

/**
 * What the policy of a page has to allow for its frames, which are under it, too: their own script and what they make
 * of the widget's text, which is a Blob or, where the reader lets it, code from a text; and that links are resolved as
 * on the simulated page.
 */
async function writePolicy() {
  const { createAccounts } = await import('./src/accounts/accounts.ts');
  const addresses = createAccounts('en').map(({ address }) => address);
  const parts = {
    'script-src': [...inlined.sort(), 'blob:', "'unsafe-eval'"],
    'base-uri': addresses,
  };
  await writeFile(path.join(BUILT, 'policy.json'), JSON.stringify(parts));
}

/** RequireJS evaluates what a loader plugin hands it. Code that sees the names around it keeps them from being shortened. */
const DIRECT_EVAL = 'return eval(text);';

/**
 * Lets a script keep the classes and namespaces of the browser that it names: whoever declares a variable of such a
 * name later, in a file or in the console, means their own code.
 */
async function withOwnGlobals(code) {
  const tokens = [...tokenizer(code, { ecmaVersion: 'latest' })];
  const label = (index) => tokens[index]?.type.label;
  const isKey = (index) => label(index + 1) === ':' && ['{', ','].includes(label(index - 1));
  const named = tokens.filter(
    ({ type, value }, index) =>
      type.label === 'name' &&
      /^[A-Z]\w{2,}$/.test(value) &&
      !['.', '?.'].includes(label(index - 1)) &&
      !isKey(index),
  );
  const names = [...new Set(named.map(({ value }) => value))].sort();
  const whole = `(()=>{"use strict";const{${names.join()}}=globalThis;${code}})();`;
  return (await esbuild.transform(whole, MINIFIED)).code;
}

/** The script that is inlined into the frame: RequireJS with an eval that is indirect, then our own part. */
async function buildFrame() {
  const requireJsFile = require.resolve('requirejs/require.js');
  const requireJs = await readFile(requireJsFile, 'utf8');
  if (!requireJs.includes(DIRECT_EVAL)) {
    throw new Error(`${requireJsFile}: expected ${DIRECT_EVAL}`);
  }
  const loader = await esbuild.transform(
    requireJs.replace(DIRECT_EVAL, 'return (0, eval)(text);'),
    MINIFIED,
  );
  const own = await esbuild.build({ ...SCRIPT, entryPoints: ['src/frame/frame.ts'] });
  const script = `${loader.code}${await withOwnGlobals(own.outputFiles[0].text)}`;
  // Each cabinet loads it, so it is worth a tool that packs more tightly, and takes a second or two for it.
  const { code } = await terser({ 'frame.js': script }, { ecma: 2022, compress: { passes: 3 } });
  await writeInline('frame.js', code);
  return [path.dirname(requireJsFile), ...bundledPackages(own.metafile, HERE)];
}

/** What the cabinet looks like. It is no part of the script, since the browser reads it without running anything. */
async function buildFrameStyles() {
  const folder = path.join(HERE, 'src', 'cabinet', 'view', 'styles');
  const parts = ['page', 'lead', 'widgets', 'feed'].map((part) => `@import './${part}.css';`);
  await esbuild.build({
    bundle: true,
    minify: true,
    outfile: path.join(BUILT, 'frame.css'),
    stdin: { contents: parts.join('\n'), resolveDir: folder, loader: 'css' },
  });
  return [];
}

/** What stands around Python: the script of its frame, and those of its workers. */
async function buildPython() {
  const frame = await esbuild.build({ ...SCRIPT, entryPoints: ['src/worker/host.ts'] });
  await writeInline('python-frame.js', frame.outputFiles[0].text);
  const relay = await esbuild.build({ ...SCRIPT, entryPoints: ['src/worker/relay-worker.ts'] });
  await writeFile(path.join(BUILT, 'python-relay.js'), relay.outputFiles[0].text);
  const worker = await esbuild.build({ ...SCRIPT, entryPoints: ['src/worker/worker.ts'] });
  await writeFile(path.join(BUILT, 'python-worker.js'), worker.outputFiles[0].text);
  return bundledPackages(worker.metafile, HERE);
}

async function buildModules() {
  const folder = path.join(BUILT, 'modules');
  await mkdir(folder, { recursive: true });
  const packages = await Promise.all(
    Object.keys(MODULES).map(async (id) => {
      const { text, metafile } = await amdText(esbuild, id, [cssText]);
      await writeFile(path.join(folder, moduleFile(id)), text);
      return bundledPackages(metafile, HERE);
    }),
  );
  return packages.flat();
}

/** The paths of the files in a folder, at any depth. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The starter widget as it is, with a list of its files: a page cannot read a folder. */
async function copyStarter() {
  await cp(STARTER, path.join(BUILT, 'starter'), { recursive: true });
  const files = await filesIn(STARTER);
  await writeFile(path.join(BUILT, 'starter', 'index.json'), JSON.stringify(files));
  // Not one of them: an archive of the widget holds no backend.
  await cp(STARTER_BACKEND, path.join(BUILT, 'starter-backend.py'));
  return [];
}

/** The templates of a project in one file: not every host of static files serves hidden ones. */
async function copyProject() {
  const read = async (file) => [file, await readFile(path.join(PROJECT, file), 'utf8')];
  const texts = await Promise.all((await filesIn(PROJECT)).map(read));
  const json = JSON.stringify(Object.fromEntries(texts));
  await writeFile(path.join(BUILT, 'project.json'), json);
  return [];
}

/** Widgets to install beside the reader's, as they are; a frame gets those that the reader has chosen. */
async function copyNeighbours() {
  await cp(path.join(HERE, 'src', 'neighbours'), path.join(BUILT, 'neighbours'), {
    recursive: true,
  });
  return [];
}

async function build() {
  await mkdir(BUILT);
  // All of them to their end: a part that still writes would fill the folder that is removed.
  const parts = await Promise.allSettled([
    buildLoader(),
    buildSearch(),
    buildEditing(),
    buildWorkbench(),
    buildChecker(),
    buildFrame(),
    buildFrameStyles(),
    buildPython(),
    buildModules(),
    copyStarter(),
    copyProject(),
    copyNeighbours(),
  ]);
  const failed = parts.find((part) => part.status === 'rejected');
  if (failed) throw failed.reason;
  await writePolicy();
  const notices = await noticesOf(parts.flatMap((part) => part.value));
  await writeFile(path.join(BUILT, NOTICES), notices);
  // Made by a build of its own.
  if (existsSync(PYTHON)) await rename(PYTHON, path.join(BUILT, 'python'));
  if (existsSync(ASSETS)) await rename(ASSETS, path.join(TEMPORARY, 'replaced'));
  await rename(BUILT, ASSETS);
}

try {
  await build();
} catch (error) {
  // What esbuild found is on the screen already, with its places.
  if (!error.errors) console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(TEMPORARY, { recursive: true, force: true });
}
