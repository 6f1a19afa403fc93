import { Cabinet } from '../cabinet/cabinet.ts';
import { type CabinetView, createView } from '../cabinet/view/view.ts';
import type { Setup } from '../protocol/messages.ts';
import type { Stored } from '../protocol/stored.ts';
import { Store } from '../sdk/store.ts';
import { addressOf } from '../protocol/router-query.ts';
import { installAddress } from './address/install-address.ts';
import type { BackendClient } from './backend/client.ts';
import type { routeToBackend } from './backend/route-to-backend.ts';
import type { Route } from './backend/route.ts';
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
import { later } from './natives.ts';
import { Requests } from './network/requests.ts';
import { watchNetwork } from './network/watch-network.ts';
import { watchClipboard } from './offers/clipboard.ts';
import { createDownloads } from './offers/downloads.ts';
import { ObjectUrls } from './offers/object-urls.ts';
import { Offers } from './offers/offers.ts';
import { standIn } from './storage/stand-ins.ts';
import { shimConsole } from './telling/console.ts';
import type { Outbox } from './telling/outbox.ts';
import { watchProxies } from './telling/proxies.ts';
import { reasonOf, show } from './telling/show.ts';
import { Reporter } from './telling/reporter.ts';
import { RunClock } from './telling/run-clock.ts';
import { watchUncaught } from './telling/uncaught.ts';
import { watchState } from './telling/watch-state.ts';
import { watchUnavailable } from './unavailable.ts';
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
  /** What the widgets have handed over. */
  offers: Offers;
  /** What storages and cookies hold. */
  stored(): Stored;
  /** Executes modules that a widget is going to ask for. @throws ModuleError */
  load(modules: string[]): Promise<void>;
  /** Lets the backend in the page answer, where there is one. @throws ModuleError */
  reachBackend(): Promise<void>;
  /** Lets code that is made from text run, under the guard. @throws ModuleError */
  allowCode(): Promise<void>;
  /** Opens another lead. */
  selectLead(lead: string, tokens: Record<string, string>): Promise<unknown>;
  /** The run that is to come has this setup; its time counts from now. */
  begin(setup: Setup): void;
}

/** Puts console, modules, state and cabinet together; nothing of a widget has run yet. */
export function createRunning(setup: Setup, { outbox, wants, backend }: Ends): Running {
  const { contract, accounts, loadDelay, policy } = setup;
  const ownProxiesEnd = watchProxies(window);
  const clock = new RunClock();
  const whose = new Whose(CONSOLE_FILE);
  const reporter = new Reporter(outbox, () => clock.at, whose);

  // The order counts: each shim wraps, or takes for its own use, what those before it have put in place.
  const address = installAddress({
    href: addressIn(setup, setup.lead),
    reporter,
    whose,
    outbox,
    offered: (link, call) => offer(link, call),
  });
  const code = installGuard({ name: setup.guard, reporter, whose, outbox, view: address.view });
  shimConsole(console, reporter);
  watchInlineScripts(reporter, whose);
  const offers = new Offers(reporter, whose);
  const offer = createDownloads(offers, new ObjectUrls());
  watchWindows(reporter, whose);
  watchClipboard(offers);
  watchUnavailable(reporter, whose);
  const uncaught = watchUncaught(reporter, whose);
  const { origins } = setup;
  const requests = new Requests({ reporter, whose, now: () => clock.at, origins });
  watchNetwork(requests);
  let route: Route | undefined;
  const scopes = watchLeaks({
    reporter,
    whose,
    outbox,
    text: (given) => code.text(given, 'setTimeout'),
    limit: setup.timerLimit,
  });
  const stored = standIn(setup);

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
    addressOf: address.ofFile,
    execute: (work) => scopes.forGood(work),
    ignored: (call) => {
      reporter.problem({ code: 'extra-define', params: {} }, whose.ofError(call), call);
    },
    defined: (id, call) => {
      whose.defined(id, call);
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
      now: () => clock.at,
      require: (source) => scripts.connect(source),
    },
    setup.lead,
  );
  const tellState = watchState({ store, reporter, outbox, whose });
  const query = () => cabinet.query;
  provideOwnModules(amd, whose, { ...base, openings: scopes, query, placeholder });
  installDeveloperUtils({ contract, reporter, whose, wants, cabinet });

  return {
    cabinet,
    view,
    store,
    setup,
    whose,
    offers,
    stored,
    async load(modules) {
      await amd.require(modules);
    },
    async reachBackend() {
      if (backend.exists) {
        const [module] = await amd.require(['personal-page/backend']);
        const reach = module as typeof routeToBackend;
        route = reach({
          client: backend,
          requests,
          origin: setup.backendOrigin,
          later: later as typeof setTimeout,
        });
      }
    },
    async allowCode() {
      const [instrument] = await amd.require(['personal-page/instrument']);
      code.allow(instrument as InstrumentText);
    },
    selectLead(lead, tokens) {
      address.visit(addressIn(setup, lead));
      return cabinet.selectLead(lead, tokens);
    },
    begin(run) {
      address.begin(run.widgets);
      // A frame that waited was made when the page may have had another palette.
      document.documentElement.dataset['scheme'] = run.scheme;
      clock.begin(run.elapsed);
      tellState();
      watchBlockedNetwork(
        reporter,
        whose,
        requests,
        run.widgets,
        (url) => route?.takes(url) ?? false,
      );
      ownProxiesEnd();
    },
  };
}

/** Where the cabinet is when this lead is open. */
function addressIn({ accounts }: Setup, lead: string): string {
  const account = accounts.find(({ leads }) => leads.some(({ id }) => id === lead));
  return addressOf(account ?? { id: '', address: 'https://account.example' }, lead);
}
