import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scopes } from '../../cabinet/scopes.ts';
import { GuardTripped } from '../errors.ts';
import { watchTimers } from './timers.ts';

type Handler = (...given: unknown[]) => void;

/** Timers that fire when the test says so. */
function realmOf() {
  const waiting = new Map<number, Handler>();
  let ids = 0;
  const start = (handler: Handler, _delay?: number, ...given: unknown[]): number => {
    ids += 1;
    waiting.set(ids, typeof handler === 'function' ? () => handler(...given) : handler);
    return ids;
  };
  const stop = (id: number): void => {
    waiting.delete(id);
  };
  const realm = {
    setTimeout: start,
    setInterval: start,
    requestAnimationFrame: start,
    clearTimeout: stop,
    clearInterval: stop,
    cancelAnimationFrame: stop,
  };
  return { realm, waiting };
}

function watched({ limit = null as number | null } = {}) {
  const { realm, waiting } = realmOf();
  const leaked: string[] = [];
  const floods: GuardTripped[] = [];
  const later: (() => void)[] = [];
  const scopes = new Scopes({
    report: { cause: 0 },
    later: (work) => later.push(work),
    placeOf: ({ stack }) => stack ?? null,
    leaked: ({ leak }) => leaked.push(leak.params.name),
    switched: () => undefined,
    ending: () => undefined,
    ended: () => undefined,
  });
  watchTimers(realm, {
    scopes,
    limit,
    text: (given) => `guarded ${String(given)}`,
    flooded: (error) => floods.push(error),
  });
  return {
    realm,
    waiting,
    leaked,
    floods,
    scopes,
    fire(id: number): void {
      waiting.get(id)?.();
    },
    settle(): void {
      for (const work of later.splice(0)) {
        work();
      }
    },
  };
}

const nothing = (): void => undefined;

test('an interval that a cleanup does not stop is a leak; a timeout, and what is stopped, are none', () => {
  const { realm, scopes, leaked, settle } = watched();
  const scope = scopes.begin('mine');
  scope.run(() => {
    realm.setInterval(nothing);
    realm.setTimeout(nothing);
    realm.clearInterval(realm.setInterval(nothing));
    realm.clearTimeout(realm.setInterval(nothing));
  });
  scope.end();
  settle();
  assert.deepEqual(leaked, ['setInterval']);
});

test('a timer runs on behalf of who started it: a chain that outlives the cleanup is a leak', () => {
  const { realm, scopes, leaked, settle, waiting, fire } = watched();
  const scope = scopes.begin('mine');
  const next = (): void => {
    realm.setTimeout(next);
  };
  scope.run(next);
  scope.end();
  settle();
  for (let turn = 0; turn < 3; turn += 1) {
    fire([...waiting.keys()].at(-1)!);
    settle();
  }
  assert.deepEqual(leaked, ['setTimeout']);
});

test('the handler gets its parameters and `this`, and the name and length of the method stay', () => {
  const { realm, fire } = watched();
  const given: unknown[] = [];
  fire(realm.setTimeout((...all) => given.push(...all), 5, 1, 'two'));
  assert.deepEqual(given, [1, 'two']);
  assert.deepEqual([realm.setTimeout.name, realm.setTimeout.length], ['start', 2]);
});

test('a text in the place of a function is handed on as what may run', () => {
  const { realm, waiting } = watched();
  const id = realm.setTimeout('go()' as unknown as Handler);
  assert.equal(waiting.get(id), 'guarded go()');
});

test('at the limit all that waits is called off, it is told once, and no timer starts any more', () => {
  const { realm, waiting, floods } = watched({ limit: 3 });
  realm.setTimeout(nothing);
  realm.setInterval(nothing);
  realm.requestAnimationFrame(nothing);
  assert.throws(() => realm.setTimeout(nothing), GuardTripped);
  assert.equal(waiting.size, 0);
  assert.throws(() => realm.setInterval(nothing), GuardTripped);
  assert.equal(floods.length, 1);
});

test('timers that have fired or were called off do not count', () => {
  const { realm, fire, floods } = watched({ limit: 2 });
  for (let index = 0; index < 10; index += 1) {
    fire(realm.setTimeout(nothing));
    realm.clearTimeout(realm.setTimeout(nothing));
    realm.clearInterval(realm.setInterval(nothing));
    realm.cancelAnimationFrame(realm.requestAnimationFrame(nothing));
  }
  assert.deepEqual(floods, []);
});
