import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccounts } from '../accounts/accounts.ts';
import { CONTRACT } from '../contract/published.test-support.ts';
import type { Fault } from '../protocol/fault.ts';
import { SDK_AS_ASSUMED } from './policy.ts';
import { createConstants, createMethods, createSdkFactory } from './sdk.ts';
import { Store } from './store.ts';

const [{ sys: SYS } = assert.fail()] = createAccounts('en');

function stub() {
  const entities = CONTRACT.models.flatMap(({ entity }) => entity ?? []);
  const store = new Store(entities, assert.ifError);
  const problems: string[] = [];
  const events: unknown[] = [];
  const dependencies = {
    contract: CONTRACT,
    policy: SDK_AS_ASSUMED,
    store,
    openings: { open: () => ({ close: () => undefined, run: <T>(work: () => T): T => work() }) },
    query: () => ({ leadId: '1' }),
    placeholder: 'js-test',
    show: (value: unknown) => String(value),
    report: {
      cause: 0,
      event: (type: string, widget: string, detail: unknown) => events.push([type, widget, detail]),
      problem: ({ code, params }: Fault, widget: string) =>
        problems.push(`${code} ${widget} ${JSON.stringify(params)}`),
    },
  };
  return { dependencies, store, problems, events };
}

test('constants are those of the contract, with a stand-in for what is not published', () => {
  const constants = createConstants(stub().dependencies);
  assert.equal(constants['DATE_FORMATS']?.['russianNormal'], 'dd.mm.yyyy');
  assert.equal(constants['GLOBAL_CLASS_NAMES']?.['widgetBarItemContainer'], 'js-test');
  assert.deepEqual(Object.keys(constants), Object.keys(CONTRACT.constants));
});

const versions: [unknown, string | undefined][] = [
  [undefined, 'version-missing'],
  [{}, 'version-missing'],
  [{ version: '9.9.9' }, 'version-unknown'],
  [{ version: '1.0.0' }, undefined],
];
for (const [options, code] of versions) {
  test(`the version in ${JSON.stringify(options ?? 'no options')} gives ${code ?? 'no problem'}`, () => {
    const { dependencies, problems } = stub();
    const sdk = createSdkFactory('w', dependencies)(options as { version: string });
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      code ? [code] : [],
    );
    assert.equal(typeof sdk.methods['getState'], 'function');
  });
}

type Call = (...parameters: unknown[]) => unknown;

test('an unknown entity is a problem and reads as null', () => {
  const { dependencies, problems } = stub();
  const { getState } = createMethods('w', dependencies) as Record<string, Call>;
  assert.equal(getState?.('leads'), null);
  assert.match(problems[0] ?? '', /^unknown-entity w .*leads/);
});

test('a subscription is opened, delivered and closed on the timeline, closed once', () => {
  const { dependencies, store, events } = stub();
  const { subscribe } = createMethods('w', dependencies) as Record<string, Call>;
  const seen: unknown[] = [];
  const close = subscribe?.('sys', (value: unknown) => seen.push(value), {
    withInitialResult: true,
  }) as () => void;
  store.set('sys', { ...SYS, lang: 'ru' });
  close();
  close();
  store.set('sys', { ...SYS, lang: 'en' });
  assert.deepEqual(seen, [null, { ...SYS, lang: 'ru' }]);
  assert.deepEqual(
    events.map((event) => (event as string[])[0]),
    [
      'subscription.opened',
      'subscription.delivered',
      'subscription.delivered',
      'subscription.closed',
    ],
  );
});

test('subscribing with something else than a function is a problem and does nothing', () => {
  const { dependencies, problems } = stub();
  const { subscribe } = createMethods('w', dependencies) as Record<string, Call>;
  const close = subscribe?.('sys', 5) as () => void;
  close();
  assert.match(problems[0] ?? '', /^bad-argument/);
});

test('where the SDK refuses a version, no instance is made', () => {
  const { dependencies, problems } = stub();
  const policy = { ...SDK_AS_ASSUMED, refusedVersions: ['version-missing' as const] };
  const init = createSdkFactory('w', { ...dependencies, policy });
  assert.throws(() => init(), { message: 'the version must be one of: 1.0.0' });
  assert.deepEqual(problems, ['version-missing w {"expected":"1.0.0"}']);
  assert.ok(init({ version: '2.0.0' }).methods);
});

test('where a widget is given copies, changing one changes nothing for others', () => {
  const { dependencies, store } = stub();
  const policy = { ...SDK_AS_ASSUMED, copiesState: true };
  const { getState } = createMethods('w', { ...dependencies, policy }) as Record<string, Call>;
  store.set('sys', { ...SYS, lang: 'ru' });
  const copy = getState?.('sys') as { lang: string };
  copy.lang = 'en';
  assert.deepEqual(getState?.('sys'), { ...SYS, lang: 'ru' });
});
