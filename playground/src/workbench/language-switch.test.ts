import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import { memory } from './controller.test-support.ts';
import { FakeSession } from './fake-session.test-support.ts';
import { arrive, leave } from './language-switch.ts';

/** A cabinet with something set. */
function cabinet(settings: Partial<Settings>) {
  const session = new FakeSession();
  return { navigation: session.navigation, settings: { ...DEFAULT_SETTINGS, ...settings } };
}

test('the lead and what was set go along into the other language of the page', () => {
  const storage = memory();
  const session = cabinet({ lang: 'es', loadDelay: 50, start: 'sign-in' });
  leave(storage, 'playground', 'en', session);
  assert.deepEqual(arrive(storage, 'playground', 'ru'), {
    language: 'en',
    lead: session.navigation.lead,
    settings: { lang: 'es', loadDelay: 50, start: 'sign-in' },
  });
});

test('what was not set is as the other language has it', () => {
  const storage = memory();
  leave(storage, 'playground', 'ru', cabinet({}));
  assert.deepEqual(arrive(storage, 'playground', 'en')?.settings, {});
});

test('secrets and allowed origins are not stored', () => {
  const storage = memory();
  const origins = ['https://api.example'];
  leave(storage, 'playground', 'en', cabinet({ clientSecret: 'mine', origins }));
  assert.ok(!/mine|api\.example/.test(storage.getItem('personal-page-cabinet:playground')!));
});

test('a reload begins anew, and so does another page', () => {
  const storage = memory();
  leave(storage, 'playground', 'en', cabinet({ loadDelay: 50 }));
  assert.equal(arrive(storage, 'playground', 'en'), null);
  assert.equal(arrive(storage, 'quickstart', 'ru'), null);
});

test('what cannot be read or kept is no trouble', () => {
  const storage = memory();
  storage.setItem('personal-page-cabinet:playground', '{');
  assert.equal(arrive(storage, 'playground', 'ru'), null);
  const full = { ...storage, setItem: () => assert.fail('full') };
  leave(full, 'playground', 'en', cabinet({}));
});
