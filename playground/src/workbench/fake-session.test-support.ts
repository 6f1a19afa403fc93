import type { Inspect } from '../protocol/inspection.ts';
import { createAccounts } from '../accounts/accounts.ts';
import type { Offer } from '../protocol/offer.ts';
import type { CabinetEvent, LogEntry, Preview, Problem, RunReport } from '../protocol/public.ts';
import { ABSENT, type BackendStatus } from '../python/status.ts';
import type { SessionStatus } from '../session/session-status.ts';
import type { SessionChange } from '../session/parts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings.ts';
import type { ControlledSession } from './controlled-session.ts';

const ACCOUNT = createAccounts('en')[0]!;

/** A report with times of its own, so that it can be told from another. */
export function reportOf(status: RunReport['status'], total = 1): RunReport {
  const timings = { parse: 0, frame: 0, module: 0, initLead: 0, slot: 0, total };
  return { status, problems: [], timings };
}

/** A session without a cabinet: a test sets what it shows and answers, and reads what was asked of it. */
export class FakeSession implements ControlledSession {
  /** What was asked for, in order: the name of the method and what it was given. */
  readonly calls: unknown[][] = [];
  earlier = null;
  files = null;
  navigation = {
    accounts: [ACCOUNT],
    account: ACCOUNT,
    address: '',
    visits: { canGoBack: false, canGoForward: false },
    leads: [
      { id: '1', name: 'First' },
      { id: '2', name: 'Second' },
    ],
    lead: '1',
  };
  journal = {
    events: [] as CabinetEvent[],
    console: [] as LogEntry[],
    problems: [] as Problem[],
    ownProblems: [] as Problem[],
    clearConsole: () => this.#note('clearConsole'),
    stateAt: () => ({}),
  };
  backend: { status: BackendStatus; retry(): Promise<void> } = {
    status: ABSENT,
    retry: () => this.#done('retryBackend'),
  };
  offers = {
    current: [] as Offer[],
    take: () => Promise.resolve(new Blob(['bytes'])),
    dismiss: (id: number) => this.#note('dismiss', id),
  };
  recovery = {
    hung: false,
    answers: () => Promise.resolve(this.answering),
    standBeside: () => {
      this.#note('standBeside');
      return () => this.#done('standAlone');
    },
  };
  status: SessionStatus = 'idle';
  settings: Settings = DEFAULT_SETTINGS;
  report = reportOf('mounted');
  /** Whether the cabinet answers after a run. */
  answering = true;
  /** What a line of the console comes to; an error is thrown. */
  value: Preview | Error = { kind: 'primitive', text: '42' };
  readonly #listeners = new Set<(change: SessionChange) => void>();

  readonly cabinet = {
    getState: (entity: string): Promise<unknown> => this.#done('getState', entity),
    setState: (entity: string, patch: unknown) => this.#done('setState', entity, patch),
    putState: (entity: string, value: unknown) => this.#done('putState', entity, value),
    evaluate: (source: string): Promise<unknown> => this.#done('evaluate', source),
    look: (inspect: Inspect): Promise<unknown> => this.#done('look', inspect),
    inspect: (source: string): Promise<Preview> => {
      this.#note('inspect', source);
      return this.value instanceof Error ? Promise.reject(this.value) : Promise.resolve(this.value);
    },
    act: (deed: unknown): Promise<unknown> => this.#done('act', deed),
    record: (asked: unknown): Promise<unknown> => this.#done('record', asked),
    setPanel: (open: boolean): Promise<void> => this.#done('setPanel', open),
  };

  /** Tells those who listen to the session. */
  change(change: SessionChange): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }

  /** Comes to another status, and says so. */
  become(status: SessionStatus): void {
    this.status = status;
    this.change({ type: 'status', status });
  }

  /** What was given to the calls of one method. */
  given(name: string): unknown[][] {
    return this.calls.filter(([called]) => called === name).map(([, ...given]) => given);
  }

  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  configure(patch: Partial<Settings>): void {
    this.#note('configure', patch);
    this.settings = { ...this.settings, ...patch };
  }

  useAccounts = (accounts: readonly unknown[]) => this.#note('useAccounts', accounts);
  token = () => Promise.resolve('token');
  open = () => this.#done('open');
  expect = (files: Record<string, string>) => this.#note('expect', files);
  anticipate = (files: Record<string, string>) => this.#note('anticipate', files);
  run = (files: Record<string, string>) => this.#reported('run', files);
  reload = () => this.#reported('reload');
  stop = () => this.#done('stop');
  reset = (lead: string) => this.#done('reset', lead);
  selectLead = (id: string) => this.#reported('selectLead', id);
  selectAccount = (id: string) => this.#done('selectAccount', id);
  step = (by: -1 | 1) => this.#done('step', by);
  pass = (ms: number | null, most = 0): Promise<number> => {
    this.#note('pass', ms, most);
    return Promise.resolve(0);
  };
  renewBackend = () => this.#note('renewBackend');
  setScheme = () => this.#note('setScheme');
  dispose = () => this.#note('dispose');

  #note(...call: unknown[]): void {
    this.calls.push(call);
  }

  #done(...call: unknown[]): Promise<void> {
    this.#note(...call);
    return Promise.resolve();
  }

  #reported(...call: unknown[]): Promise<RunReport> {
    this.#note(...call);
    return Promise.resolve(this.report);
  }
}
