import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import { recognise } from './recognise.ts';

const BODY = 'function () { return { initLead() {}, registerWidgetsBarSlot() {} } }';

/** What the source is found to be: `ok`, or each problem as `code line:column parameter`. */
function found(source: string): string {
  const recognised = recognise(source, 'personal_page.js', 'w', CONTRACT, 'guard', 'en');
  return recognised.ok
    ? 'ok'
    : recognised.findings
        .map(({ code, place, params }) => {
          const { name }: Partial<Record<string, string>> = params;
          return [code, `${place?.line}:${place?.column}`, name].filter(Boolean).join(' ');
        })
        .join(', ');
}

const SOURCES: [name: string, source: string, expected: string][] = [
  ['nothing', '', 'empty 1:1'],
  ['white space', ' \n\t\n', 'empty 1:1'],
  ['prose', 'Please write me a widget\nthat shows the lead.', 'not-a-widget 1:1'],
  [
    'prose with brackets',
    'A widget (small) for our cabinet; it greets the client.',
    'not-a-widget 1:1',
  ],
  ['Russian prose', 'Привет! Вот мой виджет для кабинета клиента.', 'not-a-widget 1:1'],
  ['one word', 'Hello', 'not-a-widget 1:1'],
  ['words that happen to parse', 'hello, world', 'not-a-widget 1:1'],
  ['HTML', '\n  <!doctype html>\n<div>Hello</div>', 'not-a-widget 2:3'],
  ['HTML around a widget', `<script>define([], ${BODY})</script>`, 'not-a-widget 1:1'],
  ['a Markdown fence', `\`\`\`js\ndefine([], ${BODY})\n\`\`\``, 'not-a-widget 1:1'],
  ['JSON', '{"locations": ["personal_page"]}', 'not-a-widget 1:1'],
  ['a missing comma', 'define([], () => ({\n  a() {}\n  b() {}\n}))', 'syntax 3:3'],
  ['an unclosed bracket', 'define([], function () {', 'syntax 1:25'],
  ['an unfinished loop', 'for (let i = 0; i <', 'syntax 1:20'],
  ['an ES module', "import x from 'y'", 'es-module 1:1'],
  ['one that imports for effect', "import '../runner/styles.css'", 'es-module 1:1'],
  ['one that only exports', 'const a = 1\nexport default { a }', 'es-module 2:1'],
  ['one that asks for its address', 'console.debug(import.meta.url)', 'es-module 1:15'],
  ['an ES module in TypeScript', "import x from 'y'\nconst a: string = x", 'es-module 1:1'],
  ['an import with a slip', "import x frm 'y'", 'syntax 1:1'],
  ['no define', "console.log('hi')", 'not-amd 1:1'],
  ['only comments', '// nothing yet', 'not-amd 1:1'],
  [
    'an unknown module, which is asked for only when it runs',
    `define(['vue', './own'], ${BODY})`,
    'ok',
  ],
  ['a branch that may not be taken', `(f => 0 ? define(['./core'], f) : f())(${BODY})`, 'ok'],
  [
    'a define of its own',
    "const define = (ids, make) => make(); define(['some/name'], () => 1)",
    'ok',
  ],
  ['a define of the window', `window.define([], ${BODY})`, 'ok'],
  ['a define by its name', `window['define']([], ${BODY})`, 'ok'],
  ['a define that is passed on', `((d) => d([], ${BODY}))(define)`, 'ok'],
  ['every provided module', `define(${JSON.stringify(CONTRACT.modules)}, ${BODY})`, 'ok'],
  ['the pseudo modules of RequireJS', `define(['require', 'exports', 'module'], ${BODY})`, 'ok'],
  ['no dependencies', `define(${BODY})`, 'ok'],
  [
    'a UMD bundle',
    `(f => { if (typeof define === 'function' && define.amd) define(['jquery'], f) })(${BODY})`,
    'ok',
  ],
  [
    'a bundle whose module needs a named one beside it',
    `define('own', [], () => 1); define(['own'], ${BODY})`,
    'ok',
  ],
  ['return outside a function', 'return 1', 'syntax 1:1'],
  ['return in the middle of a script', "console.log('hi')\nreturn", 'syntax 2:1'],
  ['prose that begins with return', 'return to sender', 'not-a-widget 1:1'],
  ['a named module', `define('own', ['vue'], ${BODY})`, 'ok'],
];
for (const [name, source, expected] of SOURCES) {
  test(`recognises ${name}`, () => {
    assert.equal(found(source), expected);
  });
}

