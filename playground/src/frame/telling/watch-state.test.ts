import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../../accounts/accounts.ts';
import { Store } from '../../sdk/store.ts';
import { Whose } from '../whose.ts';
import { listening } from './page.test-support.ts';
import { watchState } from './watch-state.ts';

const [{ sys: SYS } = assert.fail()] = createAccounts('en');

test('a change is told with the number of those who hear of it, once there is a widget', () => {
  const { reporter, outbox, events } = listening();
  const store = new Store(['sys'], () => undefined);
  const whose = new Whose();
  watchState({ store, reporter, outbox, whose });
  store.set('sys', { ...SYS, lang: 'en' });
  assert.deepEqual(events(), []);
  whose.installed('w.js', 'w.js', 'widget-1');
  store.subscribe('sys', () => undefined, { withInitialResult: false });
  store.set('sys', { ...SYS, lang: 'ru' });
  assert.deepEqual(
    events().map(({ type, widget, detail }) => [type, widget, detail]),
    [
      [
        'state.changed',
        '',
        { entity: 'sys', subscribers: 1, patch: [{ path: ['lang'], value: 'ru' }] },
      ],
    ],
  );
});
