import { Cabinet } from '../cabinet/cabinet.ts';
import { createUtils, installUtils } from '../cabinet/developer.ts';
import { policyOf } from '../cabinet/policy.ts';
import { type CabinetView, createView } from '../cabinet/view/view.ts';
import type { Setup } from '../protocol/messages.ts';
import { scriptName } from '../protocol/script-name.ts';
import type { Stored } from '../protocol/stored.ts';
import { type SdkDependencies, createSdkFactory } from '../sdk/sdk.ts';
import { Store } from '../sdk/store.ts';
import { Amd } from './modules/amd.ts';
import type { BackendClient } from './backend/client.ts';
import { routeToBackend } from './backend/route-to-backend.ts';
import type { Wants } from './channel.ts';
import { CodeAtRunTime, type InstrumentText } from './guard/code-at-run-time.ts';
import { connectWidget } from './modules/connect-widget.ts';
import { shimConsole } from './telling/console.ts';
import { CONSOLE_FILE } from './evaluate.ts';
import { createGuard, nextTask } from './guard/guard.ts';
import { watchInlineScripts } from './guard/inline-scripts.ts';
import { watchLeaks } from './leaks/leaks.ts';
import { watchBlockedNetwork } from './network/network-blocked.ts';
import type { Outbox } from './telling/outbox.ts';
import { reasonOf, show } from './telling/preview.ts';
import { Reporter } from './telling/reporter.ts';
import { Requests } from './network/requests.ts';
import { standIn } from './storage/stand-ins.ts';
import { watchUncaught } from './telling/uncaught.ts';
import { Whose } from './whose.ts';
import { watchNetwork } from './network/watch-network.ts';
import { watchWindows } from './guard/windows.ts';

/** The cabinet of this frame, with what it is made of. */
export interface Running {
  cabinet: Cabinet;
  view: CabinetView;
  store: Store;
  setup: Setup;
  whose: Whose;
  /** What storages and cookies hold. */
  stored(): Stored;
  /** Executes modules that a widget is going to ask for. @throws ModuleError */
  load(modules: string[]): Promise<void>;
  /** Lets code that is made from text run, under the guard. @throws ModuleError */
  allowCode(): Promise<void>;
  /** The run that is to come has this setup; its time counts from now. */
  begin(setup: Setup): void;
}

/** The global object, to which names are added that only the contract knows. */
const realm: Record<string, unknown> = globalThis;

/** How long a widget may keep the browser busy without a break, in ms. */
const GUARD_LIMIT = 1000;

