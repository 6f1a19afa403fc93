import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BuildOfRun } from './build-of-run.ts';
import type { BuiltFiles } from './built.ts';
import { EditedFiles } from './edited-files.ts';
import { Notices } from './notice.ts';
import type { Tell } from './building/asked.ts';

const INITIAL = Object.freeze({ 'personal_page.js': 'given' });

/** A build that ends when the test says so. */
function building() {
  const files = new EditedFiles({ initial: INITIAL, files: INITIAL, draft: null, useDraft: false });
  const notices = new Notices(null, () => undefined);
  const made: { tell: Tell; end: (built: BuiltFiles) => void; fail: (error: Error) => void }[] = [];
  const build = new BuildOfRun({
    files,
    notices,
    build: (_files, tell) =>
      new Promise((end, fail) => {
        made.push({ tell: tell!, end, fail });
      }),
  });
  const begin = (code: string) => {
    files.set({ 'personal_page.js': code });
    return Promise.resolve(build.of(files.beginRun()));
  };
  return { files, notices, build, made, begin };
}

const built = (text: string): BuiltFiles =>
  ({ files: {}, source: {}, textOf: () => text }) as unknown as BuiltFiles;

test('a build that was overtaken leaves the texts and the notice of the newer run', async () => {
  const { notices, build, made, begin } = building();
  const first = begin('first');
  const second = begin('second');
  made[1]!.tell('loading');
  made[1]!.end(built('second'));
  assert.notEqual(await second, 'overtaken');
  made[0]!.tell(null);
  made[0]!.end(built('first'));
  assert.equal(await first, 'overtaken');
  assert.equal(build.textOf('any'), 'second');
  assert.equal(notices.current?.kind, 'told');
  build.clear();
  assert.equal(build.textOf('any'), null);
});

test('where a build fails nothing has run', async () => {
  const { files, made, begin } = building();
  const run = begin('source');
  made[0]!.fail(new Error('no TypeScript'));
  await assert.rejects(run, { message: 'no TypeScript' });
  assert.ok(!files.hasRun);
});
