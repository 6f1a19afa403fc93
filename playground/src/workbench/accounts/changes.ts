import type { AccountData, LeadData } from '../../protocol/account.ts';

/** The reader's own accounts; one with the id of a built-in account stands in its place. */
export type Own = readonly AccountData[];

/** All accounts: the built-in ones, or what the reader has made of them, and those of the reader. */
export const allAccounts = (builtIn: readonly AccountData[], own: Own): AccountData[] => [
  ...builtIn.map((account) => own.find(({ id }) => id === account.id) ?? account),
  ...own.filter(({ id }) => !builtIn.some((account) => account.id === id)),
];

/** Puts an account in the place of the one with its id, or beside the others. */
export const withAccount = (own: Own, account: AccountData): Own =>
  own.some(({ id }) => id === account.id)
    ? own.map((one) => (one.id === account.id ? account : one))
    : [...own, account];

export const withoutAccount = (own: Own, id: string): Own => own.filter((one) => one.id !== id);

export const withLead = (account: AccountData, lead: LeadData): AccountData => ({
  ...account,
  leads: account.leads.some(({ id }) => id === lead.id)
    ? account.leads.map((one) => (one.id === lead.id ? lead : one))
    : [...account.leads, lead],
});

export const withoutLead = (account: AccountData, id: string): AccountData => ({
  ...account,
  leads: account.leads.filter((lead) => lead.id !== id),
});

/** An id that no account and no lead has: digits, as those of amoCRM are. */
export function freeId(accounts: readonly AccountData[]): string {
  const ids = accounts.flatMap(({ id, leads }) => [id, ...leads.map((lead) => lead.id)]);
  const numbers = ids.filter((id) => /^\d{1,12}$/.test(id)).map(Number);
  return String(Math.max(49_999, ...numbers) + 1);
}

/** The same lead under another id, of which nothing else knows. */
export const leadAs = (lead: LeadData, id: string, name = lead.name): LeadData => ({
  ...lead,
  id,
  name,
  lead: { ...lead.lead, id, pid: lead.lead.pid === lead.id ? id : lead.lead.pid },
});

/** The same accounts under ids that nobody has yet. */
export function renumbered(accounts: Own, among: readonly AccountData[]): AccountData[] {
  const all = [...among];
  return accounts.map((account) => {
    const taken = new Set(all.flatMap(({ id, leads }) => [id, ...leads.map((lead) => lead.id)]));
    let next = { ...account, leads: [] as LeadData[] };
    const fresh = (): string => freeId([...all, next]);
    next = { ...next, id: taken.has(account.id) ? fresh() : account.id };
    for (const lead of account.leads) {
      next.leads.push(taken.has(lead.id) ? leadAs(lead, fresh()) : lead);
    }
    all.push(next);
    return next;
  });
}
