import { GUARD_IN_MODULES } from './src/source/guard-name.ts';
import { instrument } from './src/source/instrument.ts';
import { parseScript } from './src/source/parse.ts';

/**
 * How each npm module of the contract becomes an AMD text. Ids and versions are the contract's
 * (`modules` of plugins/personal_page/contract/sdk); a test compares the two.
 *
 * `value` is the CommonJS expression whose value the module has. `uses` are the AMD modules it shares
 * with others instead of carrying its own copy. Ids under `personal-page/` are private: widgets are
 * not offered them, so that an undocumented `redux` does not pass here and fail in amoCRM.
 */
export const MODULES = {
  jquery: { value: "require('jquery')" },
  react: { value: "require('react')" },
  'react-dom': { value: "require('react-dom')", uses: ['react'] },
  '@reduxjs/toolkit': {
    value: "require('@reduxjs/toolkit')",
    uses: ['personal-page/redux', 'personal-page/immer'],
  },
  'react-redux': { value: "require('react-redux')", uses: ['react', 'react-dom'] },
  'immer.produce': { value: "require('immer').produce", uses: ['personal-page/immer'] },
  'immer.current': { value: "require('immer').current", uses: ['personal-page/immer'] },
  nanoid: { value: "require('nanoid/non-secure').nanoid" },
  classnames: { value: "require('classnames')" },
  dateformat: { value: "require('dateformat')" },
  lodash: { value: "require('lodash')" },
  'personal-page/redux': { value: "require('redux')" },
  'personal-page/immer': { value: "require('immer')" },
  'personal-page/instrument': {
    value: "require('./src/source/instrument-text.ts').instrumentText",
  },
  'personal-page/backend': {
    value: "require('./src/frame/backend/route-to-backend.ts').routeToBackend",
  },
  'personal-page/acting': { value: "require('./src/frame/acting/acting.ts').act" },
  'personal-page/clock': { value: "require('./src/frame/clock/clock.ts').hold" },
  'personal-page/inspecting': {
    value: "require('./src/frame/inspecting/inspecting.ts').inspect",
  },
  'personal-page/recording': { value: "require('./src/frame/recording/recording.ts').record" },
  'personal-page/path': { value: "require('./src/cabinet/view/path/path.ts').letClientIn" },
};

/** The npm package behind each AMD id that modules share. */
const SHARED = {
  react: 'react',
  'react-dom': 'react-dom',
  'personal-page/redux': 'redux',
  'personal-page/immer': 'immer',
};

/** The name of the file that holds a module; scoped packages have a slash in their id. */
export const moduleFile = (id) => `${id.replaceAll('/', '__')}.js`;

/**
 * Bundles one module. The text is `define(id, [...], function (require, exports, module) {...})`; the
 * metafile is esbuild's and says what went into it. What it does with `location` goes through the guard, as in a widget.
 */
export async function amdText(esbuild, id, plugins = []) {
  const { value, uses = [] } = MODULES[id];
  const result = await esbuild.build({
    absWorkingDir: import.meta.dirname,
    stdin: { contents: `module.exports = ${value}`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins,
    // A UMD package would otherwise register itself with the frame's own `define` and export nothing here.
    define: { define: 'undefined', 'process.env.NODE_ENV': '"production"' },
    alias: Object.fromEntries(
      uses.filter((shared) => SHARED[shared] !== shared).map((shared) => [SHARED[shared], shared]),
    ),
    external: uses,
  });
  const dependencies = JSON.stringify(['require', 'exports', 'module', ...uses]);
  const code = result.outputFiles[0].text;
  const written = `define(${JSON.stringify(id)},${dependencies},function(require,exports,module){${code}});`;
  const { program } = parseScript(written);
  const { text } = instrument(written, program, GUARD_IN_MODULES, { guarded: false });
  return { text, metafile: result.metafile };
}
