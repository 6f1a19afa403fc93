import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AccountData, LeadData } from '../../protocol/account.ts';
import type { Controller } from '../controller.ts';
import { fetchFacts } from '../editor-facts.ts';
import { actButton, type ActLook } from '../elements/act-button.ts';
import { define, LightElement } from '../elements/define.ts';
import { errorText } from '../error-text.ts';
import { type Describe, describeWith } from '../state/descriptions.ts';
import { STATE_WORDS } from '../state/words-by-language.ts';
import dialog from '../styles/dialog.css';
import listing from '../styles/listing.css';
import { editValue } from './account-editor.ts';
import { ACCOUNT, LEAD } from './account-type.ts';
import css from './accounts.css';
import { blankAccount, blankLead } from './blank.ts';
import {
  freeId,
  leadAs,
  renumbered,
  withAccount,
  withLead,
  withoutAccount,
  withoutLead,
} from './changes.ts';
import { fileOf, readFile } from './file.ts';
import { OwnAccounts } from './own-accounts.ts';
import { askHowToTake } from './taking-dialog.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';
import type { AccountsWords } from './words.ts';

/** What the dialog needs of the panes and the page. */
export interface AccountsView {
  readonly stage: HTMLElement;
  choose(kind: 'files' | 'folder', backends: boolean): Promise<readonly unknown[]>;
  save(file: Blob, name: string): void;
}

/** The leads and accounts of the playground, and what can be done with them. It is taken away when it is closed. */
class AccountsDialogElement extends LightElement {
  static override sheets = [dialog, listing, css];
  static override properties = { told: { state: true }, faults: { state: true } };

  /** What was done last, or why it was not. */
  declare private told: string;
  /** What is wrong with the file that was chosen last. */
  declare private faults: readonly string[];

  readonly #controller: Controller;
  readonly #view: AccountsView;
  readonly #words: AccountsWords;
  readonly #accounts: OwnAccounts;

  constructor(controller: Controller, view: AccountsView) {
    super();
    this.#controller = controller;
    this.#view = view;
    this.#words = ACCOUNTS_WORDS[controller.contract.language];
    this.#accounts = new OwnAccounts(controller);
    this.told = '';
    this.faults = [];
  }

