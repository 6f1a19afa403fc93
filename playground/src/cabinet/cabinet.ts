import type { Entities, Entity, ProblemCode } from '../contract/names.ts';
import type { AccountData, LeadData } from '../protocol/account.ts';
import type { ContractSlice } from '../contract/slice.ts';
import type { Mounted } from '../protocol/messages.ts';
import { routerQuery } from '../protocol/router-query.ts';
import { because, type Report } from '../sdk/report.ts';
import type { Scopes } from './scopes.ts';
import type { Store } from '../sdk/store.ts';
import { connect } from './connect.ts';
import { LeadLoading } from './lead-loading.ts';
import type { Policy } from '../protocol/policy.ts';
import { type Entered, type EnterReason, WidgetLife } from './widget-life.ts';

/** What the cabinet shows itself with. */
export interface View {
  /** Called when another lead is entered. */
  showLead(lead: LeadData): void;
  /** `kept`: the element of an earlier slot, to be shown again instead of a new one. */
  createSlot(widget: string, className: string, kept: Element | null): Element;
  removeSlot(element: Element): void;
  /** `none`: no widget is installed; `empty`: the one that was added has been dropped. */
  showWidgets(state: 'some' | 'empty' | 'none'): void;
}

/** A widget's script that is ready to be required. */
export interface Source {
  widget: string;
  file: string;
  text: string;
}

/** A widget that is installed in the account from the start. */
export interface InstalledSource extends Source {
  token: string;
  /** Those of its manifest. */
  locations: readonly string[];
  /** Installed beside the widget under development: nobody waits for it or asks how it fared. */
  neighbour: boolean;
}

export interface CabinetDependencies {
  contract: ContractSlice;
  accounts: readonly AccountData[];
  policy: Policy;
  store: Store;
  report: Report;
  scopes: Scopes;
  view: View;
  slotClass: string;
  loadDelay: number;
  show(value: unknown): string;
  /** A short text of what was thrown. */
  reason(thrown: unknown): string;
  now(): number;
  /** Requires the module of a widget. @throws ConnectError after it has reported why that failed */
  require(source: Source): Promise<{ value: unknown }>;
}

/** The module could not be connected; the problem has been reported. */
export class ConnectError extends Error {
  override name = 'ConnectError';
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

const NOT_SHOWN = { status: 'left', initLead: 0, slot: 0 } as const;

interface Installed {
  life: WidgetLife;
  token: string;
  neighbour: boolean;
}

/** The simulated cabinet: which lead is open, which widgets are shown, and what they are told. */
export class Cabinet {
  readonly #deps: CabinetDependencies;
  readonly #loading: LeadLoading;
  #account: AccountData;
  /** What arrives with the data of the account's first lead. */
  readonly #late = new Map<Entity, () => void>();
  #lead: LeadData;
  #widgets: Installed[] = [];
  /** Who was shown before `addWidget` brought another one; null while nobody was added. */
  #others: Installed[] | null = null;
  #panelOpen = true;
  #entered = false;

