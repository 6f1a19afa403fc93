import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGate, createRecorder } from './recorder.test-support.ts';
import type { Callbacks } from './callback.ts';
import type { Policy } from '../protocol/policy.ts';
import { ASSUMED } from './policy.ts';
import { WidgetLife } from './widget-life.ts';

function lifeOf(make: (log: string[]) => Callbacks, different: Partial<Policy> = {}) {
  const recorder = createRecorder();
  const stage = { ...recorder.stage, policy: { ...ASSUMED, ...different } };
  const life = new WidgetLife('w', 1, make(recorder.log), stage);
  return { ...recorder, life };
}

const thorough = (log: string[]): Callbacks => ({
  initLead() {
    log.push('init');
    return () => log.push('init cleanup');
  },
  registerWidgetsBarSlot() {
    log.push('slot');
    return () => log.push('slot cleanup');
  },
});

test('initLead, slot, slot cleanup, initLead cleanup, next initLead', async () => {
  const { life, log } = lifeOf(thorough);
  assert.equal((await life.enter('1', 't', 'connected')).status, 'mounted');
  life.leave('lead');
  await life.enter('2', 't', 'lead');
  assert.deepEqual(log, [
    'initLead.called 1',
    'init',
    'initLead.finished 1',
    'slot.called 1',
    'slot',
    'slot.registered 1',
    'slot cleanup',
    'slot.destroyed 1 called',
    'init cleanup',
    'initLead.destroyed 1 called',
    'initLead.called 2',
    'init',
    'initLead.finished 2',
    'slot.called 2',
    'slot',
    'slot.registered 2',
  ]);
});

test('initLead that returns at once is called, and its slot registered, without a tick', () => {
  const { life, log } = lifeOf(thorough);
  void life.enter('1', 't', 'connected');
  assert.ok(log.includes('slot.registered 1'));
});

test('initLead is given the token, and the slot a fresh element each time', async () => {
  const seen: unknown[] = [];
  const { life } = lifeOf(() => ({
    initLead: (params) => void seen.push(params),
    registerWidgetsBarSlot: (element) => void seen.push((element as Element).id),
  }));
  await life.enter('1', 'token', 'connected');
  life.leave('lead');
  await life.enter('2', '', 'lead');
  assert.deepEqual(seen, [{ token: 'token' }, '1', { token: '' }, '2']);
});

test('a promise of initLead is awaited and remarked on once', async () => {
  const gate = createGate<() => void>();
  const { life, log } = lifeOf((list) => ({
    ...thorough(list),
    initLead: () => gate.promise,
  }));
  const entered = life.enter('1', 't', 'connected');
  await Promise.resolve();
  assert.ok(!log.includes('slot'));
  gate.open(() => log.push('late cleanup'));
  assert.equal((await entered).status, 'mounted');
  life.leave('lead');
  await life.enter('2', 't', 'lead');
  assert.equal(log.filter((line) => line === 'problem undocumented-promise initLead').length, 1);
  assert.ok(log.indexOf('late cleanup') < log.indexOf('initLead.called 2'));
});

test('a lead that is left while initLead is pending is cleaned up before the next initLead', async () => {
  const gates = [createGate<unknown>(), createGate<unknown>()];
  let call = 0;
  const { life, log } = lifeOf((list) => ({
    ...thorough(list),
    initLead: () => gates[call++]?.promise,
  }));
  const first = life.enter('1', 't', 'connected');
  life.leave('lead');
  const skipped = life.enter('2', 't', 'lead');
  life.leave('lead');
  const last = life.enter('3', 't', 'lead');
  gates[0]?.open(() => log.push('late cleanup'));
  gates[1]?.open(undefined);
  assert.deepEqual(
    (await Promise.all([first, skipped, last])).map(({ status }) => status),
    ['left', 'left', 'mounted'],
  );
  assert.deepEqual(
    log.filter((line) => !line.startsWith('problem')),
    [
      'initLead.called 1',
      'initLead.finished 1',
      'late cleanup',
      'initLead.destroyed 1 called',
      'initLead.called 3',
      'initLead.finished 3',
      'slot.called 3',
      'slot',
      'slot.registered 3',
    ],
  );
});

