import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controllerIn, FakeView, INITIAL, MAIN } from '../controller.test-support.ts';
import { open } from './open.ts';
import type { Taken } from './take.ts';

function folder(): File {
  const file = new File(['{}'], 'manifest.json');
  return Object.defineProperty(file, 'webkitRelativePath', { value: 'mine/manifest.json' });
}

function opened(answer: 'undo' | null, file: File) {
  const { controller } = controllerIn();
  const view = new FakeView();
  const reported: string[] = [];
  const report = ({ name }: Taken) => {
    reported.push(name);
    return Promise.resolve(answer);
  };
  return open([file], controller, view, report).then(() => ({ controller, view, reported }));
}

test('a folder is opened, shown and reported on', async () => {
  const { controller, view, reported } = await opened(null, folder());
  assert.equal(controller.files.current['manifest.json'], '{}');
  assert.deepEqual(view.calls, [['showFile', MAIN]]);
  assert.deepEqual(reported, ['mine']);
});

test('the report can take it back', async () => {
  const { controller } = await opened('undo', folder());
  assert.deepEqual(controller.files.current, INITIAL);
  assert.equal(controller.notice, null);
});

test('one file of which there is nothing more to say is not reported on', async () => {
  const { reported } = await opened(null, new File(['{}'], 'manifest.json'));
  assert.deepEqual(reported, []);
});
