import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesBetween } from '../../session/journal/differences.ts';
import type { KnownStates } from '../../session/journal/states.ts';
import { ALL, chosenOf } from './chosen.ts';
import { numbered, VISIT } from './events.test-support.ts';
import { exportedTimeline } from './exported.ts';
import { laneOf, marksOf } from './lanes.ts';
import { EventLinks } from './links.ts';
import { staysIn } from './promised.ts';
import { rowAfterKey, rowsInSight } from './rows.ts';
import { scaleOf, ticksOf } from './scale.ts';
import { sourceLines } from './source-lines.ts';

const types = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type);

test('calls reach from their beginning to their end, and slots to where they are destroyed', () => {
  const lanes = marksOf(VISIT, null);
  const reach = (lane: Parameters<typeof lanes.get>[0], kind: string) =>
    lanes
      .get(lane)!
      .flatMap((mark) => (mark.kind === kind ? [[mark.from, mark.to, mark.fault]] : []));
  assert.deepEqual(reach('initLead', 'call'), [
    [1, 3, false],
    [11, 12, true],
  ]);
  assert.deepEqual(reach('initLead', 'life'), [
    [1, 10, false],
    [11, 12, false],
  ]);
  assert.deepEqual(reach('slot', 'life'), [[4, 9, false]]);
  assert.deepEqual(reach('subscription', 'life'), [[5, 8, false]]);
  assert.deepEqual(reach('slot', 'point').at(-1), [9, 9, true]);
  assert.equal(lanes.get('cabinet')!.length, 1);
});

test('a request reaches back to its beginning, on the lane of whoever answers it', () => {
  const [own, other] = numbered(
    ['network.request', { detail: { url: 'https://backend.example/a', duration: 4 } }],
    ['network.request', { detail: { url: 'https://backend.example.org/', outcome: 'blocked' } }],
  );
  assert.equal(laneOf(own!, 'https://backend.example'), 'backend');
  assert.equal(laneOf(other!, 'https://backend.example'), 'network');
  assert.equal(laneOf(own!, null), 'network');
  const marks = marksOf([own!, other!], null).get('network')!;
  assert.deepEqual(
    marks.map(({ kind, earlier, fault }) => [kind, earlier, fault]),
    [
      ['call', 4, false],
      ['point', 0, false],
      ['point', 0, true],
    ],
  );
});

test('an event leads to its causes, its effects and the others of its call', () => {
  const links = new EventLinks(VISIT);
  const read = links.of(links.get(3)!);
  assert.deepEqual(types(read.causes), ['initLead.called', 'module.connected']);
  const called = links.of(links.get(2)!);
  assert.deepEqual(types(called.effects), ['state.read', 'initLead.finished']);
  assert.deepEqual(types(called.same), ['initLead.finished', 'initLead.destroyed']);
  assert.equal(called.took, 20);
  assert.equal(links.of(links.get(11)!).took, null);
  assert.deepEqual(read.same, []);
});

test('the events that the reader looks for are found by lane, widget, text and time', () => {
  const found = (choice: Partial<typeof ALL>) =>
    types(chosenOf(VISIT, { ...ALL, ...choice }, null));
  assert.deepEqual(found({ lane: 'cabinet' }), ['lead.selected']);
  assert.deepEqual(found({ widget: '' }), ['lead.selected']);
  assert.deepEqual(found({ text: ' "SYS" ' }), ['state.read']);
  assert.deepEqual(found({ after: 11, text: 'called' }), ['initLead.called']);
});

test('what is promised for a stay stands beside what happened', () => {
  const [first, second] = staysIn(VISIT);
  assert.deepEqual(
    first!.steps.map(({ type, behaviour, outcome }) => [type, behaviour, outcome]),
    [
      ['module.connected', null, 'kept'],
      ['initLead.called', 'initLead.on-connect', 'kept'],
      ['initLead.finished', null, 'kept'],
      ['slot.called', 'slot.after-initLead', 'kept'],
      ['slot.registered', null, 'kept'],
      ['slot.destroyed', 'slot.cleanup-on-leave', 'kept'],
      ['initLead.destroyed', 'slot.cleanup-before-initLead-cleanup', 'kept'],
      ['initLead.called', 'initLead.cleanup-before-rerun', 'kept'],
    ],
  );
  assert.deepEqual(
    second!.steps.map(({ type, outcome }) => [type, outcome]),
    [
      ['lead.selected', 'kept'],
      ['initLead.called', 'kept'],
      ['initLead.failed', 'kept'],
      ['slot.called', 'never'],
    ],
  );
});

