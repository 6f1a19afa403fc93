import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { COMMANDS } from '../commands.ts';
import { controllerIn, FakeView } from '../controller.test-support.ts';
import { commandsIn } from '../shown-command.ts';
import { printedKeys } from './printed-keys.ts';

const DOCS = path.join(import.meta.dirname, '../../../../docs');

/** Every combination of keys that the guide names, without those for a Mac. */
function documented(language: string): Set<string> {
  const guide = readFileSync(path.join(DOCS, language, 'playground-guide.md'), 'utf8');
  const section = guide.slice(guide.indexOf('{#keyboard}'), guide.indexOf('{#format}'));
  const found = section.matchAll(/<kbd>[^<]+<\/kbd>(?:\+<kbd>[^<]+<\/kbd>)*/g);
  return new Set(
    [...found].map(([keys]) => keys.replaceAll(/<\/kbd>\+<kbd>/g, '+').replaceAll(/<\/?kbd>/g, '')),
  );
}

for (const language of ['ru', 'en']) {
  test(`the guide names the keys of every command: ${language}`, () => {
    const known = documented(language);
    const context = { controller: controllerIn().controller, view: new FakeView() };
    const missing = commandsIn(null, context).flatMap(({ id, names }) =>
      // The second arrow of a pair stands by itself.
      printedKeys(names, false)
        .filter((keys) => !known.has(keys) && keys !== 'Ctrl+Alt+↓')
        .map((keys) => `${id}: ${keys}`),
    );
    assert.deepEqual(missing, []);
    assert.ok(COMMANDS.filter(({ keys }) => keys).length > 15);
  });
}