  constructor(dependencies: CabinetDependencies, lead: string) {
    this.#deps = dependencies;
    ({ account: this.#account, lead: this.#lead } = this.#find(lead));
    const { store, loadDelay, policy, report } = dependencies;
    this.#loading = new LeadLoading(store, loadDelay, policy, report);
    this.#showAccount();
  }

  /** The router's query. */
  get query(): Record<string, string> {
    return routerQuery(this.#account.id, this.#lead.id);
  }

  /**
   * Connects the widgets whose manifests say so, and enters the lead. The answer is about the widget under
   * development, which goes first: its neighbours are connected once it is there or has failed.
   */
  async start(sources: readonly InstalledSource[]): Promise<Mounted> {
    const { view, now, contract } = this.#deps;
    const isShown = ({ locations }: InstalledSource): boolean =>
      contract.location === null || locations.includes(contract.location);
    view.showWidgets(sources.some(isShown) ? 'some' : 'none');
    view.showLead(this.#lead);
    const widgets = sources.filter(isShown);
    const installed = this.#widgets;
    const began = now();
    const [own] = widgets.filter(({ neighbour }) => !neighbour);
    const connected = own !== undefined && (await this.#install(own, installed)) !== null;
    const replaced = this.#widgets !== installed;
    const entering = this.#enterLead(replaced ? [] : installed, 'connected', now() - began);
    for (const neighbour of widgets.filter((source) => source.neighbour)) {
      void this.#join(neighbour, installed);
    }
    const mounted = await entering;
    const failed = !connected && sources.some(({ neighbour }) => !neighbour);
    return failed ? { ...mounted, status: 'failed' } : mounted;
  }

  /** Leaves the lead and enters another one, perhaps of another account; what was added by `addWidget` is gone then. */
  async selectLead(id: string, tokens: Record<string, string>): Promise<Mounted> {
    const { account, lead: next } = this.#find(id);
    if (next === this.#lead && this.#entered) {
      return { status: 'mounted', module: 0, initLead: 0, slot: 0 };
    }
    const reason = account === this.#account ? 'lead' : 'account';
    const { report } = this.#deps;
    const selected =
      reason === 'account'
        ? report.event('account.selected', '', { accountId: account.id, leadId: id })
        : report.event('lead.selected', '', { leadId: id, previousLeadId: this.#lead.id });
    return because(report, selected, () => this.#change(account, next, reason, tokens));
  }

  #change(
    account: AccountData,
    next: LeadData,
    reason: 'lead' | 'account',
    tokens: Record<string, string>,
  ): Promise<Mounted> {
    for (const { life } of this.#widgets) {
      life.leave(reason);
    }
    if (this.#others) {
      this.#widgets = this.#deps.policy.othersReturn ? this.#others : [];
      this.#others = null;
      this.#deps.view.showWidgets(this.#widgets.length > 0 ? 'some' : 'empty');
    }
    for (const installed of this.#widgets) {
      installed.token = tokens[installed.life.widget] ?? installed.token;
    }
    this.#account = account;
    this.#lead = next;
    if (reason === 'account') {
      this.#showAccount();
    }
    this.#deps.view.showLead(next);
    return this.#enterLead(this.#widgets, reason, 0);
  }

  /** Shows this widget and no other, until the lead changes or the page is loaded again. */
  async addWidget(source: Source, token: string): Promise<void> {
    const life = await this.#connect(source);
    because(this.#deps.report, life.connected, () => {
      for (const installed of this.#widgets) {
        installed.life.leave('widget');
      }
    });
    this.#others ??= this.#widgets;
    this.#widgets = [{ life, token, neighbour: false }];
    this.#deps.view.showWidgets('some');
    await this.#enterAsConnected({ life, token });
  }

  /** Opening the widgets panel registers the slots, closing it destroys them; `initLead` hears nothing. */
  setPanel(open: boolean): void {
    this.#panelOpen = open;
    for (const { life } of this.#widgets) {
      if (open) {
        life.openPanel();
      } else {
        life.closePanel();
      }
    }
  }

  /** Connects a widget and puts it among `installed`; null where it failed, which has been reported. */
  async #install(
    { token, neighbour, ...source }: InstalledSource,
    installed: Installed[],
  ): Promise<Installed | null> {
    const life = await this.#connect(source).catch(() => null);
    const made = life && { life, token, neighbour };
    if (made) {
      installed.push(made);
    }
    return made;
  }

  /** Shows a widget that was connected late, unless `addWidget` has taken its place meanwhile. */
  async #join(source: InstalledSource, installed: Installed[]): Promise<void> {
    const made = await this.#install(source, installed);
    if (made && this.#widgets === installed) {
      await this.#enterAsConnected(made);
    }
  }

  #enterAsConnected({ life, token }: Pick<Installed, 'life' | 'token'>): Promise<Entered> {
    const enter = (): Promise<Entered> => life.enter(this.#lead.id, token, 'connected');
    return because(this.#deps.report, life.connected, enter);
  }

  async #connect(source: Source): Promise<WidgetLife> {
    const { report, scopes, show, reason, now, view, slotClass, policy } = this.#deps;
    const { widget, file } = source;
    const { cause } = report;
    const fail = (code: ProblemCode) => {
      report.event('module.failed', widget, { script: file, problem: code }, { cause });
      return new ConnectError(code);
    };
    let returned: unknown;
    try {
      returned = (await this.#deps.require(source)).value;
    } catch (error) {
      throw error instanceof ConnectError ? fail(error.code) : error;
    }
    const connected = connect(returned, this.#deps);
    if (!connected.ok) {
      const { fault, error } = connected;
      report.problem(fault, widget, error);
      throw fail(fault.code);
    }
    const detail = { script: file, callbacks: connected.names };
    const told = report.event('module.connected', widget, detail, { cause });
    return new WidgetLife(widget, told, connected.callbacks, {
      report,
      scopes,
      show,
      reason,
      now,
      policy,
      createSlot: (kept) => view.createSlot(widget, slotClass, kept),
      removeSlot: (element) => {
        view.removeSlot(element);
      },
      isPanelOpen: () => this.#panelOpen,
    });
  }

  async #enterLead(
    widgets: readonly Installed[],
    reason: EnterReason,
    module: number,
  ): Promise<Mounted> {
    const lead = this.#lead;
    this.#entered = true;
    this.#loading.begin(lead, () => {
      for (const arrive of this.#late.values()) {
        arrive();
      }
      this.#late.clear();
    });
    const entered = widgets.map(({ life, token, neighbour }) => ({
      neighbour,
      ended:
        reason === 'connected'
          ? this.#enterAsConnected({ life, token })
          : life.enter(lead.id, token, reason),
    }));
    const own = entered.find(({ neighbour }) => !neighbour);
    const { status, initLead, slot } = (await own?.ended) ?? NOT_SHOWN;
    return { status, module, initLead, slot };
  }

  /** What belongs to the account is in the state before any callback hears of it, or arrives late. */
  #showAccount(): void {
    const { store, policy } = this.#deps;
    const { sys, authors } = this.#account;
    const show = <E extends Entity>(entity: E, value: Entities[E]): void => {
      const late = policy.lateEntities.includes(entity);
      store.set(entity, late ? null : value);
      if (late) {
        this.#late.set(entity, () => store.set(entity, value));
      }
    };
    show('sys', sys);
    show('authors', authors);
  }

  #find(id: string): { account: AccountData; lead: LeadData } {
    for (const account of this.#deps.accounts) {
      const lead = account.leads.find((item) => item.id === id);
      if (lead) {
        return { account, lead };
      }
    }
    throw new RangeError(`no lead ${id}`);
  }
}
