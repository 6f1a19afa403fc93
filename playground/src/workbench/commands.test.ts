import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS, perform, SHORTCUTS } from './commands.ts';
import { controllerIn, MAIN, workbench } from './controller.test-support.ts';
import { commandOf, pressed } from './shown-command.ts';
import { EN } from './words/en.ts';
import { RU } from './words/ru.ts';

const IDS = COMMANDS.map(({ id }) => id);

test('every command is there once, and has its words in both languages', () => {
  assert.equal(new Set(IDS).size, IDS.length);
  for (const words of [EN, RU]) {
    assert.deepEqual(Object.keys(words.commands).sort(), [...IDS].sort());
    const toggles = COMMANDS.filter(({ toggle }) => toggle).map(({ id }) => id);
    const named = IDS.filter((id) => words.commands[id].labelOn !== undefined);
    assert.deepEqual(named, toggles);
  }
});

test('no keys are for two commands', () => {
  const combinations = COMMANDS.flatMap(({ keys = [] }) => pressed(keys));
  assert.equal(new Set(combinations).size, combinations.length);
  assert.ok(combinations.length > 0);
});

test('Ctrl or Cmd with Enter runs, and the button says so', () => {
  const { context } = workbench();
  const run = commandOf('run', context);
  assert.equal(run?.keys, 'Control+Enter Meta+Enter');
  assert.equal(run.hint, 'Run (Ctrl+Enter or ⌘+Enter)');
  assert.equal(commandOf('stop', context)?.hint, 'Stop');
  // The editor is given both, since Ctrl with Enter runs on a Mac as well.
  const keys = SHORTCUTS.filter(({ id }) => id === 'run').map(({ key }) => key);
  assert.deepEqual(keys, ['Mod-Enter', 'Ctrl-Enter']);
});

test('the toolbar has its commands in this order', () => {
  const { ids } = workbench();
  assert.deepEqual(ids('toolbar'), ['run', 'stop']);
  assert.deepEqual(ids('more'), [
    'reload',
    'reset',
    'check',
    'stack',
    'open',
    'openFolder',
    'download',
    'project',
    'share',
    'palette',
  ]);
});

test('types are checked from the list of problems of the full playground', () => {
  const { ids, view } = workbench();
  assert.deepEqual(ids('problems'), ['checkTypes']);
  view.kind = 'inline';
  assert.deepEqual(ids('problems'), []);
});

test('an example beside the text says its ways on in words, and leads to the full playground', async () => {
  const { context, controller, draft, ids, view } = workbench();
  assert.equal(commandOf('openInPlayground', context), null);
  view.stacked = null;
  assert.equal(commandOf('download', context)?.wordy, false, 'a phone');
  view.stacked = false;
  assert.equal(commandOf('download', context)?.wordy, true);
  view.kind = 'inline';
  view.fullPage = '/playground/?draft=quickstart';
  assert.deepEqual(ids('more').slice(-3), ['share', 'palette', 'openInPlayground']);
  assert.equal(commandOf('download', context)?.wordy, true);
  assert.equal(commandOf('openInPlayground', context)?.address, view.fullPage);
  assert.equal(draft.load(), null);
  await perform('openInPlayground', context);
  assert.deepEqual(draft.load()?.files, controller.files.current);
});

test('whoever came with an example gets back to their own draft', () => {
  const { context, view } = workbench({ handedOver: true });
  assert.equal(context.controller.notice?.kind, 'example');
  view.ownPage = '/playground/';
  assert.equal(commandOf('ownPlayground', context)?.address, '/playground/');
  context.controller.closeNotice();
  assert.ok(commandOf('ownPlayground', context), 'in the palette');
  view.ownPage = null;
  assert.equal(commandOf('ownPlayground', context), null);
});

test('stop and reload need something that runs', () => {
  const { enabled, session } = workbench();
  for (const [status, can] of [
    ['idle', false],
    ['starting', true],
    ['entering', true],
    ['running', true],
    ['empty', true],
    ['failed', true],
    ['stopped', false],
  ] as const) {
    session.status = status;
    assert.deepEqual([enabled('stop'), enabled('reload')], [can, can], status);
  }
});

test('what is not enabled is not done', async () => {
  const { context, session } = workbench();
  await perform('stop', context);
  assert.deepEqual(session.calls, []);
  session.status = 'running';
  await perform('stop', context);
  assert.deepEqual(session.calls, [['stop']]);
});

test('a run brings the cabinet into sight once it has begun, and its outcome when it has ended', async () => {
  const { context, session, view } = workbench();
  const running = perform('run', context);
  assert.equal(session.given('run').length, 1);
  await running;
  assert.deepEqual(view.calls, [['showCabinet'], ['showOutcome']]);
});

test('a long example shows its beginning, and all of it when the reader wants', async () => {
  const { context, controller, view } = workbench();
  assert.equal(commandOf('showAllCode', context), null);
  view.allCode = false;
  assert.equal(commandOf('showAllCode', context), null, 'a short one');
  controller.edit(MAIN, 'line\n'.repeat(13));
  assert.equal(commandOf('showAllCode', context), null, 'one of as many lines as show');
  controller.edit(MAIN, 'line\n'.repeat(14));
  assert.equal(commandOf('showAllCode', context)?.on, false);
  await perform('showAllCode', context);
  assert.deepEqual(view.calls, [['showAllCode', true]]);
});

