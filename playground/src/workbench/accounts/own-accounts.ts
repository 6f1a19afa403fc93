import { createAccounts } from '../../accounts/accounts.ts';
import type { AccountData } from '../../protocol/account.ts';
import type { Controller } from '../controller.ts';
import { isSame } from '../state/path.ts';
import { allAccounts, type Own } from './changes.ts';
import { faultsOfAccount } from './faults.ts';
import { keptOf, ownFrom } from './kept.ts';
import { ACCOUNTS_WORDS } from './words-by-language.ts';

export type Origin = 'builtIn' | 'changed' | 'own';

/** The accounts of one playground: those that everybody has, and what the reader has made of them. */
export class OwnAccounts {
  readonly builtIn: readonly AccountData[];
  readonly #controller: Controller;
  /** What the reader had before each change. */
  readonly #past: Own[] = [];

  constructor(controller: Controller) {
    this.#controller = controller;
    this.builtIn = createAccounts(controller.contract.language);
  }

  get all(): readonly AccountData[] {
    return this.#controller.session.navigation.accounts;
  }

  get own(): Own {
    return this.all.filter((account) => this.originOf(account) !== 'builtIn');
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  originOf(account: AccountData): Origin {
    const given = this.builtIn.find(({ id }) => id === account.id);
    return given ? (isSame(given, account) ? 'builtIn' : 'changed') : 'own';
  }

  /** What keeps an account from standing among the others; `before`: the one in whose place it would. */
  faultsOf(account: AccountData, before: AccountData): string[] {
    const { contract } = this.#controller;
    const words = ACCOUNTS_WORDS[contract.language];
    const faults = faultsOfAccount(account, 'account', contract, words);
    if (faults.length > 0) {
      return faults;
    }
    const others = this.all.filter((one) => one !== before && one.id !== before.id);
    const taken = new Set(others.flatMap(({ leads }) => leads.map(({ id }) => id)));
    return [
      ...(account.id === before.id ? [] : [`account.id: ${words.faults.otherId(before.id)}`]),
      ...account.leads
        .filter(({ id }) => taken.has(id))
        .map(({ id }) => `account.leads: ${words.faults.twice(id)}`),
    ];
  }

  /** Takes over what another tab has kept since. @throws InvalidStateError where that cannot be read */
  follow(): void {
    const { drafts, contract } = this.#controller;
    const record = drafts?.desk?.record;
    if (record) {
      const kept = ownFrom(record.accounts, contract);
      if (!isSame(kept, this.own)) {
        this.#use(kept);
      }
    }
  }

  /**
   * Goes on with these accounts of the reader's; returns whether they are kept.
   *
   * @throws InvalidStateError where another tab edits the draft; then nothing has changed
   */
  async change(own: Own): Promise<boolean> {
    const { drafts, contract } = this.#controller;
    drafts?.allowChanges();
    // What is kept and cannot be read is not written over.
    ownFrom(drafts?.desk?.record?.accounts, contract);
    this.#past.push(this.own);
    return this.#settle(own);
  }

  /** Takes the last change back. */
  async undo(): Promise<boolean> {
    this.#controller.drafts?.allowChanges();
    return this.#settle(this.#past.pop() ?? this.own);
  }

  #settle(own: Own): Promise<boolean> {
    this.#use(own);
    const { drafts, files } = this.#controller;
    return drafts?.keep({ accounts: keptOf(own) }, files.content) ?? Promise.resolve(false);
  }

  /** A widget that runs is loaded anew with them. */
  #use(own: Own): void {
    const controller = this.#controller;
    controller.session.useAccounts(allAccounts(this.builtIn, own));
    controller.configure({}).catch((error: unknown) => controller.fail(error));
  }
}
