import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScopes } from './scopes.test-support.ts';

test('what a callback opened is a leak when its cleanup has left it open', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const scope = scopes.begin('w');
  scope.run(() => scopes.open(opening('left')));
  scope.run(() => scopes.open(opening('closed'))).close();
  scope.end();
  assert.deepEqual(leaks, []);
  passGrace();
  assert.deepEqual(leaks, ['timer-leak left w']);
});

test('what is closed soon after the cleanup is no leak', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const scope = scopes.begin('w');
  const opened = scope.run(() => scopes.open(opening('late')));
  scope.end();
  opened.close();
  passGrace();
  assert.deepEqual(leaks, []);
});

test('what a factory opened stays, also what its timers open', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const timer = scopes.forGood(() => scopes.open(opening('factory')));
  for (let visits = 0; visits < 3; visits += 1) {
    const scope = scopes.begin('w');
    timer.run(() => scopes.open(opening('in its timer')));
    scope.end();
    passGrace();
  }
  assert.deepEqual(leaks, []);
});

test('what code opens that a scope started later belongs to that scope', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const scope = scopes.begin('w');
  const timer = scope.run(() => scopes.open(opening('timer', { passing: true })));
  timer.run(() => scopes.open(opening('inside')));
  scope.end();
  passGrace();
  assert.deepEqual(leaks, ['timer-leak inside w']);
});

test('of what nobody known opened only that is a leak which piles up', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const visit = (): void => {
    const scope = scopes.begin('w');
    scopes.open(opening('after an await'));
    scopes.open(opening('')).close();
    scope.end();
    passGrace();
  };
  scopes.open(opening('once'));
  visit();
  assert.deepEqual(leaks, []);
  visit();
  assert.deepEqual(leaks, ['timer-leak after an await ?']);
});

test('timeouts that outlive a scope are a leak when they are a chain', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const scope = scopes.begin('w');
  const start = () => scopes.open(opening('next', { passing: true }));
  let timer = scope.run(start);
  scope.end();
  passGrace();
  timer = timer.run(start);
  assert.deepEqual(leaks, []);
  timer.run(start);
  assert.deepEqual(leaks, ['timer-leak next w']);
});

test('what is opened after the end and kept is a leak', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  const scope = scopes.begin('w');
  scope.end();
  passGrace();
  scope.run(() => scopes.open(opening('late')));
  scope.run(() => scopes.open(opening('late, closed'))).close();
  passGrace();
  assert.deepEqual(leaks, ['timer-leak late w']);
});

test('a place is named once, code that is no widget never', () => {
  const { scopes, leaks, opening, passGrace } = createScopes();
  for (let visits = 0; visits < 3; visits += 1) {
    const scope = scopes.begin('w');
    scope.run(() => scopes.open(opening('here')));
    scope.run(() => scopes.open(opening('')));
    scope.end();
    passGrace();
  }
  assert.deepEqual(leaks, ['timer-leak here w']);
});

test('it is told on whose behalf each stretch of code ran, also when it throws', () => {
  const { scopes, switches } = createScopes();
  const scope = scopes.begin('w');
  assert.throws(() =>
    scope.run(() => {
      throw new Error('mine');
    }),
  );
  assert.deepEqual(switches, [null, scope]);
});
