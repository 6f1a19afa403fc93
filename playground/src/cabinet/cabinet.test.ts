import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { CONTRACT } from '../contract/published.test-support.ts';
import type { Entity } from '../contract/names.ts';
import type { AlternativeChoice } from '../protocol/messages.ts';
import { Store } from '../sdk/store.ts';
import { createAccounts } from '../accounts/accounts.ts';
import { Cabinet } from './cabinet.ts';
import type { Policy } from '../protocol/policy.ts';
import { ASSUMED, policyOf } from './policy.ts';
import { createGate, createRecorder } from './recorder.test-support.ts';

const SOURCE = {
  widget: 'w',
  file: 'w.js',
  text: '',
  token: 't',
  locations: [CONTRACT.location ?? ''],
  neighbour: false,
};
const NEIGHBOUR = { ...SOURCE, widget: 'other', neighbour: true };

/** `late`: what the module of a widget waits for. */
function cabinetOf(
  modules: Record<string, unknown>,
  policy: Policy = ASSUMED,
  late: Record<string, Promise<undefined>> = {},
) {
  const { log, report, stage } = createRecorder();
  const store = new Store(
    CONTRACT.models.flatMap(({ entity }) => entity ?? []),
    assert.ifError,
  );
  const shown: string[] = [];
  const cabinet = new Cabinet(
    {
      contract: CONTRACT,
      accounts: createAccounts('en'),
      policy,
      store,
      report,
      scopes: stage.scopes,
      slotClass: 'js-test',
      loadDelay: 100,
      show: stage.show,
      reason: stage.reason,
      now: () => 0,
      view: {
        showLead: ({ id }) => shown.push(id),
        showWidgets: (state) => shown.push(state),
        createSlot: (_widget, _className, kept) => stage.createSlot(kept),
        removeSlot: stage.removeSlot,
      },
      require: async ({ widget }) => {
        await late[widget];
        return { value: modules[widget] };
      },
    },
    '1001',
  );
  return { cabinet, store, log, shown };
}

const simple = (log: string[], name: string) => ({
  initLead: () => {
    log.push(`${name} init`);
    return () => log.push(`${name} init cleanup`);
  },
  registerWidgetsBarSlot: () => void log.push(`${name} slot`),
});

const steps = (log: string[]): string[] => log.filter((line) => !line.includes('.'));

test('sys and authors are there before anything runs, the lead is not', () => {
  const { store, cabinet } = cabinetOf({});
  assert.ok(store.get('sys'));
  assert.ok(store.get('authors'));
  assert.equal(store.get('lead'), null);
  assert.deepEqual(cabinet.query, { leadId: '1001', accountId: '30001' });
});

test('the lead is there but not loaded at initLead, and loaded after the delay', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const seen: unknown[] = [];
  const { cabinet, store } = cabinetOf({
    w: {
      initLead: () => {
        const lead = store.get('lead');
        seen.push(lead?.id, lead?.isLeadLoaded, store.get('leadFields'));
      },
      registerWidgetsBarSlot: () => undefined,
    },
  });
  await cabinet.start([SOURCE]);
  assert.deepEqual(seen, ['1001', false, null]);
  mock.timers.tick(99);
  assert.equal(store.get('leadFields'), null);
  mock.timers.tick(1);
  assert.notEqual(store.get('leadFields'), null);
  assert.equal(store.get('lead')?.isLeadLoaded, true);

  await cabinet.selectLead('1002', {});
  assert.equal(store.get('leadFields'), null);
  mock.timers.reset();
});

test('leaving a lead before it is loaded keeps its data from arriving in the next one', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { cabinet, store } = cabinetOf({});
  await cabinet.start([]);
  mock.timers.tick(60);
  await cabinet.selectLead('1003', {});
  mock.timers.tick(60);
  assert.equal(store.get('leadFields'), null);
  mock.timers.tick(40);
  assert.equal(store.get('lead')?.id, '1003');
  mock.timers.reset();
});

test('selecting the open lead again does nothing', async () => {
  const log: string[] = [];
  const { cabinet } = cabinetOf({ w: simple(log, 'w') });
  await cabinet.start([SOURCE]);
  assert.equal((await cabinet.selectLead('1001', {})).status, 'mounted');
  assert.deepEqual(log, ['w init', 'w slot']);
});

test('a lead of another account changes the account: cleanups, its data, then initLead', async () => {
  const seen: unknown[] = [];
  const { cabinet, store, log } = cabinetOf({
    w: {
      initLead: () => {
        seen.push(store.get('sys')?.pageTitle);
        return () => seen.push('init cleanup');
      },
      registerWidgetsBarSlot: () => () => seen.push('slot cleanup'),
    },
  });
  await cabinet.start([SOURCE]);
  await cabinet.selectLead('1101', {});
  assert.deepEqual(seen, [
    'Pine Workshop',
    'slot cleanup',
    'init cleanup',
    'Polyglot Language School',
  ]);
  assert.deepEqual(cabinet.query, { leadId: '1101', accountId: '30002' });
  assert.ok(log.includes('account.selected 1101'));
});

