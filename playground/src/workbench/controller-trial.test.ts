import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controllerIn, MAIN } from './controller.test-support.ts';

const MOUNT = {} as HTMLElement;
const RESULT = { tried: [], unsteady: [], hung: false };

test('a trial is of the files of the editor, under every alternative, beside the cabinet', async () => {
  const seen: unknown[] = [];
  const { controller, session, draft } = controllerIn({
    tryEach: ({ files, choices, lead, progress }) => {
      progress(1, 3);
      seen.push(files, choices, lead, controller.trial.state, draft.load()?.files);
      return Promise.resolve(RESULT);
    },
  });
  controller.edit(MAIN, 'typed');
  await controller.tryEach(MOUNT);
  assert.deepEqual(seen, [
    { [MAIN]: 'typed' },
    [{ behaviour: 'slot.fresh-element', alternative: 'reused' }],
    '1',
    { kind: 'running', done: 1, total: 3 },
    { [MAIN]: 'typed' },
  ]);
  assert.deepEqual(controller.trial.state, { kind: 'over', report: RESULT });
  assert.deepEqual(session.calls, [['standBeside'], ['standAlone']]);
});

test('an edit takes the result of a trial back', async () => {
  const { controller } = controllerIn({ tryEach: () => Promise.resolve(RESULT) });
  await controller.tryEach(MOUNT);
  controller.edit(MAIN, 'typed');
  assert.deepEqual(controller.trial.state, { kind: 'none' });
});

test('a trial that is cancelled has no result, and the cabinet stands alone again', async () => {
  const { controller, session } = controllerIn({
    tryEach: ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(RESULT));
      }),
  });
  const trying = controller.tryEach(MOUNT);
  controller.trial.cancel();
  await trying;
  assert.deepEqual(controller.trial.state, { kind: 'none' });
  assert.deepEqual(session.calls.at(-1), ['standAlone']);
});

test('a trial that fails says so, and the cabinet stands alone again', async () => {
  const { controller, session } = controllerIn({
    tryEach: () => Promise.reject(new Error('no luck')),
  });
  await assert.rejects(controller.tryEach(MOUNT), { message: 'no luck' });
  assert.deepEqual(controller.trial.state, { kind: 'none' });
  assert.deepEqual(session.calls.at(-1), ['standAlone']);
});
