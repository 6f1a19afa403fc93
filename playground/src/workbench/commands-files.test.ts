import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform, prepare } from './commands.ts';
import { openPicked } from './in-and-out.ts';
import { MAIN, workbench } from './controller.test-support.ts';
import { commandOf } from './shown-command.ts';

test('the file that the reader chooses is opened and shown', async () => {
  const { context, controller, view } = workbench();
  await perform('open', context);
  assert.deepEqual(view.calls, [['choose', 'files', true]]);
  view.files = [new File(['define([])'], 'bundle.js')];
  await perform('open', context);
  assert.deepEqual(view.calls.at(-1), ['showFile', MAIN]);
  assert.equal(controller.files.current[MAIN], 'define([])');
});

test('a site without Python lets nobody choose a backend', async () => {
  const { context, view } = workbench({ python: false });
  await perform('open', context);
  assert.deepEqual(view.calls, [['choose', 'files', false]]);
});

test('a file that was dropped is shown in whose place it is', async () => {
  const { context, view } = workbench();
  await openPicked([new File(['{}'], 'manifest.json')], context);
  assert.deepEqual(view.calls, [['showFile', 'manifest.json']]);
});

test('a folder is chosen by a command of its own; nothing is done where none was', async () => {
  const { context, view } = workbench();
  await perform('openFolder', context);
  assert.deepEqual(view.calls, [['choose', 'folder', true]]);
  view.kind = 'inline';
  await perform('openFolder', context);
  assert.equal(view.calls.length, 1);
});

test('a download is prepared when the reader comes near, and saved as widget.zip', async () => {
  let prepared = 0;
  const { context, view } = workbench({
    supplies: {
      prepareExport: () => {
        prepared += 1;
        return Promise.resolve();
      },
    },
  });
  await prepare('run', context);
  assert.equal(prepared, 0);
  await prepare('download', context);
  assert.equal(prepared, 1);
  await perform('download', context);
  assert.deepEqual(view.calls, [['save', 'widget.zip']]);
});

test('a reader who says nothing of the widget gets no archive', async () => {
  const asked: unknown[] = [];
  const { context, view } = workbench({
    supplies: {
      describe: (question) => {
        asked.push(question);
        return Promise.resolve(false);
      },
    },
  });
  await perform('download', context);
  const files = context.controller.files.current;
  assert.deepEqual(asked, [
    { kind: 'widget', files, whole: false, again: false, stage: view.stage },
  ]);
  assert.deepEqual(view.calls, []);
  assert.equal(context.controller.notice, null);
});

test('after a download the way on is a link, and what was said of the widget can be changed', async () => {
  const again: boolean[] = [];
  const { context, view } = workbench({
    supplies: {
      describe: (question) => {
        again.push(question.again);
        return Promise.resolve(true);
      },
    },
  });
  assert.equal(commandOf('uploadGuide', context), null);
  assert.equal(commandOf('describe', context), null);
  await perform('download', context);
  assert.equal(commandOf('uploadGuide', context)?.address, '/upload/');
  await perform('describe', context);
  assert.deepEqual(again, [false, true]);
  assert.deepEqual(view.calls, [
    ['save', 'widget.zip'],
    ['save', 'widget.zip'],
  ]);
});

test('a project is saved under a name of its own, once it is known what it tells of the widget', async () => {
  const kinds: unknown[] = [];
  const { context, view, ids } = workbench({
    supplies: {
      describe: ({ kind, again }) => {
        kinds.push([kind, again]);
        return Promise.resolve(true);
      },
      export: (kind) => {
        kinds.push(kind);
        return Promise.resolve({ bytes: new Uint8Array(), changed: {}, next: 'Unpack it.' });
      },
    },
  });
  await perform('project', context);
  assert.deepEqual(kinds, [['project', false], 'project']);
  assert.deepEqual(view.calls, [['save', 'widget-project.zip']]);
  const { notice } = context.controller;
  assert.deepEqual(notice, { kind: 'project', changed: {}, empty: null, next: 'Unpack it.' });
  assert.equal(commandOf('describe', context), null, 'it would save widget.zip');
  view.kind = 'inline';
  assert.ok(!ids('more').includes('project'));
});

test('a backend can be added to a full playground and taken away again', async () => {
  const { context, controller, view, ids } = workbench();
  assert.deepEqual(ids('files'), ['manageFiles', 'addBackend']);
  await perform('addBackend', context);
  assert.deepEqual(ids('files'), ['manageFiles', 'removeBackend']);
  assert.equal(controller.files.current['backend.py'], 'print()');
  await perform('removeBackend', context);
  assert.deepEqual(ids('files'), ['manageFiles', 'addBackend']);
  assert.deepEqual(view.calls, [['startEditing', 'backend.py'], ['focusFiles']]);
  view.kind = 'inline';
  assert.deepEqual(ids('files'), []);
  assert.deepEqual(workbench({ python: false }).ids('files'), ['manageFiles']);
});
