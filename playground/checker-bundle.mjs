/** How the checker is bundled alone, for `build.mjs` and for the test that runs exactly that script. */

/** One script that needs nothing but the language, and gives its realm the function `checkWidget`. */
export const CHECKER = {
  absWorkingDir: import.meta.dirname,
  entryPoints: { checker: 'src/checker/global.ts' },
  bundle: true,
  format: 'iife',
  target: 'es2022',
  // An engine that is embedded has none of what browsers and Node have around the language.
  platform: 'neutral',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
};
