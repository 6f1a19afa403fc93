import { createAccounts } from '../accounts/accounts.ts';
import type { AccountData } from '../protocol/account.ts';
import type { Contract, Language } from '../contract/contract.ts';
import { sliceContract } from '../contract/slice.ts';
import type { Outcome, Scheme } from '../protocol/messages.ts';
import type { BackendStatus } from '../python/status.ts';
import { CabinetPlace } from '../sandbox/cabinet-place.ts';
import { TRIPPED } from './endless-code.ts';
import { Journal, type JournalChange } from './journal/journal.ts';
import { Memory } from './memory.ts';
import { Navigation } from './navigation/navigation.ts';
import { Offers } from './offers.ts';
import { Page } from './page.ts';
import { Recovery } from './recovery.ts';
import { RemoteCabinet } from './remote-cabinet.ts';
import { SessionBackend } from './session-backend.ts';
import { type SessionStatus, StatusOfSession } from './session-status.ts';
import { Tokens } from './token/tokens.ts';
import { Installs } from './widgets/installs.ts';
import { isNeighbour } from './widgets/neighbours.ts';
import { Provider } from './widgets/provider.ts';
import { WORDS } from './words.ts';
import type { World } from './world.ts';

export interface SessionOptions {
  world: World;
  contract: Contract;
  /** The folder that holds modules/ and neighbours/; ends with a slash. */
  assets: URL;
  /** The root of the language's site, which pages of the contract are relative to; ends with a slash. */
  docs: URL;
  language: Language;
  scheme: Scheme;
  /** One that outlives the session. Without, the session has its own. */
  backend?: SessionBackend;
  /** The accounts to begin with, each with a lead; without, those that are made up for everybody. */
  accounts?: readonly AccountData[];
  /** The lead to begin with; the first if there is no such lead. */
  lead: string | null;
  /** Asked before a script of another origin is fetched for `addWidget`, each time with its whole address. */
  confirmScript(address: URL): Promise<boolean>;
}

export type SessionChange =
  | JournalChange
  | { type: 'status'; status: SessionStatus }
  | { type: 'lead'; id: string }
  | { type: 'offers' }
  | { type: 'backend'; status: BackendStatus };

/** What a session is made of, each part with one idea. */
export interface SessionParts {
  memory: Memory;
  journal: Journal;
  navigation: Navigation;
  tokens: Tokens;
  provider: Provider;
  backend: SessionBackend;
  status: StatusOfSession;
  page: Page;
  recovery: Recovery;
  offers: Offers;
  cabinet: RemoteCabinet;
}

/** Puts the parts of a session together; `emit` hears of every change. */
export function partsOf(
  options: SessionOptions,
  emit: (change: SessionChange) => void,
): SessionParts {
  const { contract, docs, assets, language, world } = options;
  const slice = sliceContract(contract);
  const words = WORDS[language];
  const now = (): number => world.now();
  const memory = new Memory(options.scheme);
  const status = new StatusOfSession((current) => emit({ type: 'status', status: current }));
  const journal = new Journal({
    contract,
    docs,
    now,
    changed(change) {
      page.hear(change);
      emit(change);
      if (change.type === 'event' && !isNeighbour(change.event.widget)) {
        status.hear(change.event);
      }
    },
  });
  const accounts = options.accounts ?? createAccounts(language);
  const navigation = new Navigation(accounts, options.lead, words, (id) =>
    emit({ type: 'lead', id }),
  );
  const tokens = new Tokens(memory, navigation);
  const { confirmScript } = options;
  const provider = new Provider({
    contract: slice,
    assets,
    language,
    journal,
    memory,
    world,
    confirmScript,
  });
  const installs = new Installs({ contract, assets, journal, provider, world });
  const backend = options.backend ?? new SessionBackend(contract, world);
  backend.listen({
    journal,
    changed: (current) => emit({ type: 'backend', status: current }),
  });
  const place = new CabinetPlace(world, {
    told(message) {
      if (message.type === 'offer') {
        offers.add(message.offer);
      } else {
        journal.receive(message);
      }
    },
    want: (want) => provider.give(want),
    tripped: (cause, at) => recovery.fail(TRIPPED[cause], at),
    lost: ({ value, place: at }) => recovery.fail({ code: 'frame-lost', params: { value } }, at),
    hung: (seconds) => recovery.unresponsive(seconds),
    flooded: () => recovery.fail({ code: 'page-flooded', params: {} }),
    greedy: () => recovery.fail({ code: 'focus-taken', params: {} }),
  });
  const offers = new Offers({
    ask: async (ask): Promise<Outcome> => (await page.standing()).ask(ask),
    changed: () => emit({ type: 'offers' }),
  });
  const shared = {
    contract,
    slice,
    language,
    memory,
    journal,
    navigation,
    status,
    tokens,
    backend,
  };
  const page: Page = new Page({
    ...shared,
    installs,
    place,
    offers,
    now,
    overdue: (seconds) =>
      recovery.fail({ code: 'run-timeout', params: { value: String(seconds) } }),
  });
  const recovery = new Recovery({ ...shared, page });
  /** What was stopped is not to come back by itself, and before the client is in there is nobody to answer. */
  const cabinet = new RemoteCabinet(
    async () => {
      if (status.current === 'stopped' || status.current === 'entering') {
        const reason = status.current === 'stopped' ? words.stopped : words.notEntered;
        throw new DOMException(reason, 'InvalidStateError');
      }
      const frame = await page.standing();
      return { realm: frame, ask: async (ask) => journal.outcome(await frame.ask(ask)) };
    },
    slice,
    words,
  );
  return {
    memory,
    journal,
    navigation,
    tokens,
    provider,
    backend,
    status,
    page,
    recovery,
    offers,
    cabinet,
  };
}
