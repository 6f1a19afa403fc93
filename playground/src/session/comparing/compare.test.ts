import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CabinetEvent } from '../../protocol/public.ts';
import { type Aligned, aligned } from './aligned.ts';
import { compareRuns } from './compare.ts';

type Rest = Partial<Omit<CabinetEvent, 'seq' | 'type'>>;

const run = (...events: readonly (readonly [CabinetEvent['type'], Rest?])[]): CabinetEvent[] =>
  events.map(([type, rest = {}], index) => ({
    seq: index + 1,
    at: index * 10 + Math.random(),
    type,
    widget: 'mine',
    detail: {},
    ...rest,
  }));

/** The differences as short texts. */
function told(before: CabinetEvent[], after: CabinetEvent[]): string[] {
  const { parts, tooDifferent } = compareRuns(before, after);
  const texts = parts.flatMap(({ anchor, differences }) =>
    differences.map((one) => {
      const where = anchor ? `${anchor.type}: ` : '';
      switch (one.kind) {
        case 'gone':
        case 'new':
          return `${where}${one.kind} ${one.event.type} x${one.count}${one.following > 0 ? ` +${one.following}` : ''}`;
        case 'moved':
          return `${where}moved ${one.after.type}`;
        case 'result':
          return `${where}${one.after.type} ${one.results.map(({ name }) => name).join()}`;
        case 'count':
          return `${where}${one.event.type} x${one.before} -> x${one.after}`;
        case 'duration':
          return `${where}${one.event.type} ${one.before} ms -> ${one.after} ms`;
      }
    }),
  );
  return tooDifferent ? [...texts, `too different from ${tooDifferent.type}`] : texts;
}

const READ = (entity: string): readonly [CabinetEvent['type'], Rest] => [
  'state.read',
  { detail: { entity } },
];
const START = [['module.connected'], ['initLead.called', { detail: { leadId: '1' } }]] as const;

test('runs that differ in numbers, times, classes and tokens alone do not differ', () => {
  const slot = (className: string) =>
    ['slot.called', { detail: { leadId: '1', className } }] as const;
  assert.deepEqual(told(run(...START, slot('js-a')), run(...START, slot('js-b'))), []);
});

test('what is gone and what is new is told where it was, as often as it was', () => {
  const before = run(...START, READ('sys'), ['initLead.finished']);
  const after = run(...START, READ('lead'), READ('lead'), ['initLead.finished'], ['slot.called']);
  assert.deepEqual(told(before, after), [
    'initLead.called: gone state.read x1',
    'initLead.called: new state.read x2',
    'initLead.called: new slot.called x1',
  ]);
});

test('what is elsewhere in the same part has moved', () => {
  const before = run(...START, READ('sys'), READ('lead'), READ('authors'));
  const after = run(...START, READ('lead'), READ('authors'), READ('sys'));
  assert.deepEqual(told(before, after), ['initLead.called: moved state.read']);
});

test('another lead, or one visit more, is a part of its own', () => {
  const visit = (leadId: string) =>
    [
      ['lead.selected', { widget: '', detail: { leadId } }],
      ['initLead.called', { detail: { leadId } }],
      READ('sys'),
    ] as const;
  const before = run(...START, READ('sys'), ...visit('2'));
  const after = run(...START, READ('sys'), ...visit('3'), ...visit('2'));
  assert.deepEqual(told(before, after), [
    'lead.selected: new lead.selected x1',
    'initLead.called: new initLead.called x1 +1',
  ]);
});

test('results, counts and patches of what both have are compared', () => {
  const ending = (returned: string, cleanup: string) =>
    [
      ['initLead.finished', { detail: { returned } }],
      ['initLead.destroyed', { detail: { cleanup } }],
    ] as const;
  const changed = (value: unknown) =>
    ['state.changed', { detail: { entity: 'sys', patch: [{ path: ['a'], value }] } }] as const;
  assert.deepEqual(
    told(
      run(...START, ...ending('cleanup', 'called'), changed(1), READ('sys')),
      run(...START, ...ending('nothing', 'none'), changed(2), READ('sys'), READ('sys')),
    ),
    [
      'initLead.called: initLead.finished returned',
      'initLead.called: initLead.destroyed cleanup',
      'initLead.called: state.changed a',
      'initLead.called: state.read x1 -> x2',
    ],
  );
});

test('durations are told only where they are much longer or shorter', () => {
  const timed = (at: number) =>
    run(['initLead.called', { at: 0 }], ['initLead.finished', { at, call: 1 }]);
  assert.deepEqual(told(timed(1), timed(15)), []);
  assert.deepEqual(told(timed(100), timed(150)), []);
  assert.deepEqual(told(timed(100), timed(200)), [
    'initLead.called: initLead.finished 100 ms -> 200 ms',
  ]);
});

test('requests are the same by their method and address, whatever the query', () => {
  const asked = (url: string, status: number) =>
    run(['network.request', { detail: { method: 'GET', url, status, outcome: 'loaded' } }]);
  assert.deepEqual(
    told(asked('https://a.example/x?1', 200), asked('https://a.example/x?2', 200)),
    [],
  );
  assert.deepEqual(told(asked('https://a.example/x', 200), asked('https://a.example/x', 500)), [
    'network.request status',
  ]);
});

test('runs that have nothing to do with each other are not compared to the end', () => {
  const many = (name: string) =>
    run(...START, ...Array.from({ length: 2000 }, (_, index) => READ(`${name}${index}`)));
  assert.deepEqual(told(many('a'), many('b')), ['too different from initLead.called']);
  assert.deepEqual(told(run(), run()), []);
});

test('two runs of five thousand events that differ a little are compared to the end', () => {
  const busy = (changed: number) =>
    run(
      ...START,
      ...Array.from({ length: 5000 }, (_, index) =>
        READ(index % 100 < changed ? `changed ${index}` : `e${index}`),
      ),
    );
  assert.equal(told(busy(0), busy(2)).length, 200);
});

test('an alignment leads from one list to the other, by the fewest differences', () => {
  const lists = ['', 'a', 'ab', 'ba', 'abcabba', 'cbabac', 'xaxbxc', 'abc', 'aaaa', 'aa'];
  for (const one of lists) {
    for (const other of lists) {
      const found: Aligned<string>[] = aligned(
        Array.from(one),
        Array.from(other),
        (item) => item,
        50,
      )!;
      const side = (name: 'before' | 'after'): string =>
        found.map((item) => (name in item ? (item as Record<string, string>)[name] : '')).join('');
      assert.deepEqual([side('before'), side('after')], [one, other]);
      assert.ok(found.every((item) => item.kind !== 'both' || item.before === item.after));
    }
  }
  const edits = aligned(Array.from('abcabba'), Array.from('cbabac'), (item) => item, 50)!;
  assert.equal(edits.filter(({ kind }) => kind !== 'both').length, 5);
});
