import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controllerIn, INITIAL, MAIN, memory, reopened } from './controller.test-support.ts';
import { reportOf } from './fake-session.test-support.ts';

/** Lets everything that waits for a promise go on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('an example runs by itself, a draft does not', async () => {
  const storage = memory();
  const first = controllerIn({ storage });
  await first.controller.autorun();
  assert.deepEqual(first.session.given('run'), [[INITIAL]]);
  assert.deepEqual(first.controller.notice, { kind: 'autorun' });
  await settled();
  first.controller.edit(MAIN, 'typed');
  first.controller.dispose();
  const second = reopened(storage);
  await second.controller.autorun();
  assert.deepEqual(second.session.given('run'), []);
  assert.deepEqual(second.controller.notice, { kind: 'draft' });
});

test('code whose run was on its way when the page went does not run by itself', async () => {
  const storage = memory();
  void controllerIn({ storage }).controller.run();
  const { controller, session } = reopened(storage);
  await controller.autorun();
  assert.deepEqual(session.given('run'), []);
  assert.deepEqual(controller.notice, { kind: 'hung' });
});

test('code that left the cabinet able to answer runs by itself again, also if it failed', async () => {
  for (const status of ['mounted', 'failed'] as const) {
    const { controller, session, storage } = controllerIn();
    session.report = reportOf(status);
    await controller.run();
    await settled();
    const next = reopened(storage);
    await next.controller.autorun();
    assert.equal(next.session.given('run').length, 1, status);
  }
});

test('code that was ended, stopped, or after which the cabinet is silent does not', async () => {
  for (const wrong of ['hung', 'stopped', 'silent'] as const) {
    const { controller, session, storage } = controllerIn();
    session.report = reportOf(wrong === 'stopped' ? 'stopped' : 'failed');
    session.answering = wrong !== 'silent';
    session.recovery.hung = wrong === 'hung';
    await controller.run();
    await settled();
    const next = reopened(storage);
    await next.controller.autorun();
    assert.equal(next.session.given('run').length, 0, wrong);
  }
});

test('code that hangs after its run is known as well', async () => {
  const { controller, session, storage } = controllerIn();
  await controller.run();
  await settled();
  session.recovery.hung = true;
  session.become('failed');
  const next = reopened(storage);
  await next.controller.autorun();
  assert.deepEqual(next.controller.notice, { kind: 'hung' });
});

test('a run that waits for the client to sign in is not taken for hung code', async () => {
  const { controller, session, storage } = controllerIn();
  void controller.run();
  session.become('entering');
  const next = reopened(storage);
  await next.controller.autorun();
  assert.equal(next.session.given('run').length, 1);
});

test('changed code is not taken for the code that hung', async () => {
  const { controller, storage } = controllerIn();
  void controller.run();
  const next = reopened(storage);
  next.controller.setFiles({ [MAIN]: 'changed' });
  await next.controller.autorun();
  assert.equal(next.session.given('run').length, 1);
});
