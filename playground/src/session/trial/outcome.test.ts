import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, isTelling, matters, type Outcome } from './outcome.ts';

const OUTCOME: Outcome = {
  status: 'mounted',
  events: ['module.connected', 'initLead.called', 'slot.registered'],
  problems: [],
  slot: ['one', 'two'],
};

test('equal outcomes do not differ', () => {
  assert.deepEqual(differences(OUTCOME, structuredClone(OUTCOME)), []);
});

test('of each aspect the first difference is named', () => {
  const found: Outcome = {
    status: 'failed',
    events: ['module.connected', 'slot.registered', 'initLead.called'],
    problems: ['callback-threw', 'bad-return'],
    slot: ['one'],
  };
  assert.deepEqual(differences(OUTCOME, found), [
    { aspect: 'status', expected: 'mounted', found: 'failed' },
    { aspect: 'problems', expected: '', found: 'callback-threw' },
    { aspect: 'slot', expected: 'two', found: '' },
    { aspect: 'events', expected: 'initLead.called', found: 'slot.registered' },
  ]);
});

test('another order of events matters only together with what a client notices', () => {
  const [events, slot] = (['events', 'slot'] as const).map((aspect) => ({
    aspect,
    expected: 'one',
    found: 'two',
  }));
  assert.ok(!matters([]));
  assert.ok(!matters([events!]));
  assert.ok(matters([slot!, events!]));
});

test('a widget does not notice that something without a cleanup was destroyed', () => {
  assert.ok(!isTelling({ type: 'slot.destroyed', detail: { cleanup: 'none' } }));
  assert.ok(isTelling({ type: 'slot.destroyed', detail: { cleanup: 'threw' } }));
});

test('a widget does not notice that the state changed, only what is delivered to it', () => {
  assert.ok(!isTelling({ type: 'state.changed', detail: {} }));
  assert.ok(isTelling({ type: 'subscription.delivered', detail: {} }));
});
