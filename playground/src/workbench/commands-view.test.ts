import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from './commands.ts';
import { controllerIn, FakeView } from './controller.test-support.ts';
import { commandOf, commandsIn } from './shown-command.ts';

function workbench() {
  const { controller } = controllerIn({});
  const view = new FakeView();
  return { controller, view, context: { controller, view } };
}

test('what the cabinet looks like is shown and hidden by one button, where it can be chosen', async () => {
  const { context, view } = workbench();
  assert.equal(commandOf('viewBar', context), null);
  for (const shown of [false, true]) {
    view.viewBar = shown;
    assert.equal(commandOf('viewBar', context)?.on, shown);
    await perform('viewBar', context);
  }
  assert.deepEqual(view.calls, [
    ['layOut', { viewBar: true }],
    ['showCabinet'],
    ['layOut', { viewBar: false }],
  ]);
});

test('the cabinet fills the window and leaves it again by one button, where other things show', async () => {
  const { context, view } = workbench();
  assert.equal(commandOf('fillWindow', context), null);
  for (const filled of [false, true]) {
    view.filled = filled;
    await perform('fillWindow', context);
  }
  assert.deepEqual(view.calls, [
    ['fill', true],
    ['fill', false],
  ]);
});

test('only a cabinet in which something has run is shown in a tab of its own', async () => {
  const { context, controller, view } = workbench();
  view.viewBar = false;
  assert.deepEqual(
    commandsIn('view', context).map(({ id, enabled }) => [id, enabled]),
    [['openAlone', false]],
  );
  await perform('openAlone', context);
  await controller.run();
  await perform('openAlone', context);
  assert.deepEqual(view.calls, [['openAlone']]);
  view.sharePage = null;
  assert.deepEqual(commandsIn('view', context), []);
});
