import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CabinetEvent } from '../protocol/public.ts';
import { simulatedIn, until, WIDGET } from './session.test-support.ts';

const CODE = `define(['amocrm-sdk'], (sdk) => {
  const { methods } = sdk({ version: '1.0.0' })
  return {
    initLead() {
      methods.getState('sys')
    },
    registerWidgetsBarSlot(el) {
      const stop = methods.subscribe('lead', () => methods.getState('leadFields'), { withInitialResult: true })
      return () => stop()
    },
  }
})
`;

/** Each event with the types of those that its links name. */
const linked = (events: readonly CabinetEvent[]) => {
  const typeOf = (seq: number | undefined): string =>
    events.find((event) => event.seq === seq)?.type ?? '';
  return events.map(({ type, call, cause }) => `${type} (${typeOf(call)}) <- ${typeOf(cause)}`);
};

test('events tell the call that they belong to, and what they are an effect of', async (context) => {
  const { session } = simulatedIn(context);
  await session.run({ [WIDGET]: CODE });
  const delivered = (): unknown =>
    session.journal.events.filter(({ type }) => type === 'subscription.delivered')[1];
  await until(() => delivered() !== undefined);
  assert.deepEqual(linked(session.journal.events), [
    'module.connected () <- ',
    'state.changed () <- ',
    'initLead.called () <- module.connected',
    'state.read () <- initLead.called',
    'initLead.finished (initLead.called) <- initLead.called',
    'slot.called () <- initLead.finished',
    'subscription.opened () <- slot.called',
    'subscription.delivered (subscription.opened) <- subscription.opened',
    'state.read () <- subscription.delivered',
    'slot.registered (slot.called) <- slot.called',
    'state.changed () <- ',
    'state.changed () <- ',
    'subscription.delivered (subscription.opened) <- state.changed',
    'state.read () <- subscription.delivered',
  ]);
  const before = session.journal.events.length;
  await session.selectLead('1002');
  assert.deepEqual(linked(session.journal.events).slice(before), [
    'lead.selected () <- ',
    'subscription.closed (subscription.opened) <- lead.selected',
    'slot.destroyed (slot.called) <- lead.selected',
    'initLead.destroyed (initLead.called) <- lead.selected',
    'state.changed () <- lead.selected',
    'state.changed () <- lead.selected',
    'initLead.called () <- lead.selected',
    'state.read () <- initLead.called',
    'initLead.finished (initLead.called) <- initLead.called',
    'slot.called () <- initLead.finished',
    'subscription.opened () <- slot.called',
    'subscription.delivered (subscription.opened) <- subscription.opened',
    'state.read () <- subscription.delivered',
    'slot.registered (slot.called) <- slot.called',
  ]);
});

test('a call of the widget has its place in the file as it was written', async (context) => {
  const { session } = simulatedIn(context);
  await session.run({ [WIDGET]: CODE });
  const placed = session.journal.events.flatMap(({ type, place }) =>
    place ? [`${type} ${place.file}:${place.line}:${place.column}`] : [],
  );
  assert.deepEqual(placed, [
    'state.read personal_page.js:5:15',
    'subscription.opened personal_page.js:8:28',
    'subscription.delivered personal_page.js:8:28',
    'state.read personal_page.js:8:60',
  ]);
});

test('the state at each event is what the widget could read', async (context) => {
  const { session } = simulatedIn(context);
  await session.run({ [WIDGET]: CODE });
  const { journal } = session;
  const lead = (): unknown => journal.stateAt(Infinity)['lead'];
  await until(() => (lead() as { isLeadLoaded: boolean } | null)?.isLeadLoaded === true);
  await session.cabinet.setState('sys', { pageTitle: 'Renamed' });
  const changed = journal.events.findLast(({ type }) => type === 'state.changed');
  assert.deepEqual(changed?.detail.patch, [{ path: ['pageTitle'], value: 'Renamed' }]);
  for (const entity of ['sys', 'lead', 'leadFields', 'authors']) {
    assert.deepEqual(journal.stateAt(Infinity)[entity], await session.cabinet.getState(entity));
  }
  const titles = journal.events.map(({ seq }) => {
    const { sys } = journal.stateAt(seq) as { sys: { pageTitle: string } };
    return sys.pageTitle === 'Renamed';
  });
  assert.equal(titles.indexOf(true), changed.seq - 1);
});

test('a flood of changes leaves a gap, and after it the state is known again', async (context) => {
  const { session } = simulatedIn(context);
  await session.run({ [WIDGET]: CODE });
  for (let title = 0; title < 400; title += 1) {
    await session.cabinet.setState('sys', { pageTitle: String(title) });
  }
  const { journal } = session;
  const title = (): unknown =>
    (journal.stateAt(Infinity)['sys'] as { pageTitle: string } | undefined)?.pageTitle;
  await until(() => journal.problems.some(({ code }) => code === 'message-flood'));
  await until(() => title() === '399');
  await session.cabinet.setState('sys', { pageTitle: 'at last' });
  const last = journal.events.at(-1)!;
  assert.deepEqual(last.detail.patch, [{ path: ['pageTitle'], value: 'at last' }]);
  assert.equal(title(), 'at last');
  const missed = journal.events.reduce((sum, event) => sum + (event.missed ?? 0), 0);
  assert.ok(missed > 10);
  const known = journal.events.filter(({ seq }) => 'sys' in journal.stateAt(seq));
  assert.ok(known.length > 100);
});