test('an added widget shows alone, and a change of the lead drops it and brings nobody back', async () => {
  const steps_: string[] = [];
  const { cabinet, shown } = cabinetOf({ w: simple(steps_, 'w'), guest: simple(steps_, 'guest') });
  await cabinet.start([SOURCE]);
  await cabinet.addWidget({ widget: 'guest', file: 'guest.js', text: '' }, '');
  assert.deepEqual(steps_, ['w init', 'w slot', 'w init cleanup', 'guest init', 'guest slot']);
  assert.equal((await cabinet.selectLead('1002', {})).status, 'left');
  assert.deepEqual(steps_.slice(5), ['guest init cleanup']);
  assert.ok(shown.includes('empty'));
  await cabinet.selectLead('1001', {});
  assert.equal(steps_.length, 6);
});

test('an added script that is no widget changes nothing', async () => {
  const log: string[] = [];
  const { cabinet } = cabinetOf({ w: simple(log, 'w'), guest: undefined });
  await cabinet.start([SOURCE]);
  await assert.rejects(cabinet.addWidget({ widget: 'guest', file: 'guest.js', text: '' }, ''));
  assert.deepEqual(log, ['w init', 'w slot']);
});

test('one problem names every missing callback, and a widget without them is not mounted', async () => {
  const { cabinet, log } = cabinetOf({ w: { initLead: 5 } });
  assert.equal((await cabinet.start([SOURCE])).status, 'failed');
  assert.deepEqual(steps(log), ['problem missing-callback `initLead`, `registerWidgetsBarSlot`']);
});

