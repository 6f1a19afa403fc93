import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controllerIn, FakeView, MAIN } from '../controller.test-support.ts';
import { lineItems } from './lines.ts';
import { symbolItems } from './symbols.ts';
import { PALETTE_WORDS } from './words.ts';

const FILES = {
  [MAIN]: 'const run = () => {};\r\n\r\nfunction late() {}',
  'manifest.json': '{\n  "widget": { "name": "x" }\n}',
};

function workbench() {
  const { controller } = controllerIn();
  controller.setFiles(FILES);
  return { controller, view: new FakeView() };
}

/** Where a query for a line leads, as `line:column`; null if nowhere. */
function lineOf(query: string): string | null {
  const context = workbench();
  const [item] = lineItems(query, context, PALETTE_WORDS.en).items;
  item?.act();
  const place = context.view.calls.at(-1)?.[1] as { line: number; column: number } | undefined;
  return place ? `${place.line}:${place.column}` : null;
}

test('a line is gone to by its number, and by a column; never outside of the file', () => {
  assert.equal(lineOf('3'), '3:1');
  assert.equal(lineOf('3:10'), '3:10');
  assert.equal(lineOf('1, 7'), '1:7');
  assert.equal(lineOf('0'), '1:1');
  assert.equal(lineOf('999:999'), '3:19');
  for (const query of ['', 'x', '-1', '1:', ':']) {
    assert.equal(lineOf(query), null, query);
  }
  assert.match(
    lineItems('', workbench(), PALETTE_WORDS.en).status,
    /lines in personal_page\.js: 3/,
  );
});

test('names are listed with their places, those of the file that is shown first', () => {
  const context = workbench();
  const listed = symbolItems(context).map(({ label, notes }) => `${label} ${notes.join()}`);
  assert.deepEqual(listed, [
    'run personal_page.js:1',
    'late personal_page.js:3',
    'widget manifest.json:2',
    'widget.name manifest.json:2',
  ]);
  symbolItems(context)[1]!.act();
  assert.deepEqual(context.view.calls, [['goTo', { file: MAIN, line: 3, column: 10 }]]);
  context.view.file = 'manifest.json';
  assert.equal(symbolItems(context)[0]!.label, 'widget');
});