/** Puts console, modules, state and cabinet together; nothing of a widget has run yet. */
export function createRunning(
  setup: Setup,
  outbox: Outbox,
  wants: Wants,
  backend: BackendClient,
): Running {
  const now = (): number => performance.now();
  let began = now();
  let elapsed = 0;
  const at = (): number => elapsed + now() - began;
  const { contract } = setup;
  const whose = new Whose(CONSOLE_FILE);
  const reporter = new Reporter(outbox, at, whose);
  const code = new CodeAtRunTime({
    realm: window,
    guard: setup.guard,
    refused: (made) => {
      const place = whose.placeOf(made.call);
      const widget = whose.ofPlaceOrLast(place);
      reporter.tellProblem('code-at-run-time', widget, { name: made.by }, place);
    },
  });
  const guard = createGuard({
    limit: GUARD_LIMIT,
    now,
    afterTask: nextTask(),
    placeOf: (error) => whose.placeOf(error),
    tripped: (place) => {
      outbox.answer({ type: 'tripped', cause: 'time', place });
    },
  });
  Object.defineProperty(realm, setup.guard, {
    value: Object.assign(guard, {
      text: (given: unknown) => code.text(given),
      address: (given: unknown) => code.address(given),
    }),
  });
  shimConsole(console, {
    entry: (make) => {
      reporter.console(make);
    },
    cleared: () => {
      reporter.cleared();
    },
  });
  watchInlineScripts(reporter, whose);
  watchWindows(reporter, whose);
  const uncaught = watchUncaught(reporter, whose);
  const requests = new Requests({ reporter, whose, origins: setup.origins });
  watchNetwork(requests);
  routeToBackend({ client: backend, requests, origin: setup.backendOrigin });

  const scopes = watchLeaks({
    reporter,
    whose,
    text: (given) => code.text(given, 'setTimeout'),
    limit: setup.timerLimit,
    flooded: (error) => {
      const place = whose.placeOf(error) ?? null;
      outbox.answer({ type: 'tripped', cause: 'timers', place });
    },
  });

  const home = setup.accounts.find(({ leads }) => leads.some(({ id }) => id === setup.lead));
  const stored = standIn(
    setup.stored,
    new URL(home?.address ?? 'https://account.example').hostname,
  );

  const policy = policyOf(setup.alternative);
  const entities = contract.models.flatMap(({ entity }) => (entity === null ? [] : [entity]));
  const store = new Store(
    entities,
    (error, name) => {
      const params = { name, reason: reasonOf(error) };
      reporter.problem('subscriber-threw', whose.ofError(error), params, error);
    },
    policy,
  );

  const placeholder = `js-${setup.classSuffix}`;
  const amd = new Amd({
    provided: new Set(contract.modules),
    fetch: (id) => wants.ask({ kind: 'module', module: id }),
    execute: (work) => scopes.forGood(work),
    ignored: (call) => {
      reporter.problem('extra-define', whose.ofError(call), {}, call);
    },
  });
  const view = createView(setup, store, (open) => {
    cabinet.setPanel(open);
  });
  let scripts = 0;
  const cabinet = new Cabinet(
    {
      contract,
      accounts: setup.accounts,
      policy,
      store,
      report: reporter,
      scopes,
      view,
      slotClass: placeholder,
      loadDelay: setup.loadDelay,
      show,
      reason: reasonOf,
      now,
      require(source) {
        scripts += 1;
        const id = `widget-${String(scripts)}`;
        whose.installed(source.file, source.widget, id);
        return connectWidget(amd, reporter, uncaught.in, id, source);
      },
    },
    setup.lead,
  );
  // From here on: that there are data at the start is no change. Nor is it news that the data of a
  // cabinet arrive in which no widget has been installed yet.
  store.watch((entity, subscribers) => {
    if (whose.anybody) {
      reporter.event('state.changed', '', { entity, subscribers });
    }
  });

  const sdk: SdkDependencies = {
    contract,
    policy,
    store,
    report: reporter,
    openings: scopes,
    query: () => cabinet.query,
    placeholder,
    show,
  };
  // One module for all: the widget is the one whose factory makes the instance.
  amd.provide(contract.sdkModule, () => (options?: { version?: unknown }) => {
    return createSdkFactory(whose.ofModule(amd.executing), sdk)(options);
  });
  amd.provide('import-modules', () => (ids: string | string[]) => amd.require([ids].flat()));

  if (contract.developerGlobal !== null) {
    const utils = createUtils({
      report: reporter,
      show,
      caller: () => {
        const place = whose.here();
        return place ? whose.ofFile(place.file) : null;
      },
      async add(script, token) {
        const text = await wants.ask({ kind: 'script', url: script });
        if (text !== null) {
          const source = { widget: script, file: scriptName(script), text };
          await cabinet.addWidget(source, token).catch(() => null);
        }
      },
    });
    const offered = Object.entries(utils).filter(([name]) => contract.utils.includes(name));
    installUtils(realm, contract.developerGlobal, Object.fromEntries(offered));
  }
  return {
    cabinet,
    view,
    store,
    setup,
    whose,
    stored,
    async load(modules) {
      await amd.require(modules);
    },
    async allowCode() {
      const [instrument] = await amd.require(['personal-page/instrument']);
      code.allow(instrument as InstrumentText);
    },
    begin(run) {
      began = now();
      elapsed = run.elapsed;
      watchBlockedNetwork(reporter, whose, requests, run.widgets);
    },
  };
}
