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

test('what was left out leaves an entity untold: the next change of it is told whole', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { reporter, outbox, events, told, clock } = listening();
  const store = new Store(['sys'], () => undefined);
  store.set('sys', SYS);
  const whose = new Whose();
  whose.installed('w.js', 'w.js', 'widget-1');
  const tellAll = watchState({ store, reporter, outbox, whose });
  tellAll();
  tellAll();
  assert.deepEqual(told, [{ type: 'state', state: { entity: 'sys', value: SYS } }]);
  const rename = (title: string): void => store.set('sys', { ...SYS, pageTitle: title });
  for (let index = 0; index < 500; index += 1) {
    rename(`title ${index}`);
  }
  assert.deepEqual(reporter.stale, ['sys']);
  reporter.event('slot.destroyed', 'w.js', { leadId: '1', reason: 'lead', cleanup: 'none' });
  assert.deepEqual(events().at(-1)?.stale, ['sys']);
  clock.now += 1000;
  rename('whole');
  const whole = { ...SYS, pageTitle: 'whole' };
  assert.deepEqual(events().at(-1)?.detail.patch, [{ path: [], value: whole }]);
  assert.deepEqual(reporter.stale, []);
});

test('what is untold at the end of a flood is told once there is room', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { reporter, outbox, told } = listening();
  const store = new Store(['sys'], () => undefined);
  const whose = new Whose();
  whose.installed('w.js', 'w.js', 'widget-1');
  watchState({ store, reporter, outbox, whose });
  for (let index = 0; index < 500; index += 1) {
    store.set('sys', { ...SYS, pageTitle: `title ${index}` });
  }
  outbox.caughtUp();
  const value = { ...SYS, pageTitle: 'title 499' };
  assert.deepEqual(told.at(-1), { type: 'state', state: { entity: 'sys', value } });
  assert.deepEqual(reporter.stale, []);
});