  /** Resolves once the dialog is closed. */
  async show(): Promise<void> {
    this.#try(() => this.#accounts.follow());
    await this.updateComplete;
    const shown = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => shown.addEventListener('close', resolve));
    shown.showModal();
    await closed;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<dialog class="listing accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title" tabindex="-1" autofocus>${words.title}</h2>
      <p>${words.intro}</p>
      <p class="told" role="status">${this.told}</p>
      ${
        this.faults.length > 0
          ? html`<ul class="faults">
              ${this.faults.map((fault) => html`<li>${fault}</li>`)}
            </ul>`
          : nothing
      }
      <ul aria-label=${words.list}>
        ${repeat(
          this.#accounts.all,
          ({ id }) => id,
          (account) => this.#account(account),
        )}
      </ul>
      <p class="answers">
        ${this.#button(words.newAccount, () => this.#addAccount())}
        ${this.#button(words.import, () => this.#import())}
        ${this.#button(words.undo, () => this.#undo(), { enabled: this.#accounts.canUndo })}
        <span class="gap"></span>
        <button type="button" class="button" @click=${() => this.#close()}>${words.close}</button>
      </p>
    </dialog>`;
  }

  /** The button that was pressed may have gone with what it was for. */
  protected override updated(): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    if (!activeElement && this.querySelector('dialog')?.open) {
      this.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  #account(account: AccountData): TemplateResult {
    const words = this.#words;
    const { acts } = words;
    const name = account.sys.pageTitle;
    const origin = this.#accounts.originOf(account);
    const isOpen = this.#controller.session.navigation.account.id === account.id;
    const act = (label: string, work: () => unknown) =>
      this.#button(label, work, { name: words.of(label, name) });
    return html`<li data-account=${account.id}>
      <div class="about">
        <b>${name}</b>
        <small>${words.origin[origin]}, ${words.leads(account.leads.length)}</small>
      </div>
      <div class="acts">
        ${act(acts.edit, () => this.#editAccount(account))}
        ${act(acts.duplicate, () => this.#duplicate(account))}
        ${act(acts.export, () => this.#export([account], account.id))}
        ${act(acts.addLead, () => this.#add(account, blankLead(this.#freeId(), words, Object.keys(account.authors)[0])))}
        ${
          origin === 'builtIn'
            ? nothing
            : act(origin === 'own' ? acts.remove : acts.restore, () => this.#remove(account))
        }
      </div>
      <ul aria-label=${words.leadsOf(name)}>
        ${account.leads.map((lead) => this.#lead(account, lead))}
        ${isOpen ? html`<li>${this.#button(words.fromState, () => this.#fromState())}</li>` : nothing}
      </ul>
    </li>`;
  }

  #lead(account: AccountData, lead: LeadData): TemplateResult {
    const { acts, of, copyOf } = this.#words;
    const act = (label: string, work: () => unknown) =>
      this.#button(label, work, { name: of(label, lead.name) });
    const copy = () => this.#add(account, leadAs(lead, this.#freeId(), copyOf(lead.name)));
    return html`<li data-lead=${lead.id}>
      <div class="about">
        <button
          type="button"
          class="open"
          aria-label=${of(acts.open, lead.name)}
          @click=${() => this.#open(lead)}
        >
          ${lead.name}
        </button>
        <small>${lead.id}</small>
      </div>
      <div class="acts">
        ${act(acts.edit, () => this.#editLead(account, lead))} ${act(acts.duplicate, copy)}
        ${act(acts.export, () => this.#export([{ ...account, leads: [lead] }], lead.id))}
        ${
          account.leads.length > 1
            ? act(acts.remove, () =>
                this.#change(withoutLead(account, lead.id), this.#words.told.removed(lead.name)),
              )
            : nothing
        }
      </div>
    </li>`;
  }

  #button(label: string, act: () => unknown, look?: ActLook): TemplateResult {
    return actButton(label, () => this.#try(act), look);
  }

  #freeId(): string {
    return freeId(this.#accounts.all);
  }

  /** Puts an account in the place of the one with its id, or beside the others. */
  #change(account: AccountData, told: string): Promise<void> {
    return this.#settle(this.#accounts.change(withAccount(this.#accounts.own, account)), told);
  }

  #add(account: AccountData, lead: LeadData): Promise<void> {
    return this.#change(withLead(account, lead), this.#words.told.added(lead.name));
  }

  #addAccount(): Promise<void> {
    const id = this.#freeId();
    const ids = { account: id, lead: String(Number(id) + 1) };
    const { account } = this.#controller.session.navigation;
    const made = blankAccount(ids, account, this.#words);
    return this.#change(made, this.#words.told.added(made.sys.pageTitle));
  }

  #duplicate(account: AccountData): Promise<void> {
    const { sys } = account;
    const pageTitle = this.#words.copyOf(sys.pageTitle);
    const [copy] = renumbered([{ ...account, sys: { ...sys, pageTitle } }], this.#accounts.all);
    return this.#change(copy!, this.#words.told.added(pageTitle));
  }

  #remove({ id, sys }: AccountData): Promise<void> {
    const { removed, restored } = this.#words.told;
    const isOwn = !this.#accounts.builtIn.some((one) => one.id === id);
    return this.#settle(
      this.#accounts.change(withoutAccount(this.#accounts.own, id)),
      (isOwn ? removed : restored)(sys.pageTitle),
    );
  }

  async #editAccount(account: AccountData): Promise<void> {
    const check = (value: AccountData) => this.#accounts.faultsOf(value, account);
    const name = account.sys.pageTitle;
    const edited = await this.#edit({
      root: 'account',
      name,
      typed: ACCOUNT,
      value: account,
      check,
    });
    if (edited) {
      await this.#change(edited, this.#words.told.saved(edited.sys.pageTitle));
    }
  }

  async #editLead(account: AccountData, lead: LeadData): Promise<void> {
    const put = (value: LeadData): AccountData => ({
      ...account,
      leads: account.leads.map((one) => (one === lead ? value : one)),
    });
    const check = (value: LeadData) => this.#accounts.faultsOf(put(value), account);
    const { name } = lead;
    const edited = await this.#edit({ root: 'lead', name, typed: LEAD, value: lead, check });
    if (edited) {
      await this.#change(put(edited), this.#words.told.saved(edited.name));
    }
  }

  async #edit<Value>(
    options: Pick<
      Parameters<typeof editValue<Value>>[0],
      'root' | 'name' | 'typed' | 'value' | 'check'
    >,
  ): Promise<Value | null> {
    const { contract } = this.#controller;
    const known = describeWith(await fetchFacts(contract), STATE_WORDS[contract.language]);
    const own = this.#words.editor.describe;
    const describe: Describe = (typed) => {
      const text = own[typed.page];
      return text === undefined ? known(typed) : { text, doubt: '' };
    };
    return editValue({ ...options, contract, words: this.#words, describe }, this.#view.stage);
  }

  /** What the cabinet holds now, which may have been edited there, as a lead of its own. */
  async #fromState(): Promise<void> {
    const { account, lead } = this.#controller.session.navigation;
    const open = account.leads.find(({ id }) => id === lead)!;
    const watched = await this.#controller.state.open();
    const states = await watched.fresh();
    const id = this.#freeId();
    const held = {
      ...open,
      lead: states.lead ?? open.lead,
      leadFields: states.leadFields ?? open.leadFields,
    };
    const made = leadAs(held, id, this.#words.copyOf(open.name));
    await this.#add(
      { ...account, sys: states.sys ?? account.sys, authors: states.authors ?? account.authors },
      { ...made, lead: { ...made.lead, id, isLeadLoaded: true } },
    );
  }

  #export(accounts: readonly AccountData[], id: string): void {
    const file = new Blob([fileOf(accounts)], { type: 'application/json' });
    this.#view.save(file, `personal-page-account-${id.replaceAll(/[^\w-]/g, '_')}.json`);
  }

  /** Nothing is saved before the reader has said what is to become of what is real in it. */
  async #import(): Promise<void> {
    this.told = this.#words.told.choose;
    const [picked] = await this.#view.choose('files', false);
    this.told = '';
    this.faults = [];
    if (!(picked instanceof File)) {
      return;
    }
    const { contract } = this.#controller;
    const read = readFile(await picked.text(), contract, this.#words);
    if ('faults' in read) {
      this.told = this.#words.refused(picked.name, read.faults.length);
      this.faults = read.faults;
      return;
    }
    const taken = await askHowToTake(read.accounts, contract.language, this.#view.stage);
    if (taken) {
      const accounts = renumbered(taken, this.#accounts.all);
      const { imported } = this.#words.told;
      const own = [...this.#accounts.own, ...accounts];
      await this.#settle(this.#accounts.change(own), imported(accounts.length));
    }
  }

  #undo(): Promise<void> {
    return this.#settle(this.#accounts.undo(), this.#words.told.undone);
  }

  async #settle(changed: Promise<boolean>, told: string): Promise<void> {
    const isKept = await changed;
    this.told = isKept ? told : `${told} ${this.#words.told.notKept}`;
    this.requestUpdate();
  }

  #open({ id }: LeadData): void {
    this.#close();
    this.#controller.session.selectLead(id).catch((error: unknown) => this.#controller.fail(error));
  }

  #try(act: () => unknown): void {
    Promise.resolve()
      .then(act)
      .catch((error: unknown) => {
        this.told = errorText(error);
      });
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

define('personal-page-accounts-dialog', AccountsDialogElement);

/** Shows the leads and accounts over the stage of `view`. */
export async function showAccounts(controller: Controller, view: AccountsView): Promise<void> {
  const element = new AccountsDialogElement(controller, view);
  view.stage.append(element);
  try {
    await element.show();
  } finally {
    element.remove();
  }
}