test('another order than the promised one is told, and so is what did not happen', () => {
  const swapped = numbered(
    ['initLead.called', { detail: { leadId: '1' } }],
    ['initLead.failed', { call: 1 }],
    ['slot.called'],
    ['initLead.destroyed', { call: 1 }],
    ['slot.destroyed', { call: 3, detail: { reason: 'lead' } }],
  );
  assert.deepEqual(
    staysIn(swapped)[0]!.steps.map(({ type, outcome }) => `${type} ${outcome}`),
    [
      'initLead.called kept',
      'initLead.failed kept',
      'slot.called broken',
      'slot.registered open',
      'slot.destroyed kept',
      'initLead.destroyed early',
    ],
  );
});

test('an exported timeline is enough to know the state at each event', () => {
  const events = numbered(
    ['state.read'],
    ['state.changed', { detail: { entity: 'sys', patch: [{ path: ['a'], value: 2 }] } }],
    ['state.read', { missed: 2 }],
    ['state.read'],
  );
  const one = { a: 1 };
  const two = { a: 2 };
  const at: Record<number, KnownStates> = {
    1: { sys: one },
    2: { sys: two },
    3: {},
    4: { sys: two },
  };
  assert.deepEqual(
    exportedTimeline(events, (seq) => at[seq] ?? {}),
    {
      timeline: 1,
      events,
      states: [
        { after: 0, entity: 'sys', value: one },
        { after: 2, entity: 'sys' },
        { after: 3, entity: 'sys', value: two },
      ],
    },
  );
});

test('differences are told with what was and what is, and with neither where there was nothing', () => {
  assert.deepEqual(differencesBetween({ a: 1, b: { c: [1] } }, { b: { c: [2], d: null } }), [
    { path: ['a'], before: 1 },
    { path: ['b', 'c', '0'], before: 1, after: 2 },
    { path: ['b', 'd'], after: null },
  ]);
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [n, n]));
  assert.equal(differencesBetween({}, many).length, 300);
});

test('events stand at their times or in their order, and the nearest is found', () => {
  const events = numbered(
    ['state.read'],
    ['state.read', { at: 1000 }],
    ['state.read', { at: 1010 }],
  );
  const time = scaleOf(events, 'time', 1012);
  assert.deepEqual([time.of(0), time.of(1), time.of(2)], [6, 996, 1006]);
  assert.equal(time.of(1, 990), 6);
  assert.equal(time.nearest(990), 1);
  assert.equal(scaleOf(events, 'order', 1012).of(1), 506);
  assert.deepEqual(
    ticksOf(events, 1012, 5).map(({ at }) => at),
    [200, 400, 600, 800, 1000],
  );
  assert.deepEqual(scaleOf([], 'time', 0).nearest(5), 0);
});

test('rows are drawn that are in sight, and keys lead from one to the next', () => {
  assert.deepEqual(rowsInSight(5000, 20, 1000, 200), { from: 42, to: 68 });
  assert.deepEqual(rowsInSight(3, 20, 0, 200), { from: 0, to: 3 });
  const steps = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'];
  assert.deepEqual(
    steps.map((key) => rowAfterKey(key, 2, 10, 5)),
    [3, 1, 7, 0, 0, 9, null],
  );
  assert.equal(rowAfterKey('ArrowDown', -1, 10, 5), 0);
  assert.equal(rowAfterKey('ArrowUp', -1, 10, 5), 9);
  assert.equal(rowAfterKey('End', -1, 0, 5), null);
});

test('of the code a few lines are shown, and of a long line the part around the column', () => {
  const text = ['1', '2', '3', '4', '5', '6'].join('\n');
  assert.deepEqual(
    sourceLines(text, 2, 1).map(({ number, isIt }) => [number, isIt]),
    [
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ],
  );
  assert.deepEqual(sourceLines(text, 7, 1), []);
  const [long] = sourceLines(`a\n${'x'.repeat(500)}y${'x'.repeat(500)}`, 2, 501);
  assert.ok(long!.text.length < 210 && long!.text.includes('y') && long!.text.startsWith('…'));
  assert.equal(long!.number, 2);
});
