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
  ['an unknown module', `define(['jquery',\n  'vue'], ${BODY})`, 'unknown-module 2:3 vue'],
  [
    'two unknown modules',
    `define(['vue', './own'], ${BODY})`,
    'unknown-module 1:9 vue, unknown-module 1:16 ./own',
  ],
  [
    'dependencies that are no ids',
    `define([1, null, {}, name], ${BODY})`,
    'unknown-module 1:9 1, unknown-module 1:12 null, unknown-module 1:18 {}',
  ],
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
  ['a named module', `define('own', ['vue'], ${BODY})`, 'unknown-module 1:16 vue'],
];
for (const [name, source, expected] of SOURCES) {
  test(`recognises ${name}`, () => {
    assert.equal(found(source), expected);
  });
}

test('the landmarks are the places of define, of what the factory returns, and of the callbacks', () => {
  const source = 'define([], function () {\n  return {\n    initLead() {},\n  }\n})';
  const recognised = recognise(source, 'f', 'w', CONTRACT, 'guard', 'en');
  assert.ok(recognised.ok);
  const { define, returned, callbacks } = recognised.landmarks;
  assert.deepEqual(define, { file: 'f', line: 1, column: 1 });
  assert.deepEqual(returned, { file: 'f', line: 2, column: 10 });
  assert.deepEqual(callbacks, { initLead: { file: 'f', line: 3, column: 5 } });
});

test('a widget with a literal of very many elements is recognised', () => {
  const list = '1,'.repeat(200_000);
  assert.equal(found(`define([], ${BODY}); const list = [${list}];`), 'ok');
});

test('code that nests deeper than anything can read is a problem, and no exception', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  assert.match(found(`define([], ${BODY}); const list = ${deep};`), /^syntax 1:1/);
});
