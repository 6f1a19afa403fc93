import { build } from 'esbuild';

// The modules that the cabinet provides: they stay outside of the bundle.
const MODULES = ['amocrm-sdk', 'react', 'react-dom'];
const dependencies = JSON.stringify(['require', ...MODULES]);

await build({
  entryPoints: ['src/personal_page.jsx'],
  outfile: 'personal_page.js',
  bundle: true,
  format: 'cjs',
  external: MODULES,
  target: 'es2020',
  charset: 'utf8',
  // The cabinet does not promise `react/jsx-runtime`, so JSX becomes calls of React.createElement.
  jsx: 'transform',
  banner: {
    js: `define(${dependencies}, function (require) {\nvar module = { exports: {} };`,
  },
  footer: { js: 'return module.exports.default;\n});' },
});
