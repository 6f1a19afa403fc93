/** Bundles the playground into the Python package: `node build.mjs`. */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { MODULES, amdText, moduleFile } from './modules.mjs';

const HERE = import.meta.dirname;
const PACKAGE = path.join(HERE, '..', 'plugins', 'personal_page');
const ASSETS = path.join(PACKAGE, 'assets');
const STARTER = path.join(PACKAGE, 'widget', 'starter');
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

/** What the page loads: the loader on every page, the workbench and its chunks when a playground is used. */
async function buildPage() {
  const entryPoints = ['src/loader.ts', 'src/workbench/workbench.ts'].filter((entry) =>
    existsSync(path.join(HERE, entry)),
  );
  await esbuild.build({
    absWorkingDir: HERE,
    entryPoints,
    outdir: ASSETS,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: TARGET,
    minify: true,
    legalComments: 'none',
    entryNames: '[name]',
    // Flat, because `import.meta.url` is that of the chunk a module landed in.
    chunkNames: '[name]-[hash]',
    plugins: [cssText],
  });
}

/** The script that is inlined into the frame: RequireJS as it is, then our own part. */
async function buildFrame() {
  const requireJs = await readFile(
    createRequire(import.meta.url).resolve('requirejs/require.js'),
    'utf8',
  );
  const loader = await esbuild.transform(requireJs, {
    minify: true,
    target: TARGET,
    legalComments: 'none',
  });
  const own = await esbuild.build({
    absWorkingDir: HERE,
    entryPoints: ['src/frame/frame.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: TARGET,
    minify: true,
    legalComments: 'none',
    plugins: [cssText],
  });
  // The text ends up between <script> tags.
  const text = `${loader.code}${own.outputFiles[0].text}`.replaceAll('</script', '<\\/script');
  await writeFile(path.join(ASSETS, 'frame.js'), text);
}

async function buildModules() {
  const folder = path.join(ASSETS, 'modules');
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.keys(MODULES).map(async (id) =>
      writeFile(path.join(folder, moduleFile(id)), await amdText(esbuild, id)),
    ),
  );
}

/** The starter widget as it is, with a list of its files: a page cannot read a folder. */
async function copyStarter() {
  await cp(STARTER, path.join(ASSETS, 'starter'), { recursive: true });
  const entries = await readdir(STARTER, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(STARTER, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  await writeFile(path.join(ASSETS, 'starter', 'index.json'), JSON.stringify(files));
}

await rm(ASSETS, { recursive: true, force: true });
await mkdir(ASSETS, { recursive: true });
const parts = await Promise.allSettled([buildPage(), buildFrame(), buildModules(), copyStarter()]);
const failed = parts.find((part) => part.status === 'rejected');
if (failed) {
  console.error(failed.reason.message);
  process.exitCode = 1;
}
