import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING } from '../content.ts';
import { memory } from '../controller.test-support.ts';
import { PAUSE } from './keys.ts';
import { LoneDraft } from './lone-draft.ts';
import { Draft } from './page-draft.ts';

const typed = (text: string) => ({ files: { 'personal_page.js': text }, carried: NOTHING });

function lone() {
  const storage = { ...memory(), isFull: false };
  const failures: (string | null)[] = [];
  const limited = {
    ...storage,
    setItem: (key: string, value: string) => {
      if (storage.isFull) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      storage.setItem(key, value);
    },
  };
  const draft = new Draft(limited, 'draft');
  const own = new LoneDraft(draft, (failure) => failures.push(failure?.name ?? null));
  return { own, storage, failures, kept: () => draft.load()?.files['personal_page.js'] };
}

test('what is typed is kept after a pause, and at once where the page is left', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { own, kept, failures } = lone();
  own.soon(typed('1'));
  own.soon(typed('2'));
  assert.deepEqual([kept(), own.content], [undefined, typed('2')]);
  context.mock.timers.tick(PAUSE);
  assert.equal(kept(), '2');
  own.soon(typed('3'));
  own.flush();
  assert.equal(kept(), '3');
  own.flush();
  context.mock.timers.tick(PAUSE);
  assert.deepEqual(failures, [null, null]);
});

test('where there is no room that is told, and the same is kept once there is', () => {
  const { own, storage, kept, failures } = lone();
  storage.isFull = true;
  assert.equal(own.save(typed('1')), 'nothing');
  storage.isFull = false;
  own.again();
  assert.equal(kept(), '1');
  assert.deepEqual(failures, ['QuotaExceededError', null]);
});
