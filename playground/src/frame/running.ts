import { Cabinet } from '../cabinet/cabinet.ts';
import { policyOf } from '../cabinet/policy.ts';
import { type CabinetView, createView } from '../cabinet/view/view.ts';
import type { Setup } from '../protocol/messages.ts';
import type { Stored } from '../protocol/stored.ts';
import { Store } from '../sdk/store.ts';
import type { BackendClient } from './backend/client.ts';
import { routeToBackend } from './backend/route-to-backend.ts';
import type { Wants } from './channel.ts';
import { installDeveloperUtils } from './developer-utils.ts';
import { CONSOLE_FILE } from './evaluate.ts';
import type { InstrumentText } from './guard/code-at-run-time.ts';
import { watchInlineScripts } from './guard/inline-scripts.ts';
import { installGuard } from './guard/install-guard.ts';
import { watchWindows } from './guard/windows.ts';
import { watchLeaks } from './leaks/leaks.ts';
import { Amd } from './modules/amd.ts';
import { provideOwnModules } from './modules/own-modules.ts';
import { WidgetScripts } from './modules/widget-scripts.ts';
import { watchBlockedNetwork } from './network/network-blocked.ts';
import { Requests } from './network/requests.ts';
import { watchNetwork } from './network/watch-network.ts';
import { standIn } from './storage/stand-ins.ts';
import { shimConsole } from './telling/console.ts';
import type { Outbox } from './telling/outbox.ts';
import { watchProxies } from './telling/proxies.ts';
import { reasonOf, show } from './telling/show.ts';
import { Reporter } from './telling/reporter.ts';
import { RunClock } from './telling/run-clock.ts';
import { watchUncaught } from './telling/uncaught.ts';
import { watchState } from './telling/watch-state.ts';
import { Whose } from './whose.ts';

/** The frame's ends of what leads out of it. */
export interface Ends {
  outbox: Outbox;
  wants: Wants;
  backend: BackendClient;
}

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

/** Puts console, modules, state and cabinet together; nothing of a widget has run yet. */
export function createRunning(setup: Setup, { outbox, wants, backend }: Ends): Running {
  const { contract, accounts, loadDelay } = setup;
  const clock = new RunClock();
  const whose = new Whose(CONSOLE_FILE);
  const reporter = new Reporter(outbox, () => clock.at, whose);

  // The order counts: each shim wraps, or takes for its own use, what those before it have put in place.
  const code = installGuard({ name: setup.guard, reporter, whose, outbox });
  watchProxies(window);
  shimConsole(console, reporter);
  watchInlineScripts(reporter, whose);
  watchWindows(reporter, whose);
  const uncaught = watchUncaught(reporter, whose);
  const requests = new Requests({ reporter, whose, origins: setup.origins });
  watchNetwork(requests);
  routeToBackend({ client: backend, requests, origin: setup.backendOrigin });
  const scopes = watchLeaks({
    reporter,
    whose,
    outbox,
    text: (given) => code.text(given, 'setTimeout'),
    limit: setup.timerLimit,
  });
  const stored = standIn(setup);

  const policy = policyOf(setup.alternative);
  const entities = contract.models.flatMap(({ entity }) => (entity === null ? [] : [entity]));
  const subscriberThrew = (error: unknown, name: string): void => {
    const reason = reasonOf(error);
    reporter.problem(
      { code: 'subscriber-threw', params: { name, reason } },
      whose.ofError(error),
      error,
    );
  };
  const store = new Store(entities, subscriberThrew, policy);

  const amd = new Amd({
    provided: new Set(contract.modules),
    fetch: (id) => wants.ask({ kind: 'module', module: id }),
    execute: (work) => scopes.forGood(work),
    ignored: (call) => {
      reporter.problem({ code: 'extra-define', params: {} }, whose.ofError(call), call);
    },
  });
  const scripts = new WidgetScripts({ amd, reporter, whose, uncaught });

  const view = createView(setup, store, (open) => {
    cabinet.setPanel(open);
  });
  const placeholder = `js-${setup.classSuffix}`;
  const base = { contract, policy, store, report: reporter, show };
  const cabinet = new Cabinet(
    {
      ...base,
      accounts,
      scopes,
      view,
      slotClass: placeholder,
      loadDelay,
      reason: reasonOf,
      now: () => performance.now(),
      require: (source) => scripts.connect(source),
    },
    setup.lead,
  );
  watchState(store, reporter, whose);
  const query = () => cabinet.query;
  provideOwnModules(amd, whose, { ...base, openings: scopes, query, placeholder });
  installDeveloperUtils({ contract, reporter, whose, wants, cabinet });

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
      // A frame that waited was made when the page may have had another palette.
      document.documentElement.dataset['scheme'] = run.scheme;
      clock.begin(run.elapsed);
      watchBlockedNetwork(reporter, whose, requests, run.widgets);
    },
  };
}