test('the panel destroys and registers the slot and leaves initLead alone', async () => {
  const { life, log } = lifeOf(thorough);
  await life.enter('1', 't', 'connected');
  log.length = 0;
  life.closePanel();
  life.closePanel();
  life.openPanel();
  life.openPanel();
  assert.deepEqual(log, [
    'slot cleanup',
    'slot.destroyed 1 called',
    'slot.called 1',
    'slot',
    'slot.registered 1',
  ]);
});

test('with the panel closed the widget is mounted without a slot', async () => {
  const { life, log, panel } = lifeOf(thorough);
  panel.open = false;
  assert.equal((await life.enter('1', 't', 'connected')).status, 'mounted');
  assert.ok(!log.includes('slot'));
  life.openPanel();
  assert.ok(log.includes('slot'));
});

const fail = () => {
  throw new Error('no luck');
};

test('an initLead that throws is reported, has no slot, and the next lead works', async () => {
  let thrown = false;
  const { life, log } = lifeOf((list) => ({
    ...thorough(list),
    initLead() {
      if (!thrown) {
        thrown = true;
        fail();
      }
    },
  }));
  assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
  life.leave('lead');
  assert.equal((await life.enter('2', 't', 'lead')).status, 'mounted');
  assert.deepEqual(log.slice(0, 5), [
    'initLead.called 1',
    'problem callback-threw initLead',
    'initLead.failed 1',
    'initLead.destroyed 1 none',
    'initLead.called 2',
  ]);
});

test('a slot that throws is reported and cleaned up as none', async () => {
  const { life, log } = lifeOf((list) => ({ ...thorough(list), registerWidgetsBarSlot: fail }));
  assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
  life.leave('lead');
  assert.deepEqual(log.slice(-5), [
    'problem callback-threw registerWidgetsBarSlot',
    'slot.failed 1',
    'slot.destroyed 1 none',
    'init cleanup',
    'initLead.destroyed 1 called',
  ]);
});

test('a cleanup that throws does not keep the other one from running', async () => {
  const { life, log } = lifeOf((list) => ({
    ...thorough(list),
    registerWidgetsBarSlot: () => fail,
  }));
  await life.enter('1', 't', 'connected');
  life.leave('lead');
  assert.deepEqual(log.slice(-4), [
    'problem cleanup-threw registerWidgetsBarSlot',
    'slot.destroyed 1 threw',
    'init cleanup',
    'initLead.destroyed 1 called',
  ]);
});

test('a rejected promise of initLead is a callback that threw', async () => {
  const { life, log } = lifeOf((list) => ({
    ...thorough(list),
    initLead: () => Promise.reject(new Error('no luck')),
  }));
  assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
  assert.ok(log.includes('problem callback-threw initLead'));
});