type Shown = Record<'define' | 'returned' | 'initLead' | 'asked', string>;

/** The landmarks as `line:column`, once the module was defined at the place that `^` stands before. */
function landmarksIn(marked: string, id = 'vue'): Partial<Shown> {
  const at = marked.indexOf('^');
  const before = marked.slice(0, Math.max(at, 0)).split('\n');
  const source = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
  const recognised = recognise(source, 'f', 'w', CONTRACT, 'guard', 'en');
  assert.ok(recognised.ok, source);
  const defined = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const { define, returned, callbacks, asked } = recognised.landmarks(at < 0 ? null : defined);
  const places = { define, returned, initLead: callbacks['initLead'], asked: asked(id) };
  return Object.fromEntries(
    Object.entries(places).flatMap(([name, place]) =>
      place ? [[name, `${place.line}:${place.column}`]] : [],
    ),
  );
}

const LANDMARKS: [name: string, marked: string, expected: Partial<Shown>][] = [
  [
    'before the module is known, those of the first define',
    'define([], function () {\n  return {\n    initLead() {},\n  }\n})',
    { define: '1:1', returned: '2:10', initLead: '3:5' },
  ],
  [
    'the define that ran, not one that did not',
    "if (0) define(['vue'], () => 1);\n^define(['vue'], () => ({\n  initLead() {} }))",
    { define: '2:1', returned: '2:24', initLead: '3:3', asked: '2:9' },
  ],
  [
    'a define of an object',
    'window.^define({\n  initLead() {} })',
    { define: '1:1', returned: '1:15', initLead: '2:3' },
  ],
  [
    'another name of define, and a factory that is a parameter',
    "((d, f) => { ^d(['vue'], f) })(define, () => ({\n  initLead() {} }))",
    { define: '1:14', returned: '1:46', initLead: '2:3', asked: '1:17' },
  ],
  [
    'UMD of the usual shape',
    "(function (root, factory) {\n  if (typeof define === 'function' && define.amd) {\n    ^define(['vue'], factory);\n  }" +
      ' else { root.x = factory(); }\n}(this, function () {\n  return { initLead() {} };\n}));',
    { define: '3:5', returned: '6:10', initLead: '6:12', asked: '3:13' },
  ],
  [
    'a factory that is a function of its own',
    'function make() {\n  return { initLead() {} }\n}\n^define(make)',
    { define: '4:1', returned: '2:10', initLead: '2:12' },
  ],
  [
    'a factory in a variable',
    'var make = () => 1;\n{ const make = () => { return }; ^define([], make) }',
    { define: '2:34', returned: '2:24' },
  ],
  [
    'a require in the CommonJS wrapper',
    "^define(function (require) {\n  const vue = require('vue');\n})",
    { define: '1:1', asked: '2:23' },
  ],
  ['nothing of what was defined by no call here', 'let a = define;\n^a', {}],
];
for (const [name, marked, expected] of LANDMARKS) {
  test(`the landmarks of a module are ${name}`, () => {
    assert.deepEqual(landmarksIn(marked), expected);
  });
}

test('a widget with a literal of very many elements is recognised', () => {
  const list = '1,'.repeat(200_000);
  assert.equal(found(`define([], ${BODY}); const list = [${list}];`), 'ok');
});

test('code that nests deeper than anything can read is a problem, and no exception', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  assert.match(found(`define([], ${BODY}); const list = ${deep};`), /^syntax 1:1/);
});