test('a reload and a reset are for the controller', async () => {
  const { context, session } = workbench();
  session.status = 'running';
  await perform('reload', context);
  await perform('reset', context);
  assert.deepEqual([session.given('reload'), session.given('reset')], [[[]], [['1']]]);
});

test('panes are stacked and put side by side by one button, where they can be laid out', async () => {
  const { context, view, ids } = workbench();
  const shown = () => {
    const { label, icon, on } = commandOf('stack', context)!;
    return [label, icon, on];
  };
  assert.deepEqual(shown(), ['Stack the panes', 'stack', false]);
  await perform('stack', context);
  view.stacked = true;
  assert.deepEqual(shown(), ['Panes side by side', 'sideBySide', true]);
  await perform('stack', context);
  assert.deepEqual(view.calls, [
    ['layOut', { stacked: true }],
    ['layOut', { stacked: false }],
  ]);
  view.stacked = null;
  assert.ok(!ids('more').includes('stack'));
});

test('tools are folded and unfolded by one button, where they can be folded', async () => {
  const { context, view, ids } = workbench();
  assert.deepEqual(ids('tools'), []);
  view.folded = true;
  assert.equal(commandOf('foldTools', context)?.label, 'Expand the panel');
  await perform('foldTools', context);
  view.folded = false;
  assert.equal(commandOf('foldTools', context)?.label, 'Collapse the panel');
  await perform('foldTools', context);
  assert.deepEqual(view.calls, [
    ['fold', false],
    ['fold', true],
  ]);
});

test('back and forward are there where there is a lead to go to', async () => {
  const { context, session, enabled, ids } = workbench();
  assert.deepEqual(ids('browser'), ['back', 'forward']);
  assert.deepEqual([enabled('back'), enabled('forward')], [false, false]);
  session.navigation.visits = { canGoBack: true, canGoForward: false };
  assert.deepEqual([enabled('back'), enabled('forward')], [true, false]);
  session.navigation.visits = { canGoBack: true, canGoForward: true };
  await perform('back', context);
  await perform('forward', context);
  assert.deepEqual(session.given('step'), [[-1], [1]]);
});

test('the word at the cursor is looked up or explained by keys', async () => {
  const { context, view } = workbench();
  assert.equal(commandOf('goToReference', context)?.keys, 'F12');
  assert.equal(commandOf('explain', context)?.keys, 'Alt+F12');
  await perform('goToReference', context);
  await perform('explain', context);
  assert.deepEqual(view.calls, [
    ['consult', 'goToReference'],
    ['consult', 'explain'],
  ]);
});

test('the console can be emptied', async () => {
  const { context, session, ids } = workbench();
  assert.deepEqual(ids('console'), ['clearConsole']);
  await perform('clearConsole', context);
  assert.deepEqual(session.calls, [['clearConsole']]);
});

test('settings can be restored once one was changed', async () => {
  const { context, session, enabled, ids } = workbench();
  assert.deepEqual(ids('settings'), ['restoreSettings']);
  assert.equal(enabled('restoreSettings'), false);
  session.configure({ debug: true });
  assert.equal(enabled('restoreSettings'), true);
  await perform('restoreSettings', context);
  assert.equal(session.settings.debug, false);
  assert.equal(enabled('restoreSettings'), false);
});

test('Python is tried again only where it could not be had and may be had now', async () => {
  const { context, session } = workbench();
  const without = workbench({ python: false });
  for (const one of [session, without.session]) {
    one.backend.status = { state: 'failed', code: 'backend-unavailable' };
  }
  assert.equal(commandOf('retryBackend', without.context), null);
  await perform('retryBackend', context);
  assert.deepEqual(session.calls, [['retryBackend']]);
  session.backend.status = { state: 'failed', code: 'backend-threw' };
  assert.equal(commandOf('retryBackend', context), null);
  session.backend.status = { state: 'ready' };
  assert.equal(commandOf('retryBackend', context), null);
});

test('a notice can be closed', async () => {
  const { context, controller } = workbench();
  assert.equal(commandOf('closeNotice', context), null);
  controller.fail(new Error('no luck'));
  await perform('closeNotice', context);
  assert.equal(controller.notice, null);
});

test('undo is there as long as there is something to undo', async () => {
  const { context, controller } = workbench();
  assert.equal(commandOf('undo', context), null);
  controller.edit(MAIN, 'typed');
  await controller.reset();
  await perform('undo', context);
  assert.equal(controller.files.current[MAIN], 'typed');
  assert.equal(commandOf('undo', context), null);
});

test('code that hung is run when the reader says so', async () => {
  const { storage, controller } = controllerIn();
  void controller.run();
  const { context, session, controller: next } = workbench({ storage });
  await next.autorun();
  assert.deepEqual(session.given('run'), []);
  await perform('runAnyway', context);
  assert.equal(session.given('run').length, 1);
  assert.equal(commandOf('runAnyway', context), null);
});