for (const value of [null, 5, {}, 'text', true]) {
  test(`a callback that returns ${JSON.stringify(value)} is reported and the value ignored`, async () => {
    const { life, log } = lifeOf((list) => ({ ...thorough(list), initLead: () => value }));
    assert.equal((await life.enter('1', 't', 'connected')).status, 'mounted');
    assert.ok(log.includes('problem bad-return initLead'));
  });
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();
const HOSTILE: [name: string, returned: unknown][] = [
  ['a revoked Proxy', revoked.proxy],
  [
    'an object whose `then` cannot be read',
    Object.defineProperty({}, 'then', {
      get() {
        throw new Error('no');
      },
    }),
  ],
];
for (const [name, returned] of HOSTILE) {
  test(`initLead that returns ${name} fails with a problem`, async () => {
    const { life, log } = lifeOf(() => ({ ...thorough([]), initLead: () => returned }));
    assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
    assert.ok(log.includes('problem callback-threw initLead'));
  });
}

test('initLead that returns a thenable that throws fails with a problem', async () => {
  const { life, log } = lifeOf(() => ({
    ...thorough([]),
    initLead: () => ({
      then() {
        throw new Error('no');
      },
    }),
  }));
  assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
  assert.ok(log.includes('problem callback-threw initLead'));
});

const doings = (log: string[]): string[] =>
  log.filter((line) => /^(init|slot)( cleanup)?$/.test(line));

/** A visit of two leads, with the panel closed and opened in between. */
async function visitTwo(different: Partial<Policy>): Promise<string[]> {
  const { life, log } = lifeOf(thorough, different);
  await life.enter('1', 't', 'connected');
  life.closePanel();
  life.openPanel();
  life.leave('lead');
  await life.enter('2', 't', 'lead');
  return doings(log);
}

test('as assumed the panel and the lead each end the slot', async () => {
  assert.equal(
    (await visitTwo({})).join(),
    'init,slot,slot cleanup,slot,slot cleanup,init cleanup,init,slot',
  );
});

test('a slot that outlives the panel is registered once per lead', async () => {
  assert.equal(
    (await visitTwo({ slotEndsWithPanel: false })).join(),
    'init,slot,slot cleanup,init cleanup,init,slot',
  );
});

test('a slot that outlives the lead is registered once and cleaned up by nobody', async () => {
  assert.equal(
    (await visitTwo({ slotEndsWithLead: false, slotEndsWithPanel: false })).join(),
    'init,slot,init cleanup,init',
  );
});

test('a slot that outlives the lead ends when another widget takes its place', async () => {
  const { life, log } = lifeOf(thorough, { slotEndsWithLead: false });
  await life.enter('1', 't', 'connected');
  life.leave('widget');
  assert.equal(doings(log).join(), 'init,slot,slot cleanup,init cleanup');
});

test('with the cleanups swapped that of initLead comes first', async () => {
  const { life, log } = lifeOf(thorough, { slotCleanupFirst: false });
  await life.enter('1', 't', 'connected');
  life.leave('lead');
  assert.equal(doings(log).join(), 'init,slot,init cleanup,slot cleanup');
});

test('a promise that is ignored holds nothing up, and its cleanup never runs', async () => {
  const gate = createGate<() => void>();
  const { life, log } = lifeOf((list) => ({ ...thorough(list), initLead: () => gate.promise }), {
    awaitsInitLead: false,
  });
  await life.enter('1', 't', 'connected');
  assert.ok(log.includes('slot'));
  gate.open(() => log.push('late cleanup'));
  await gate.promise;
  life.leave('lead');
  assert.ok(!log.includes('late cleanup'));
});

test('an initLead that is not waited for is cleaned up late', async () => {
  const gate = createGate<() => void>();
  const { life, log } = lifeOf((list) => ({ ...thorough(list), initLead: () => gate.promise }), {
    waitsForPending: false,
  });
  const entering = [life.enter('1', 't', 'connected')];
  life.leave('lead');
  entering.push(life.enter('2', 't', 'lead'));
  gate.open(() => log.push('late cleanup'));
  await Promise.all(entering);
  assert.ok(log.indexOf('initLead.called 2') < log.indexOf('late cleanup'));
});

test('a slot that is reused gets its element back', async () => {
  const elements: unknown[] = [];
  const { life } = lifeOf(
    () => ({
      initLead: () => undefined,
      registerWidgetsBarSlot: (element) => void elements.push(element),
    }),
    { freshSlots: false },
  );
  await life.enter('1', 't', 'connected');
  life.leave('lead');
  await life.enter('2', 't', 'lead');
  assert.equal(elements.length, 2);
  assert.equal(elements[0], elements[1]);
});

const removing: Callbacks = {
  initLead: () => undefined,
  registerWidgetsBarSlot: (element) =>
    void Object.assign(element as object, { isConnected: false }),
};

test('a slot that its callback takes out of the page is a problem', async () => {
  const { life, log } = lifeOf(() => removing);
  assert.equal((await life.enter('1', 't', 'connected')).status, 'mounted');
  assert.ok(log.includes('problem slot-removed registerWidgetsBarSlot'));
});

test('a widget is not shown where the cabinet itself has gone', async () => {
  const { life, log, place } = lifeOf(() => removing);
  place.isConnected = false;
  assert.equal((await life.enter('1', 't', 'connected')).status, 'failed');
  assert.deepEqual(log.slice(-2), ['problem slot-removed registerWidgetsBarSlot', 'slot.failed 1']);
});
