import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controllerIn, INITIAL, MAIN, reopened } from './controller.test-support.ts';

test('a reset brings back the example and the first lead, and can be undone', async () => {
  const { controller, session, draft } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.run();
  session.navigation.lead = '2';
  await controller.reset();
  assert.deepEqual(controller.files.current, INITIAL);
  assert.equal(controller.timings, null);
  assert.deepEqual(session.given('reset'), [['1']]);
  assert.deepEqual(session.calls.at(-1), ['expect', INITIAL]);
  assert.deepEqual(controller.notice, { kind: 'reset' });
  assert.deepEqual(draft.load()?.files, { [MAIN]: 'typed' });
  controller.undo();
  assert.equal(controller.files.current[MAIN], 'typed');
  assert.equal(controller.notice, null);
});

test('a reset that changes no file has nothing to undo', async () => {
  const { controller } = controllerIn();
  controller.fail(new Error('no luck'));
  await controller.reset();
  assert.equal(controller.notice, null);
});

test('a reset keeps the draft, also that of the notice which offers the example', async () => {
  const { controller, storage } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.reset();
  controller.dispose();
  const second = reopened(storage);
  assert.deepEqual(second.controller.notice, { kind: 'draft' });
  await second.controller.reset();
  assert.deepEqual(second.controller.files.current, INITIAL);
  second.controller.dispose();
  assert.equal(reopened(storage).controller.files.current[MAIN], 'typed');
});

test('typing after a reset takes the undo away', async () => {
  const { controller } = controllerIn();
  controller.edit(MAIN, 'typed');
  await controller.reset();
  controller.edit(MAIN, 'something new');
  assert.equal(controller.notice, null);
});

test('a script takes the place of the code, whatever its name, and that is undone', async () => {
  const { controller } = controllerIn();
  const { file } = await controller.takeIn([new File(['define([])'], 'bundle.js')]);
  assert.equal(file, MAIN);
  assert.equal(controller.files.current[MAIN], 'define([])');
  const text = 'bundle.js is in the place of your personal_page.js.';
  assert.deepEqual(controller.notice, { kind: 'opened', text });
  controller.undo();
  assert.deepEqual(controller.files.current, INITIAL);
});

test('a manifest is a file of its own, which an undo takes away again', async () => {
  const { controller } = controllerIn();
  await controller.takeIn([new File(['{}'], 'manifest.json')]);
  assert.deepEqual(controller.files.current, { ...INITIAL, 'manifest.json': '{}' });
  assert.deepEqual(controller.notice, { kind: 'opened', text: 'manifest.json was added.' });
  controller.undo();
  assert.deepEqual(controller.files.current, INITIAL);
});

test('a backend is opened where there is Python, and refused by name where there is none', async () => {
  const picked = [new File(['print()'], 'server.py')];
  const { controller } = controllerIn();
  assert.equal((await controller.takeIn(picked)).file, 'backend.py');
  const without = controllerIn({ python: false }).controller;
  await assert.rejects(without.takeIn(picked), {
    name: 'ImportError',
    message: /^server\.py: .* built without it/,
  });
  assert.deepEqual(without.files.current, INITIAL);
});

test('a file that is no text changes nothing, and its refusal is said as it is', async () => {
  const { controller } = controllerIn();
  const refusal: unknown = await controller
    .takeIn([new File(['PK\u0003\u0004'], 'widget.zip')])
    .catch((error: unknown) => error);
  assert.deepEqual(controller.files.current, INITIAL);
  controller.fail(refusal);
  const { notice } = controller;
  assert.ok(notice?.kind === 'failed' && notice.reason.startsWith('widget.zip: the end'));
});