for (const returned of [undefined, null, 5, 'text', [], () => undefined]) {
  test(`a factory that returns ${typeof returned} ${String(returned)} gives one problem`, async () => {
    const { cabinet, log } = cabinetOf({ w: returned });
    assert.equal((await cabinet.start([SOURCE])).status, 'failed');
    assert.deepEqual(steps(log), ['problem no-callbacks']);
  });
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const HOSTILE: [name: string, returned: unknown, expected: string][] = [
  ['a promise', Promise.resolve({}), 'problem promised-module'],
  ['itself, uncalled, as it is async', async () => Promise.resolve({}), 'problem async-factory'],
  ['a promise that never settles', new Promise(() => undefined), 'problem promised-module'],
  [
    'an object whose callback cannot be read',
    {
      get initLead(): never {
        throw new Error('no');
      },
    },
    'problem unreadable-callback initLead',
  ],
  ['a revoked Proxy', revoked.proxy, 'problem unreadable-callback then'],
];
for (const [name, returned, expected] of HOSTILE) {
  test(`a factory that returns ${name} gives one problem`, async () => {
    const { cabinet, log } = cabinetOf({ w: returned });
    assert.equal((await cabinet.start([SOURCE])).status, 'failed');
    assert.deepEqual(steps(log), [expected]);
  });
}

/** Lets what needs no timer come to its end. */
const settled = () => new Promise(setImmediate);

test('a widget that fails does not keep its neighbour from working', async () => {
  const log: string[] = [];
  const { cabinet } = cabinetOf({ w: undefined, other: simple(log, 'other') });
  const mounted = await cabinet.start([NEIGHBOUR, SOURCE]);
  await settled();
  assert.equal(mounted.status, 'failed');
  assert.deepEqual(log, ['other init', 'other slot']);
});

test('a neighbour comes after the widget under development, which does not wait for it', async () => {
  const log: string[] = [];
  const never = { initLead: () => new Promise(() => undefined), registerWidgetsBarSlot: () => log };
  const { cabinet, log: events } = cabinetOf({ w: simple(log, 'w'), other: never });
  assert.equal((await cabinet.start([NEIGHBOUR, SOURCE])).status, 'mounted');
  await settled();
  assert.deepEqual(log, ['w init', 'w slot']);
  assert.deepEqual(
    events.filter((line) => /^(?:module|initLead)/.test(line)),
    [
      'module.connected',
      'initLead.called 1001',
      'initLead.finished 1001',
      'module.connected',
      'initLead.called 1001',
    ],
  );
  assert.equal((await cabinet.selectLead('1002', {})).status, 'mounted');
});

test('a neighbour does not wait for the widget under development to finish', async () => {
  const log: string[] = [];
  const never = { initLead: () => new Promise(() => undefined), registerWidgetsBarSlot: () => log };
  const { cabinet } = cabinetOf({ w: never, other: simple(log, 'other') });
  void cabinet.start([SOURCE, NEIGHBOUR]);
  await settled();
  assert.deepEqual(log, ['other init', 'other slot']);
});

test('a neighbour that throws does not fail the widget under development', async () => {
  const log: string[] = [];
  const throws = {
    initLead: () => {
      throw new Error('no');
    },
    registerWidgetsBarSlot: () => undefined,
  };
  for (const other of [throws, undefined]) {
    const { cabinet } = cabinetOf({ w: simple(log, 'w'), other });
    assert.equal((await cabinet.start([SOURCE, NEIGHBOUR])).status, 'mounted');
    await settled();
    assert.equal((await cabinet.selectLead('1002', {})).status, 'mounted');
  }
});

test('a widget whose manifest names other locations is not connected, nor shows the bar', async () => {
  const log: string[] = [];
  const elsewhere = { locations: ['settings'] };
  const { cabinet, shown } = cabinetOf({ w: simple(log, 'w'), other: simple(log, 'other') });
  const sources = [SOURCE, NEIGHBOUR].map((source) => ({ ...source, ...elsewhere }));
  assert.equal((await cabinet.start(sources)).status, 'failed');
  await settled();
  assert.deepEqual(log, []);
  assert.equal(shown[0], 'none');
});

test('a neighbour that is connected late is not shown once addWidget has taken its place', async () => {
  const log: string[] = [];
  const gate = createGate<undefined>();
  const { cabinet } = cabinetOf(
    { w: simple(log, 'w'), other: simple(log, 'other'), guest: simple(log, 'guest') },
    ASSUMED,
    { other: gate.promise },
  );
  await cabinet.start([SOURCE, NEIGHBOUR]);
  await cabinet.addWidget({ widget: 'guest', file: 'guest.js', text: '' }, '');
  gate.open(undefined);
  await settled();
  assert.deepEqual(log.slice(2), ['w init cleanup', 'guest init', 'guest slot']);
});

test('what was replaced by an added widget may return with the next lead', async () => {
  const log: string[] = [];
  const policy = policyOf({
    behaviour: 'addWidget.bar-empty-after-switch',
    alternative: 'others-return',
  });
  const { cabinet } = cabinetOf({ w: simple(log, 'w'), guest: simple(log, 'guest') }, policy);
  await cabinet.start([SOURCE]);
  const guest = { widget: 'guest', file: 'guest.js', text: '' };
  await cabinet.addWidget(guest, '');
  await cabinet.addWidget(guest, '');
  log.length = 0;
  assert.equal((await cabinet.selectLead('1002', {})).status, 'mounted');
  assert.deepEqual(log, ['guest init cleanup', 'w init', 'w slot']);
});

/** What a widget reads of these entities when `initLead` is called. */
async function readAtInit(entities: Entity[], alternative: AlternativeChoice): Promise<unknown[]> {
  const seen: unknown[] = [];
  const widget = {
    initLead: () => void seen.push(...entities.map((entity) => store.get(entity))),
    registerWidgetsBarSlot: () => undefined,
  };
  const { cabinet, store } = cabinetOf({ w: widget }, policyOf(alternative));
  await cabinet.start([SOURCE]);
  return seen;
}

for (const entity of ['sys', 'authors'] as const) {
  test(`${entity} may be null until the first lead has loaded, and is then left alone`, async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const policy = policyOf({
      behaviour: `state.${entity}-before-callbacks`,
      alternative: 'null-until-loaded',
    });
    const { cabinet, store } = cabinetOf({}, policy);
    await cabinet.start([]);
    assert.equal(store.get(entity), null);
    mock.timers.tick(100);
    assert.notEqual(store.get(entity), null);
    store.set(entity, { of: 'the reader' } as never);
    await cabinet.selectLead('1002', {});
    mock.timers.tick(100);
    assert.deepEqual(store.get(entity), { of: 'the reader' });
    mock.timers.reset();
  });
}

test('the lead may be null at initLead', async () => {
  const behaviour = 'state.lead-loading';
  const seen = await readAtInit(['lead'], { behaviour, alternative: 'lead-null' });
  assert.deepEqual(seen, [null]);
});

test('lead and fields may be loaded at initLead', async () => {
  const behaviour = 'state.lead-loading';
  const seen = await readAtInit(['lead', 'leadFields'], { behaviour, alternative: 'all-at-once' });
  assert.equal((seen[0] as { isLeadLoaded: boolean }).isLeadLoaded, true);
  assert.notEqual(seen[1], null);
});

test('the fields may be an empty object at initLead', async () => {
  const behaviour = 'state.leadFields-null-until-loaded';
  assert.deepEqual(await readAtInit(['leadFields'], { behaviour, alternative: 'empty' }), [{}]);
});
